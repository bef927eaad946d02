import { describe, expect, test } from 'vitest'
import { aProgramme } from '../../../tests/support/programme-example.ts'
import { meetingsToTake, programmesReaching } from './reach.ts'

describe('002: "hướng dẫn cho tất cả các chi bộ thực hiện": which programme reaches a cell', () => {
  const reaching = (...published: ReturnType<typeof aProgramme>[]) =>
    programmesReaching(published, ['senhong', 'songsen']).map(({ id, version }) => `${id} v${version}`)

  test('the newest version of each unit above it, the highest unit first, the latest month first', () => {
    const province = aProgramme({ id: 'songsen_2026_12', unitId: 'songsen' })
    const before = aProgramme({ id: 'senhong_2026_11', month: '2026-11' })
    expect(reaching(before, aProgramme(), aProgramme({ version: 2 }), province)).toEqual([
      'songsen_2026_12 v1',
      'senhong_2026_12 v2',
      'senhong_2026_11 v1',
    ])
  })

  test('none that was withdrawn, and none of units elsewhere', () => {
    expect(reaching(aProgramme(), aProgramme({ version: 2, withdrawn: true }), aProgramme({ id: 'x', unitId: 'x' }))).toEqual([])
  })
})

describe('The meeting that takes it', () => {
  const meeting = (id: string, day: string, over: object = {}) => ({
    ...{ id, kind: 'REGULAR' as const, status: 'ANNOUNCED' as const, startsAt: `${day}T00:30:00.000Z`, groupId: null },
    ...over,
  })
  const chosen = (...meetings: ReturnType<typeof meeting>[]) =>
    meetingsToTake(meetings, { month: '2026-12', today: '2026-11-28' }).map(({ id }) => id)

  test("is the regular one of the programme's month, then the nearest that comes", () => {
    expect(
      chosen(
        meeting('sau', '2027-01-05'),
        meeting('nay', '2026-11-30'),
        meeting('chuyên đề', '2026-12-03', { kind: 'THEMATIC' }),
        meeting('12', '2026-12-05'),
      ),
    ).toEqual(['12', 'chuyên đề', 'nay', 'sau'])
  })

  test.each([
    ['that has opened', { status: 'OPEN' }],
    ['that was called off', { status: 'CANCELLED' }],
    ['of the yearly review', { kind: 'ANNUAL_REVIEW' }],
    ['of a party group alone', { groupId: 'to-1' }],
  ])('is none %s', (_, over) => {
    expect(chosen(meeting('a', '2026-12-05', over))).toEqual([])
  })

  test('is none of a day that has gone; of today it is', () => {
    expect(chosen(meeting('qua', '2026-11-27'), meeting('nay', '2026-11-28'))).toEqual(['nay'])
  })
})
