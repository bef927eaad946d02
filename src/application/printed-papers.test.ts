import { describe, expect, it } from 'vitest'
import type { PrintedFigures } from '#domain/ballot/printed-papers.ts'
import type { TickedMark } from '#domain/ballot/types.ts'
import { recount } from '#paper/recount.ts'
import { aHall, ask, cast, type Hall, must, official, openHall, seatOf, take, walkToBallots } from '../../tests/support/cell-hall.ts'
import { cancelBallot } from './cancel-ballot.ts'
import { closeBallot } from './close-ballot.ts'
import { countBallot } from './count-ballot.ts'
import { enterPrinted, withdrawPrinted } from './enter-printed.ts'
import { handPrinted, takeBackPrinted } from './hand-printed.ts'
import { openBallot } from './open-ballot.ts'
import { printablePreview, printableSheet } from './printable-sheet.ts'
import { printedState } from './printed-state.ts'
import { readBoard } from './read-board.ts'
import { takePaper } from './take-paper.ts'

const overdue = '2026-12-05T03:00:11.000Z'
const refused = (refusal: string) => ({ ok: false, refusal })

/** Sáu steers; Loan heads the counting team, Út is in it. */
async function atTheBallots(over: Parameters<typeof aHall>[0] = {}) {
  const hall = await aHall(over)
  const { meetingId, chair } = await openHall(hall)
  await walkToBallots(hall, chair)
  must(await ask(hall, chair, { type: 'appointCountingTeam', headId: 'ap3-loan', memberIds: ['ap3-ut'] }))
  const loan = await seatOf(hall, 'loan', meetingId)
  const ut = await seatOf(hall, 'ut', meetingId)
  const hand = (ballotId: string, key: string) => handPrinted(hall.deps, loan, { ballotId, memberId: `ap3-${key}` })
  const takeBack = (ballotId: string, key: string) => takeBackPrinted(hall.deps, loan, { ballotId, memberId: `ap3-${key}` })
  const byPhone = async (ballotId: string, key: string) => take(hall, await seatOf(hall, key, meetingId), ballotId)
  return { hall, meetingId, chair, loan, ut, hand, takeBack, byPhone }
}

/** So many valid papers, all with this mark in every row, the rest of `collected` invalid. */
async function counted(
  hall: Hall,
  ballotId: string,
  mark: TickedMark,
  papers: { valid?: number; collected?: number } = {},
): Promise<PrintedFigures> {
  const { valid = 3, collected = valid } = papers
  const ballot = await hall.stores.ballots.find(ballotId)
  const tally = Object.fromEntries(
    (ballot?.rows ?? []).map((row) => [row.key, row.marks.includes(mark) ? { [mark]: valid } : { BLANK: valid }]),
  )
  return { collected, invalid: collected - valid, tally }
}

/** Open for phones and paper, these voters marked for paper before it. */
async function openWithPaper(
  { hall, chair }: Pick<Awaited<ReturnType<typeof atTheBallots>>, 'hall' | 'chair'>,
  keys: readonly string[] = ['tam', 'lanh', 'moi'],
) {
  const paperVoters = keys.map((key) => `ap3-${key}`)
  return must(await openBallot(hall.deps, chair, { kind: 'CLASSIFICATION', reason: null, paperVoters })).ballotId
}

async function closed({ hall, chair }: Awaited<ReturnType<typeof atTheBallots>>, ballotId: string) {
  must(await closeBallot(hall.deps, chair, ballotId))
  hall.at(overdue)
}

describe('printed papers beside phones', () => {
  it('are counted together, shown apart, named on the list and in the log, and every phone recounts them', async () => {
    const at = await atTheBallots()
    const { hall, meetingId, chair, loan, ut } = at
    const ballotId = await openWithPaper(at)
    const papers = await Promise.all(['sau', 'loan', 'ut'].map((key) => at.byPhone(ballotId, key)))
    for (const key of ['tam', 'lanh', 'moi']) must(await at.hand(ballotId, key))
    for (const paper of papers) must(await cast(hall, paper, 'EXCELLENT'))
    await closed(at, ballotId)
    const figures = await counted(hall, ballotId, 'GOOD', { valid: 2, collected: 3 })
    expect(await countBallot(hall.deps, chair, ballotId)).toEqual(refused('ballot/entries-missing'))
    must(await enterPrinted(hall.deps, loan, { ballotId, ...figures }))
    expect(await countBallot(hall.deps, chair, ballotId)).toEqual(refused('ballot/entries-missing'))
    must(await enterPrinted(hall.deps, ut, { ballotId, ...figures }))
    must(await countBallot(hall.deps, chair, ballotId))

    const meeting = await hall.deps.meetings.load(meetingId)
    const result = meeting?.ballots.at(-1)?.result
    expect(result).toMatchObject({ issued: 6, collected: 6, valid: 5, invalid: 1 })
    expect(result?.onPaper).toEqual({ issued: 3, collected: 3, invalid: 1, countedBy: ['Đặng Thị Kim Loan', 'Trần Văn Út'] })
    const board = must(await readBoard(hall.deps, hall.actor('nga'), ballotId))
    expect(board.took).toHaveLength(6)
    expect(board.onPaper).toMatchObject({ issued: 3, collected: 3, invalid: 1 })
    expect(Object.values(board.tally).every((row) => (row.EXCELLENT ?? 0) === 3 || row.EXCELLENT === undefined)).toBe(true)
    expect((await recount(JSON.parse(JSON.stringify(board)))).checks.filter(({ held }) => !held)).toEqual([])
    expect(await hall.stores.ballots.printedEntries(ballotId)).toEqual([])
  })

  it('a member has one of the two, never both', async () => {
    const at = await atTheBallots()
    const { hall, meetingId, chair } = at
    const ballotId = await openWithPaper(at)
    await at.byPhone(ballotId, 'sau')
    must(await at.hand(ballotId, 'tam'))
    must(await at.hand(ballotId, 'tam'))
    expect(await at.hand(ballotId, 'sau'), 'who was not marked before the opening').toEqual(refused('ballot/not-marked-for-paper'))
    const blinded = Buffer.alloc(256, 7).toString('base64url')
    const tam = await seatOf(hall, 'tam', meetingId)
    expect(await takePaper(hall.deps, tam, { ballotId, blinded })).toEqual(refused('ballot/marked-for-paper'))
    must(await at.takeBack(ballotId, 'tam'))
    expect(await takePaper(hall.deps, tam, { ballotId, blinded })).toEqual(refused('ballot/marked-for-paper'))
  })

  it('are for those marked before the opening: three or more, with as many left for phones, or nobody', async () => {
    const at = await atTheBallots()
    const { hall, chair } = at
    const open = (...keys: string[]) =>
      openBallot(hall.deps, chair, { kind: 'CLASSIFICATION', reason: null, paperVoters: keys.map((key) => `ap3-${key}`) })
    expect(await open('tam', 'lanh')).toEqual(refused('ballot/too-few-printed-papers'))
    expect(await open('tam', 'lanh', 'moi', 'ut')).toEqual(refused('ballot/too-few-phone-papers'))
    expect(await open('tam', 'lanh', 'nga')).toEqual(refused('ballot/not-entitled'))
    const ballotId = must(await open('tam', 'lanh', 'moi')).ballotId
    const state = must(await printedState(hall.deps, at.loan, ballotId))
    expect(state.voters.map(({ memberId }) => memberId).toSorted()).toEqual(['ap3-lanh', 'ap3-moi', 'ap3-tam'])
  })

  it('closing is refused while one or two of a kind are out, until there are three or none', async () => {
    const at = await atTheBallots()
    const { hall, chair } = at
    const ballotId = await openWithPaper(at)
    await at.byPhone(ballotId, 'sau')
    for (const key of ['tam', 'lanh']) must(await at.hand(ballotId, key))
    expect(await closeBallot(hall.deps, chair, ballotId)).toEqual(refused('ballot/too-few-printed-papers'))
    must(await at.hand(ballotId, 'moi'))
    expect(await closeBallot(hall.deps, chair, ballotId)).toEqual(refused('ballot/too-few-phone-papers'))
    for (const key of ['loan', 'ut']) await at.byPhone(ballotId, key)
    must(await closeBallot(hall.deps, chair, ballotId))
    expect(await at.takeBack(ballotId, 'tam')).toEqual(refused('ballot/closing'))
    expect(await at.hand(ballotId, 'sau')).toEqual(refused('ballot/closing'))
  })

  it('are handed to voters in the hall alone, by the counting team or whoever steers', async () => {
    const at = await atTheBallots()
    const { hall, meetingId, chair } = at
    const ballotId = await openWithPaper(at)
    const to = (key: string) => ({ ballotId, memberId: `ap3-${key}` })
    expect(await handPrinted(hall.deps, await seatOf(hall, 'tam', meetingId), to('tam'))).toEqual(refused('ballot/not-on-counting-team'))
    expect(await at.hand(ballotId, 'nga')).toEqual(refused('ballot/not-official'))
    expect(await handPrinted(hall.deps, chair, to('nobody'))).toEqual(refused('ballot/not-official'))
    must(await ask(hall, chair, { type: 'markExcused', memberId: 'ap3-moi', reason: 'Việc nhà' }))
    expect(await at.hand(ballotId, 'moi')).toEqual(refused('ballot/not-present'))
    must(await handPrinted(hall.deps, chair, to('tam')))
  })

  it('rule 20: more papers issued than voters present are not counted before the roll call is right again', async () => {
    const at = await atTheBallots()
    const { hall, chair, loan, ut } = at
    const ballotId = await openWithPaper(at, official)
    for (const key of official) must(await at.hand(ballotId, key))
    await closed(at, ballotId)
    const figures = await counted(hall, ballotId, 'GOOD', { valid: 6 })
    for (const seat of [loan, ut]) must(await enterPrinted(hall.deps, seat, { ballotId, ...figures }))
    must(await ask(hall, chair, { type: 'markExcused', memberId: 'ap3-moi', reason: 'Việc nhà' }))
    expect(await countBallot(hall.deps, chair, ballotId)).toEqual(refused('ballot/more-issued-than-present'))
    must(await ask(hall, chair, { type: 'markPresent', memberId: 'ap3-moi' }))
    must(await countBallot(hall.deps, chair, ballotId))
  })
})

describe('two people count', () => {
  async function atTheTable() {
    const at = await atTheBallots()
    const ballotId = await openWithPaper(at)
    for (const key of ['tam', 'lanh', 'moi']) must(await at.hand(ballotId, key))
    const figures = await counted(at.hall, ballotId, 'GOOD')
    return { ...at, ballotId, figures }
  }

  it('after the closing, each alone: nobody sees a figure of the other before their own is in', async () => {
    const at = await atTheTable()
    const { hall, meetingId, chair, loan, ut, ballotId, figures } = at
    expect(await enterPrinted(hall.deps, loan, { ballotId, ...figures })).toEqual(refused('ballot/not-closed'))
    await closed(at, ballotId)
    const rowKey = Object.keys(figures.tally)[0] ?? ''
    const other = { ...figures, tally: { ...figures.tally, [rowKey]: { GOOD: 2, BLANK: 1 } } }
    must(await enterPrinted(hall.deps, loan, { ballotId, ...figures }))
    const state = async (seat: typeof loan) => must(await printedState(hall.deps, seat, ballotId))
    expect(await state(ut)).toMatchObject({ entries: [{ name: 'Đặng Thị Kim Loan' }], own: null, differences: [], agreed: null })
    expect(JSON.stringify(await state(ut))).not.toContain('"tally"')
    must(await enterPrinted(hall.deps, ut, { ballotId, ...other }))
    expect(await state(chair), 'who has not counted sees that they differ, not where').toMatchObject({ agreed: false, differences: [] })
    expect(await state(ut)).toMatchObject({
      agreed: false,
      differences: [
        {
          name: 'Đặng Thị Kim Loan',
          where: [
            { key: rowKey, mark: 'GOOD', mine: 2, other: 3 },
            { key: rowKey, mark: 'BLANK', mine: 1, other: 0 },
          ],
        },
      ],
    })
    expect(await countBallot(hall.deps, chair, ballotId)).toEqual(refused('ballot/entries-differ'))
    must(await enterPrinted(hall.deps, ut, { ballotId, ...figures }))
    expect(await state(ut)).toMatchObject({ agreed: true, differences: [] })
    must(await countBallot(hall.deps, chair, ballotId))
    expect(await enterPrinted(hall.deps, ut, { ballotId, ...figures })).toEqual(refused('ballot/already-counted'))
    expect((await printedState(hall.deps, await seatOf(hall, 'tam', meetingId), ballotId)).ok).toBe(false)
  })

  it('both of the counting team; whoever steers counts as one of it, and takes back the count of somebody who went away', async () => {
    const at = await atTheTable()
    const { hall, chair, loan, ut, ballotId, figures } = at
    await closed(at, ballotId)
    const short = { ...figures, collected: 2, tally: (await counted(hall, ballotId, 'GOOD', { valid: 2 })).tally }
    must(await enterPrinted(hall.deps, ut, { ballotId, ...short }))
    must(await enterPrinted(hall.deps, loan, { ballotId, ...figures }))
    expect(await enterPrinted(hall.deps, chair, { ballotId, ...figures })).toEqual(refused('ballot/not-on-counting-team'))
    must(await ask(hall, chair, { type: 'appointCountingTeam', headId: 'ap3-loan', memberIds: ['ap3-ut', 'ap3-sau'] }))
    must(await enterPrinted(hall.deps, chair, { ballotId, ...figures }))
    expect(await countBallot(hall.deps, chair, ballotId)).toEqual(refused('ballot/entries-differ'))
    expect(await withdrawPrinted(hall.deps, loan, { ballotId, enteredBy: 'ap3-ut' })).toEqual(refused('ballot/not-steering'))
    must(await withdrawPrinted(hall.deps, chair, { ballotId, enteredBy: 'ap3-ut' }))
    must(await countBallot(hall.deps, chair, ballotId))
  })

  it('figures that do not add up are refused at once', async () => {
    const at = await atTheTable()
    const { hall, loan, ballotId, figures } = at
    await closed(at, ballotId)
    const enter = (over: Partial<PrintedFigures>) => enterPrinted(hall.deps, loan, { ballotId, ...figures, ...over })
    expect(await enter({ collected: 4, invalid: 1 })).toEqual(refused('ballot/more-collected-than-issued'))
    expect(await enter({ invalid: 1 })).toEqual(refused('ballot/row-sum-differs-from-valid'))
    expect(await enter({ tally: { ...figures.tally, 'ap3-la': { GOOD: 3 } } })).toEqual(refused('ballot/bad-printed-figures'))
  })

  it('cancelled, the counts go with the papers', async () => {
    const at = await atTheTable()
    const { hall, chair, loan, ballotId, figures } = at
    await closed(at, ballotId)
    must(await enterPrinted(hall.deps, loan, { ballotId, ...figures }))
    must(await cancelBallot(hall.deps, chair, { ballotId, reason: 'Một phiếu rơi mất' }))
    expect(await hall.stores.ballots.printedEntries(ballotId)).toEqual([])
    expect(await enterPrinted(hall.deps, loan, { ballotId, ...figures })).toEqual(refused('ballot/cancelled'))
  })
})

describe('printed papers alone', () => {
  const insecure = { safety: { secureOrigin: false, unsafeSettings: async () => ['log_statement'] } }

  it('open where phones cannot vote, take nobody by phone, and come to the same board', async () => {
    const at = await atTheBallots(insecure)
    const { hall, meetingId, chair, loan, ut } = at
    expect(await openBallot(hall.deps, chair, { kind: 'CLASSIFICATION', reason: null })).toEqual(refused('ballot/insecure-origin'))
    const { ballotId } = must(await openBallot(hall.deps, chair, { kind: 'CLASSIFICATION', reason: null, printedOnly: true }))
    const blinded = Buffer.alloc(256, 7).toString('base64url')
    expect(await takePaper(hall.deps, ut, { ballotId, blinded })).toEqual(refused('ballot/printed-only'))
    for (const key of official) must(await at.hand(ballotId, key))
    await closed(at, ballotId)
    const figures = await counted(hall, ballotId, 'GOOD', { valid: 5, collected: 5 })
    for (const seat of [loan, ut]) must(await enterPrinted(hall.deps, seat, { ballotId, ...figures }))
    must(await countBallot(hall.deps, chair, ballotId))
    const result = (await hall.deps.meetings.load(meetingId))?.ballots.at(-1)?.result
    expect(result).toMatchObject({ issued: 6, collected: 5, valid: 5, invalid: 0, base: 6 })
    expect(result?.rows[0]).toMatchObject({ outcome: 'GOOD', figures: { GOOD: 5 } })
    const board = must(await readBoard(hall.deps, hall.actor('tam'), ballotId))
    expect((await recount(JSON.parse(JSON.stringify(board)))).checks.filter(({ held }) => !held)).toEqual([])
  })

  it('are printed with every row and mark, and a list to sign in the order of names', async () => {
    const at = await atTheBallots(insecure)
    const { hall, meetingId, chair, loan } = at
    const draft = must(await printablePreview(hall.deps, chair, 'CLASSIFICATION'))
    const { ballotId } = must(await openBallot(hall.deps, chair, { kind: 'CLASSIFICATION', reason: null, printedOnly: true }))
    const sheet = must(await printableSheet(hall.deps, loan, ballotId))
    expect({ ...draft, draft: false, printedOnly: true }).toEqual(sheet)
    expect(sheet.voters).toHaveLength(6)
    expect(sheet.rows.every(({ marks }) => marks.length > 0)).toBe(true)
    expect(await printableSheet(hall.deps, await seatOf(hall, 'tam', meetingId), ballotId)).toEqual(refused('ballot/unknown'))
  })
})
