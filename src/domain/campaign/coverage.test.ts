import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aMember, aProbationer, aStatus } from '../../../tests/support/people.ts'
import type { Member, MemberStatus } from '../organization/types.ts'
import { type CampaignFigures, cellCoverage, combine, combineAll, coverageTenths, flagsOf, noCampaignFigures } from './coverage.ts'
import { defaultTargets } from './default-plan.ts'
import { type CampaignMember, exclusions, placePeople } from './place-people.ts'
import { countingDay, type TargetGroup } from './plan.ts'

const campaign = { startsOn: '2026-06-17', endsOn: '2026-12-31', targets: defaultTargets, group: 'ALL' as TargetGroup }
const today = '2026-11-22'

const file = (member: Member, statuses: MemberStatus[] = [], office = false): CampaignMember => ({ member, statuses, office })
const place = (files: CampaignMember[], { group = campaign.group, on = today } = {}) => placePeople(files, { group }, on)
const coverOf = (files: CampaignMember[], reported: string[] = [], cellId = 'ap-3') =>
  cellCoverage(campaign, {
    placed: place(files).filter((one) => one.cellId === cellId),
    reported: new Set(reported.map((id) => `person-${id}`)),
    meetings: [],
    today,
  })

test('262-KH/HU: "100% đảng viên ... (trừ đảng viên được miễn sinh hoạt Đảng, đảng viên chuyển sinh hoạt Đảng tạm thời ra ngoài đảng bộ huyện)"', () => {
  const files = [
    file(aMember('an')),
    file(aProbationer('binh')),
    file(aMember('mien'), [aStatus('mien', 'EXEMPT')]),
    file(aMember('xa'), [aStatus('xa', 'AWAY')]),
    file(aMember('dinh'), [aStatus('dinh', 'SUSPENDED')]),
    file(aMember('om'), [aStatus('om', 'SICK')]),
    file(aMember('khach', { membership: 'TEMPORARY' })),
    file(aMember('cu', { leftOn: '2026-08-01' })),
  ]
  expect(coverOf(files, ['an', 'binh', 'mien', 'cu'])).toMatchObject({
    asked: 3,
    reported: 2,
    excluded: { EXEMPT: 1, AWAY: 1, SUSPENDED: 1, GUEST: 1, ELSEWHERE: 0, OTHER_GROUP: 0 },
  })
})

test('262-KH/HU: "tạm thời ra ngoài đảng bộ huyện": who is temporarily in another cell of the same organisation counts there, once', () => {
  const home = file(aMember('an'), [aStatus('an', 'AWAY', { from: '2026-09-01' })])
  const host = file(aMember('an-2', { cellId: 'ap-4', personId: 'person-an', membership: 'TEMPORARY', joinedOn: '2026-09-01' }))
  const placed = place([home, host])
  expect(placed.map(({ cellId, excluded }) => [cellId, excluded])).toEqual([
    ['ap-3', 'ELSEWHERE'],
    ['ap-4', null],
  ])
  expect(place([home]).map((one) => one.excluded)).toEqual(['AWAY'])
  expect(place([home, host], { on: '2026-08-31' }).map(({ cellId, excluded }) => [cellId, excluded])).toEqual([['ap-3', null]])
})

test('262-KH/HU: "100% đảng viên là cán bộ lãnh đạo, quản lý": by post or by office', () => {
  const files = [file(aMember('an', { hasPost: true })), file(aMember('binh'), [], true), file(aMember('chi'))]
  expect(coverOf(files, ['binh', 'chi'])).toMatchObject({ asked: 3, reported: 2, leaders: 2, leadersReported: 1 })
  const only = (group: TargetGroup) => place(files, { group }).filter((one) => one.excluded === null).length
  expect([only('ALL'), only('WITH_POST'), only('WITHOUT_POST')]).toEqual([3, 2, 1])
})

test('a member who moved between cells during the campaign counts once, in the cell of the day of counting, with the report written before', () => {
  const old = file(aMember('an', { leftOn: '2026-09-10' }))
  const next = file(aMember('an-2', { cellId: 'ap-4', personId: 'person-an', joinedOn: '2026-09-10' }))
  expect(coverOf([old, next], ['an'])).toMatchObject({ asked: 0, reported: 0 })
  expect(coverOf([old, next], ['an'], 'ap-4')).toMatchObject({ asked: 1, reported: 1 })
  expect(place([old, next], { on: '2026-09-09' }).map((one) => one.cellId)).toEqual(['ap-3'])
})

test('the day of counting is today, and after the end the last day of the campaign', () => {
  const days = ['2026-06-17', '2026-12-31', '2027-02-01']
  expect(days.map((day) => countingDay(campaign, day))).toEqual(['2026-06-17', '2026-12-31', '2026-12-31'])
})

test('262-KH/HU: "Hàng quý, mỗi tổ chức cơ sở Đảng tổ chức ít nhất một buổi sinh hoạt chuyên đề"', () => {
  const cover = (days: string[], on = today) =>
    cellCoverage(campaign, {
      placed: [],
      reported: new Set(),
      meetings: days.map((heldOn) => ({ heldOn, headChaired: true })),
      today: on,
    })
  const held = cover(['2026-06-20', '2026-07-15', '2026-07-16', '2026-10-01'])
  expect(held).toMatchObject({ cellsMet: 1, cellsOnTime: 1, meetings: 4, quarters: { '2026-Q2': 1, '2026-Q3': 1, '2026-Q4': 1 } })
  // The running quarter still has time; the second one is over.
  expect(cover(['2026-07-15'])).toMatchObject({ cellsMet: 1, cellsOnTime: 0, quarters: { '2026-Q2': 0, '2026-Q3': 1, '2026-Q4': 0 } })
  expect(cover(['2026-06-20', '2026-07-15'])).toMatchObject({ cellsOnTime: 1 })
  expect(cover(['2026-06-20', '2026-07-15'], '2027-01-01')).toMatchObject({ cellsOnTime: 0 })
  // A meeting before the campaign does not count towards its quarter.
  expect(cover(['2026-06-16', '2026-07-15', '2026-10-01']).quarters).toMatchObject({ '2026-Q2': 0 })
})

test('262-KH/HU: "Các đồng chí bí thư cấp ủy ... chủ trì": a meeting that another chaired is flagged, as is what misses its target', () => {
  const figures = (over: Partial<CampaignFigures>): CampaignFigures => ({
    ...noCampaignFigures,
    cells: 1,
    cellsMet: 1,
    cellsOnTime: 1,
    ...over,
  })
  const cases: [Partial<CampaignFigures>, string[]][] = [
    [{ asked: 20, reported: 20, leaders: 3, leadersReported: 3 }, []],
    [{ asked: 20, reported: 19 }, ['MEMBERS_BELOW_TARGET']],
    [{ leaders: 3, leadersReported: 2 }, ['LEADERS_BELOW_TARGET']],
    [{ cellsMet: 0 }, ['CELLS_BELOW_TARGET']],
    [{ cellsOnTime: 0 }, ['QUARTER_MISSED']],
    [{ meetings: 2, notChairedByHead: 1 }, ['HEAD_NOT_CHAIRED']],
    [{ asked: 0, reported: 0 }, []],
  ]
  for (const [over, flags] of cases) expect(flagsOf(figures(over), defaultTargets)).toEqual(flags)
  expect(flagsOf(figures({ asked: 20, reported: 19 }), { ...defaultTargets, members: 95 })).toEqual(['NOT_ALL'])
  expect(flagsOf(figures({ asked: 1000, reported: 949 }), { ...defaultTargets, members: 95 })).toEqual(['MEMBERS_BELOW_TARGET'])
})

const count = fc.nat(9000)
const someFigures: fc.Arbitrary<CampaignFigures> = fc.record({
  cells: count,
  asked: count,
  reported: count,
  leaders: count,
  leadersReported: count,
  excluded: fc.record(Object.fromEntries(exclusions.map((one) => [one, count]))) as fc.Arbitrary<CampaignFigures['excluded']>,
  meetings: count,
  notChairedByHead: count,
  cellsMet: count,
  cellsOnTime: count,
  quarters: fc.dictionary(fc.constantFrom('2026-Q1', '2026-Q2', '2026-Q3'), count, { noNullPrototype: true }),
})

test('cells are added in any grouping and order: a commune and a province fold alike', () => {
  fc.assert(
    fc.property(someFigures, someFigures, someFigures, (a, b, c) => {
      expect(combine(combine(a, b), c)).toEqual(combine(a, combine(b, c)))
      expect(combine(a, b)).toEqual(combine(b, a))
      expect(combine(a, noCampaignFigures)).toEqual(a)
    }),
  )
})

test('however people move and are transferred, nobody counts twice', () => {
  const stay = fc.record({
    person: fc.nat(4),
    cell: fc.nat(2),
    temporary: fc.boolean(),
    away: fc.boolean(),
    joined: fc.nat(27),
    left: fc.nat(27),
  })
  fc.assert(
    fc.property(fc.array(stay, { maxLength: 12 }), fc.nat(27), (stays, day) => {
      const on = dayOfMonth(day)
      const files = stays.map(({ person, cell, temporary, away, joined, left }, index) => {
        const id = `m${index}`
        const member = aMember(id, { cellId: `c${cell}`, personId: `p${person}`, membership: temporary ? 'TEMPORARY' : 'PRIMARY' })
        const dated = { ...member, joinedOn: dayOfMonth(joined), leftOn: left > joined ? dayOfMonth(left) : null }
        return file(dated, away ? [aStatus(id, 'AWAY')] : [])
      })
      const asked = place(files, { on }).filter((one) => one.excluded === null)
      expect(new Set(asked.map((one) => one.personId)).size).toBe(asked.length)
      const cells = ['c0', 'c1', 'c2'].map((cellId) =>
        cellCoverage(campaign, {
          placed: place(files, { on }).filter((one) => one.cellId === cellId),
          reported: new Set(),
          meetings: [],
          today,
        }),
      )
      expect(combineAll(cells).asked).toBe(asked.length)
    }),
  )
})

const dayOfMonth = (index: number): string => `2026-10-${String(index + 1).padStart(2, '0')}`

test('001 Cao Lãnh: "5,631/5,631": 100 % is said only when nobody lacks', () => {
  expect([coverageTenths(5630, 5631), coverageTenths(5631, 5631), coverageTenths(0, 0)]).toEqual([999, 1000, null])
})
