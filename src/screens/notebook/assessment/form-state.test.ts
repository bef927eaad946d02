import { describe, expect, it } from 'vitest'
import { emptyAnswers } from '#domain/notebook/self-assessment.ts'
import { withoutPost } from '#domain/notebook/templates.ts'
import { missingIn, sectionState } from './form-state.ts'

const form = { template: withoutPost, workKind: 'OUTSIDE' as const }

describe('what is still missing in a self-assessment', () => {
  it('is listed in the order of the form, each beside its part', () => {
    const missing = missingIn(form, emptyAnswers())
    expect(missing.map((one) => [one.section.number, one.field])).toEqual([
      ['I', 'text.QUALITIES'],
      ['I', 'grade.QUALITIES'],
      ['I', 'text.DUTIES'],
      ['I', 'grade.DUTIES'],
      ['I', 'text.COMMITMENT'],
      ['VI', 'text.DIRECTION'],
      ['VII', 'levelAsMember'],
    ])
  })

  it('is told part by part: not begun, begun, written, nothing asked', () => {
    const answers = {
      ...emptyAnswers(),
      text: { QUALITIES: 'Chấp hành tốt', DIRECTION: 'Kiểm tra hằng tháng' },
      levelAsMember: null,
    }
    const missing = missingIn(form, answers)
    const states = withoutPost.sections.map((section) => [section.number, sectionState(section, answers, missing)])
    expect(Object.fromEntries(states)).toEqual({
      I: 'partly',
      II: 'open',
      III: 'open',
      IV: 'open',
      V: 'open',
      VI: 'written',
      VII: 'empty',
    })
  })

  it('asks for every part of a shortfall that was begun', () => {
    const shortfalls = [{ id: 's1', topic: 'RESPONSIBILITY', text: 'Ba tháng không báo cáo', cause: '', remedy: '', dueOn: '30/2' }]
    const missing = missingIn(form, { ...emptyAnswers(), shortfalls }).filter((one) => one.section.number === 'II')
    expect(missing.map((one) => one.field)).toEqual(['shortfalls.s1.cause', 'shortfalls.s1.remedy', 'shortfalls.s1.dueOn'])
  })
})
