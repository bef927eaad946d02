import type { CountedBallot } from '#domain/ballot/board.ts'
import { type Candidate, rowsOf } from '#domain/ballot/rows.ts'
import type { CastPaper, Layout, Mark, Sheet } from '#domain/ballot/types.ts'

/** Someone on the sheet, with nothing closed. */
export const candidate = (key: string, over: Partial<Candidate> = {}): Candidate => ({
  key,
  label: `Đồng chí ${key}`,
  memberId: key,
  closed: [],
  beside: null,
  ...over,
})

export const exampleBallot = (
  over: Partial<CountedBallot> = {},
  layout: Layout = 'FOUR_COLUMN',
  keys = ['chau-thu-ba', 'do-van-bay'],
): CountedBallot => ({
  id: 'ap-3.ballot',
  meetingId: 'ap-3.meeting',
  title: 'Xếp loại chất lượng đảng viên năm 2026',
  layout,
  rows: rowsOf(
    layout,
    keys.map((key) => candidate(key)),
  ),
  base: 20,
  atMost: null,
  ruleSet: { format: 'so-tay-rule-set/1', year: 2026 },
  publicKey: 'public',
  receiptKey: 'receipt',
  ...over,
})

/** A paper whose number and ids follow from `seed`; no real signature. */
export const examplePaper = (seed: number, marks: Record<string, Mark>): CastPaper => {
  const rows: Sheet = Object.fromEntries(
    Object.entries(marks).map(([key, mark], at) => [key, { id: pseudoBytes(seed * 1000 + at + 1, 32), mark }]),
  )
  return { number: pseudoBytes(seed * 1000, 64), signature: pseudoBytes(seed * 1000 + 999, 256), rows, sheetHash: pseudoBytes(seed, 32) }
}

const pseudoBytes = (seed: number, length: number): string => {
  let state = seed + 1
  const bytes = Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state >>> 24
  })
  return Buffer.from(bytes).toString('base64url')
}
