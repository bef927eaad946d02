import { describe, expect, it } from 'vitest'
import { type CellGroup, checkGroup, groupsOn, mayMeetByGroup, membersOfGroup, regroup } from './cell-groups.ts'

const one: CellGroup = {
  cellId: 'ap3',
  id: 'ap3-g1',
  name: 'Tổ đảng 1',
  headId: 'tam',
  validFrom: '2026-01-01',
  validTo: null,
  members: [
    { memberId: 'tam', from: '2026-01-01', to: null },
    { memberId: 'lanh', from: '2026-01-01', to: '2026-06-01' },
    { memberId: 'sau', from: '2026-03-01', to: null },
  ],
}

describe('a party group (tổ đảng) has the members of its day', () => {
  it.each<[string, string[]]>([
    ['2025-12-31', []],
    ['2026-01-01', ['tam', 'lanh']],
    ['2026-05-31', ['tam', 'lanh', 'sau']],
    ['2026-06-01', ['tam', 'sau']],
  ])('on %s', (on, members) => expect(membersOfGroup(one, on)).toEqual(members))

  it('one that was dissolved is there until the day before', () => {
    const dissolved = { ...one, validTo: '2026-07-01' }
    expect(groupsOn([dissolved], '2026-06-30')).toEqual([dissolved])
    expect(groupsOn([dissolved], '2026-07-01')).toEqual([])
  })
})

describe('a group is put together anew', () => {
  const wanted = { name: ' Tổ đảng 1 ', headId: 'moi', memberIds: ['tam', 'moi'] }

  it('from a day on; who was in it before stays on record', () => {
    const later = regroup(one, wanted, '2026-09-01')
    expect(membersOfGroup(later, '2026-09-01')).toEqual(['tam', 'moi'])
    expect(membersOfGroup(later, '2026-08-31')).toEqual(['tam', 'sau'])
    expect(later).toMatchObject({ name: 'Tổ đảng 1', headId: 'moi' })
  })

  it('twice on one day leaves nobody who was there for no day', () => {
    const corrected = regroup(regroup(one, wanted, '2026-09-01'), { ...wanted, headId: 'tam', memberIds: ['tam'] }, '2026-09-01')
    expect(corrected.members.map(({ memberId }) => memberId)).not.toContain('moi')
  })
})

describe('what a group must be', () => {
  const second = { name: 'Tổ đảng 2', headId: 'lanh', memberIds: ['lanh', 'ut'] }
  it.each([
    ['with its own name, members and a head among them', second, null],
    ['without a name', { ...second, name: ' ' }, 'group/name-missing'],
    ['under the name of another', { ...second, name: 'tổ đảng 1' }, 'group/name-taken'],
    ['of nobody', { ...second, memberIds: [] }, 'group/empty'],
    ['led from outside', { ...second, headId: 'tam' }, 'group/head-not-member'],
    ['with a member of another group', { ...second, memberIds: ['lanh', 'sau'] }, 'group/member-elsewhere'],
  ])('%s', (_what, wanted, refusal) => {
    const checked = checkGroup(wanted, [one], '2026-09-01')
    expect(checked.ok ? null : checked.refusal).toBe(refusal)
  })
})

describe('03-HD/TW 2022: cells of fifty and more may meet by group three times a year', () => {
  const rule = { fromMembers: 50, timesAYear: 3 }
  it.each([
    [49, 0, 'group/cell-too-small'],
    [50, 0, null],
    [50, 2, null],
    [50, 3, 'group/met-enough'],
  ])('%i members, %i times so far', (members, held, refusal) => {
    const checked = mayMeetByGroup(rule, { members, held })
    expect(checked.ok ? null : checked.refusal).toBe(refusal)
  })
})
