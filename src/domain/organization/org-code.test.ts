import { describe, expect, it } from 'vitest'
import { aCell, aUnit } from '../../../tests/support/people.ts'
import { nextFreeCode, orgCodeOf } from './org-code.ts'
import { orgTreeOn } from './org-tree.ts'

// 208-QĐ/TW: 38.168.053.000.001 = province 38, upper 168, grassroots 053, no sub-committee, cell 001 (domain.md 5.2).
const units = [
  aUnit('province', null, { code: '38' }),
  aUnit('upper', 'province', { code: '168' }),
  aUnit('grassroots', 'upper', { code: '053', grassroots: true }),
  aUnit('section', 'grassroots', { code: '002' }),
  aCell('cell', 'grassroots', { code: '001' }),
  aCell('inSection', 'section', { code: '007' }),
  aUnit('whole', 'province', { code: '38.169.010', grassroots: true }),
  aCell('wholeCell', 'whole', { code: '38.169.010.000.004' }),
  aUnit('direct', 'province', { code: '077', grassroots: true }),
  aCell('lone', 'direct', { code: '012' }),
  aUnit('lettered', 'province', { code: 'XH', grassroots: true }),
  aCell('letteredCell', 'lettered', { code: '001' }),
  aCell('ended', 'grassroots', { code: '002', validTo: '2026-01-01' }),
]
const tree = orgTreeOn(units, '2026-12-05')

describe('the code of an organisation', () => {
  it.each([
    ['cell', '38.168.053.000.001'],
    ['inSection', '38.168.053.002.007'],
    ['section', '38.168.053.002'],
    ['grassroots', '38.168.053'],
    ['province', '38'],
    ['wholeCell', '38.169.010.000.004'],
    ['lone', '38.000.077.000.012'],
    ['letteredCell', null],
    ['none', null],
  ])('of %s is %s', (id, code) => expect(orgCodeOf(tree, id)).toBe(code))

  it.each([
    ['in the way of its siblings, and never that of one that has ended', 'grassroots', true, '003'],
    ['with the whole code where siblings have it', 'whole', true, '38.169.010.000.001'],
    ['the first below a unit', 'section', false, '002.001'],
    ['the first cell of an organisation', 'lettered', true, '002'],
  ])('next free: %s', (_what, parentId, isCell, code) => expect(nextFreeCode(units, tree, { parentId, isCell })).toBe(code))
})
