import { expect, it } from 'vitest'
import { en, type Messages, vi } from './catalogue.ts'
import { ofSecretary } from './of-secretary.ts'

it('a cell without a committee is never told of one', () => {
  const { admin: _register, committee: _desk, leader: _charts, ...ofCell } = ofSecretary('vi', vi)
  expect(JSON.stringify(ofCell)).not.toMatch(/chi ủy(?! viên)/i)
  expect(ofCell.notebook.entries.REMARK).toBe('Nhận xét của bí thư')
  expect(ofCell.desk.office.CELL_COMMITTEE_MEMBER).toBe('Chi ủy viên')
})

it('nor in English', () => {
  const { admin: _register, committee: _desk, leader: _charts, ...ofCell } = ofSecretary('en', en as Messages)
  expect(JSON.stringify(ofCell)).not.toMatch(/(?<!member of the )cell committee(?! member)/i)
  expect(ofCell.notebook.entries.REMARK).toBe('Remark of the secretary')
})

it('those above read of committees as before', () => {
  expect(ofSecretary('vi', vi).committee).toEqual(vi.committee)
})
