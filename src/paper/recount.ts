import { type BoardDocument, boardDocument } from '#contract/ballot-box.ts'
import { compareBase64url } from '#domain/ballot/base64url.ts'
import { byCodeUnits } from '#domain/ballot/board.ts'
import { countingIdentities } from '#domain/ballot/counting-identities.ts'
import { combine, emptyTally, isSameTally, papersIn } from '#domain/ballot/tally.ts'
import type { Figures } from '#domain/ballot/types.ts'
import { isAllowed } from '#domain/ballot/valid-sheet.ts'
import { countSigned } from './blind-suite.ts'
import { type Check, check } from './checks.ts'
import { digest } from './digests.ts'

export type Recount = { board: BoardDocument | null; checks: Check[] }

/**
 * Recounts a board from itself alone, as anybody with the exported file can. `raw` is the JSON as it came. A board without the form of the
 * public contract fails 'form' and nothing else is asked. `onProgress` hears the share of signatures checked, 0 to 1.
 */
export const recount = async (raw: unknown, onProgress: (share: number) => void = () => {}): Promise<Recount> => {
  const parsed = boardDocument.safeParse(raw)
  if (!parsed.success) return { board: null, checks: [check('form', false, { where: whereWrong(parsed.error) })] }
  const board = parsed.data
  const checks = [
    check('form', true),
    counts(board),
    took(board),
    await signatures(board, onProgress),
    numbersDistinct(board),
    rowLengths(board),
    marksAllowed(board),
    idsDistinct(board),
    order(board),
    sums(board),
    ...chosen(board),
    digests(board, raw),
  ]
  return { board, checks }
}

const whereWrong = ({ issues }: { issues: readonly { path: readonly PropertyKey[] }[] }): string =>
  issues[0]?.path.map(String).join('.') ?? ''

const counts = ({ counts, onPaper, numbers }: BoardDocument): Check => {
  const printed = onPaper ?? { issued: 0, collected: 0, invalid: 0 }
  const fits =
    counts.collected === numbers.length + printed.collected &&
    counts.invalid === printed.invalid &&
    printed.collected <= printed.issued &&
    printed.invalid <= printed.collected &&
    numbers.length <= counts.issued - printed.issued
  return check('counts', countingIdentities(counts, null).ok && fits, { ...counts })
}

const took = ({ took, counts }: BoardDocument): Check =>
  check('took', took.length === counts.issued, { names: took.length, issued: counts.issued })

const signatures = async ({ publicKey, numbers }: BoardDocument, onProgress: (share: number) => void): Promise<Check> => {
  const signed = await countSigned(publicKey, numbers, (done) => onProgress(done / numbers.length))
  return check('signatures', signed === numbers.length, { signed, papers: numbers.length })
}

const numbersDistinct = ({ numbers }: BoardDocument): Check => {
  const distinct = new Set(numbers.map(({ number }) => number)).size
  return check('numbers-distinct', distinct === numbers.length, { distinct, papers: numbers.length })
}

const rowLengths = ({ ballot, rows, numbers }: BoardDocument): Check => {
  const right = ballot.rows.filter(({ key }) => rows[key]?.length === numbers.length).length
  const isWhole =
    right === ballot.rows.length && Object.keys(rows).length === right && new Set(ballot.rows.map(({ key }) => key)).size === right
  return check('row-lengths', isWhole, { rows: ballot.rows.length, right, papers: numbers.length })
}

const marksAllowed = ({ ballot, rows }: BoardDocument): Check => {
  const wrong = ballot.rows.flatMap((row) => (rows[row.key] ?? []).filter(({ mark }) => !isAllowed(row, mark))).length
  return check('marks-allowed', wrong === 0, { wrong })
}

const idsDistinct = ({ rows }: BoardDocument): Check => {
  const ids = Object.values(rows).flatMap((list) => list.map(({ id }) => id))
  const distinct = new Set(ids).size
  return check('ids-distinct', distinct === ids.length, { distinct, ids: ids.length })
}

const order = ({ numbers, rows, took }: BoardDocument): Check => {
  const byBytes = [numbers.map(({ number }) => number), ...Object.values(rows).map((list) => list.map(({ id }) => id))]
  return check('order', byBytes.every((list) => isSorted(list, compareBase64url)) && isSorted(took, byCodeUnits), {
    lists: byBytes.length + 1,
  })
}

const isSorted = (list: readonly string[], compare: (a: string, b: string) => number): boolean =>
  list.every((value, at) => at === 0 || compare(list[at - 1] ?? '', value) <= 0)

const sums = (board: BoardDocument): Check => {
  const { counts, onPaper, tally, ballot } = board
  const own = tallyOfLists(board)
  const printedValid = onPaper ? onPaper.collected - onPaper.invalid : 0
  const printedFits = !onPaper || ballot.rows.every(({ key }) => papersIn(onPaper.tally[key] ?? {}) === printedValid)
  const total = onPaper ? combine(own, onPaper.tally) : own
  return check('sums', isSameTally(total, tally) && printedFits, { rows: ballot.rows.length, valid: counts.valid })
}

/** The figures of the lists; a mark that its row does not allow is counted too, so that the sum shows it. */
const tallyOfLists = ({ ballot, rows }: BoardDocument): Figures => {
  const figures = Object.entries(rows).map(([key, list]) => {
    const row: Record<string, number> = {}
    for (const { mark } of list) row[mark] = (row[mark] ?? 0) + 1
    return [key, row] as const
  })
  return combine(emptyTally(ballot.rows), Object.fromEntries(figures))
}

/** K itself is enforced at casting; from lists without sheets only the sum can be seen. */
const chosen = ({ ballot, tally, counts }: BoardDocument): Check[] => {
  if (ballot.layout !== 'CHOOSE_UP_TO_K') return []
  const sum = Object.values(tally).reduce((total, row) => total + (row.CHOSEN ?? 0), 0)
  const most = (ballot.atMost ?? 0) * counts.valid
  return [check('chosen', sum <= most, { chosen: sum, most })]
}

/** Over the JSON as it came: what a schema might drop or change is sealed too. */
const digests = (board: BoardDocument, raw: unknown): Check => {
  const { digest: _said, ...rest } = raw as Record<string, unknown>
  return check('digest', digest(rest) === board.digest, { digest: board.digest })
}
