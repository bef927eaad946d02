import { describe, expect, it } from 'vitest'
import { defaultRuleSet } from '#domain/classification/rule-set.ts'
import { recount } from '#paper/recount.ts'
import { aHall, cast, type Hall, must, official, openHall, seatOf, take, walkToBallots, year } from '../../tests/support/cell-hall.ts'
import { ballotPreview } from './ballot-preview.ts'
import { closeBallot } from './close-ballot.ts'
import { countBallot } from './count-ballot.ts'
import { openBallot } from './open-ballot.ts'
import { readBoard } from './read-board.ts'

const overdue = '2026-12-05T03:00:11.000Z'

/** A hall whose place holds the classification on two sheets and chooses at most one for commendation. */
async function twoSheets() {
  const hall = await aHall()
  const rules = defaultRuleSet(year)
  const ballots = {
    ...rules.ballots,
    CLASSIFICATION: { mode: 'SECRET', layout: 'TWO_SHEET' } as const,
    COMMENDATION: { mode: 'SECRET', layout: 'CHOOSE_UP_TO_K', atMost: 1 } as const,
  }
  await hall.stores.ruleSets.save('senhong', { ...rules, version: 2, ballots })
  const { meetingId, chair } = await openHall(hall)
  await walkToBallots(hall, chair)
  return { hall, meetingId, chair }
}

type Given = Awaited<ReturnType<typeof twoSheets>>

/** Everybody takes and casts; `marks` by voter. */
async function vote({ hall, meetingId, chair }: Given, ballotId: string, marks: (place: number) => Parameters<typeof cast>[2]) {
  hall.at('2026-12-05T03:00:00.000Z')
  for (const [place, key] of official.entries())
    must(await cast(hall, await take(hall, await seatOf(hall, key, meetingId), ballotId), marks(place)))
  must(await closeBallot(hall.deps, chair, ballotId))
  hall.at(overdue)
  must(await countBallot(hall.deps, chair, ballotId))
  return { result: await resultOf(hall, meetingId, ballotId), board: must(await readBoard(hall.deps, hall.actor('tam'), ballotId)) }
}

const resultOf = async (hall: Hall, meetingId: string, ballotId: string) =>
  (await hall.deps.meetings.load(meetingId))?.ballots.find(({ id }) => id === ballotId)?.result

const failed = async (board: object) => (await recount(JSON.parse(JSON.stringify(board)))).checks.filter(({ held }) => !held)

describe('a classification on two sheets (rule 18)', () => {
  it('asks three levels of all, then EXCELLENT of the nominees whom the chair names, each on a board of its own', async () => {
    const given = await twoSheets()
    const { hall, chair } = given
    expect(await openBallot(hall.deps, chair, { kind: 'EXCELLENT', reason: null })).toEqual({
      ok: false,
      refusal: 'ballot/first-sheet-missing',
    })
    const { ballotId: one } = must(await openBallot(hall.deps, chair, { kind: 'CLASSIFICATION', reason: null }))
    const first = await vote(given, one, (place) => (place < 5 ? 'GOOD' : 'SATISFACTORY'))
    expect(first.board.ballot).toMatchObject({ layout: 'TWO_SHEET' })
    expect(first.board.ballot.rows[0]?.marks).toEqual(['GOOD', 'SATISFACTORY', 'NOT_COMPLETED'])
    expect(await failed(first.board)).toEqual([])

    const preview = must(await ballotPreview(hall.deps, chair, 'EXCELLENT'))
    expect(preview.rows, 'nobody is proposed for it').toEqual([])
    expect(preview.eligible).toHaveLength(official.length)
    const wish = { kind: 'EXCELLENT' as const, reason: null }
    expect(await openBallot(hall.deps, chair, { ...wish, nominees: ['ap3-nobody'] })).toEqual({
      ok: false,
      refusal: 'ballot/not-a-nominee',
    })
    const { ballotId: two } = must(await openBallot(hall.deps, chair, { ...wish, nominees: ['ap3-tam'] }))
    // Worked example A: half of the base is not more than half, so the first sheet's GOOD stays.
    const second = await vote(given, two, (place) => (place < 3 ? 'AGREE' : 'DISAGREE'))
    expect(second.result?.rows).toMatchObject([{ memberId: 'ap3-tam', outcome: 'GOOD', figures: { AGREE: 3, DISAGREE: 3 } }])
    expect(second.board.ballot.layout).toBe('YES_NO')
    expect(await failed(second.board)).toEqual([])

    const again = { ...wish, nominees: ['ap3-tam'] }
    expect(await openBallot(hall.deps, chair, again)).toEqual({ ok: false, refusal: 'ballot/second-round-needs-reason' })
    const { ballotId: three } = must(await openBallot(hall.deps, chair, { ...again, reason: 'Thảo luận thêm' }))
    const third = await vote(given, three, (place) => (place < 4 ? 'AGREE' : 'DISAGREE'))
    expect(third.result?.rows).toMatchObject([{ memberId: 'ap3-tam', outcome: 'EXCELLENT' }])
  })

  it('is no second sheet where the place holds it on one', async () => {
    const hall = await aHall()
    const { chair } = await openHall(hall)
    expect(await openBallot(hall.deps, chair, { kind: 'EXCELLENT', reason: null })).toEqual({
      ok: false,
      refusal: 'ballot/no-second-sheet',
    })
  })
})

describe('choosing at most K (rule 18)', () => {
  it('takes K from the rule set and refuses a sheet with more', async () => {
    const given = await twoSheets()
    const { hall, chair, meetingId } = given
    for (const memberId of ['ap3-tam', 'ap3-lanh'])
      await hall.stores.nominations.save({ cellId: 'ap3', memberId, year, reason: 'Gương mẫu', recordedById: 'sau', recordedAt: overdue })
    const { ballotId } = must(await openBallot(hall.deps, chair, { kind: 'COMMENDATION', reason: null }))
    const paper = await take(hall, await seatOf(hall, 'sau', meetingId), ballotId)
    expect(await cast(hall, paper, 'CHOSEN')).toEqual({ ok: false, refusal: { refusal: 'ballot/too-many-chosen', counted: false } })
    must(await cast(hall, paper, 'NOT_CHOSEN', { 'ap3-tam': 'CHOSEN' }))
    must(await closeBallot(hall.deps, chair, ballotId))
    hall.at('2026-12-05T04:00:00.000Z')
    must(await countBallot(hall.deps, chair, ballotId))
    const board = must(await readBoard(hall.deps, hall.actor('tam'), ballotId))
    expect(board.ballot).toMatchObject({ layout: 'CHOOSE_UP_TO_K', atMost: 1 })
    expect(await failed(board)).toEqual([])
  })
})
