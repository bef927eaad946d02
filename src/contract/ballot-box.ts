import { z } from 'zod'
import type { Board } from '#domain/ballot/types.ts'

// The public contract of the secret ballot, version 1: strangers' clients and verifiers rely on it (docs/security.md).
// Bytes are base64url without padding and in their one canonical spelling; keys DER SPKI; text NFC.

export const ballotFormat = 'so-tay-ballot/1'
export const boardFormat = 'so-tay-board/1'

export const maxRows = 200
/** 200 rows of the longest key and mark take 37 kB. */
export const castBodyMaxBytes = 48 * 1024

export const ballotPath = (ballotId: string) => `/ballot-box/${encodeURIComponent(ballotId)}`
export const boardPath = (ballotId: string) => `${ballotPath(ballotId)}/board`
export const takePaperPath = '/trpc/ballot.takePaper'

/** The unused low bits of the last character must be zero, or one number would have several spellings. */
const bytes32 = z.string().regex(/^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/)
const bytes64 = z.string().regex(/^[A-Za-z0-9_-]{85}[AQgw]$/)
const bytes256 = z.string().regex(/^[A-Za-z0-9_-]{341}[AQgw]$/)
const spki = z.string().regex(/^[A-Za-z0-9_-]{50,1000}$/)
const text = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .refine((value) => value.normalize('NFC') === value, 'NFC')
const identifier = z.string().min(1).max(120)
const count = z.number().int().min(0).max(100_000)

export const rowKey = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._:~-]{0,79}$/)
export const layout = z.enum(['FOUR_COLUMN', 'TWO_SHEET', 'YES_NO', 'CHOOSE_UP_TO_K'])
const ticked = ['EXCELLENT', 'GOOD', 'SATISFACTORY', 'NOT_COMPLETED', 'AGREE', 'DISAGREE', 'CHOSEN', 'NOT_CHOSEN'] as const
export const mark = z.enum([...ticked, 'BLANK'])

const row = z.strictObject({ key: rowKey, label: text(300), marks: z.array(z.enum(ticked)).min(1).max(8) })
const rows = z.array(row).min(1).max(maxRows)
const atMost = z.number().int().min(1).max(maxRows).optional()
const keys = { publicKey: spki, receiptKey: spki }

/** GET /ballot-box/<ballotId>, from opening. `atMost` (K) is there with CHOOSE_UP_TO_K only. */
export const ballotDocument = z.strictObject({
  format: z.literal(ballotFormat),
  id: identifier,
  meetingId: identifier,
  title: text(300),
  layout,
  rows,
  base: count,
  atMost,
  ...keys,
})
export type BallotDocument = z.infer<typeof ballotDocument>

/** tRPC mutation ballot.takePaper: POST /trpc/ballot.takePaper, plain JSON, no transformer. */
export const takePaperInput = z.strictObject({ ballotId: identifier, blinded: bytes256 })
export const takePaperOutput = z.strictObject({ blindSignature: bytes256 })

const castRow = z.strictObject({ id: bytes32, mark })

/** POST /ballot-box/<ballotId>. Every row is present; which rows and marks is for domain/ballot/valid-sheet.ts. */
export const castBody = z.strictObject({ number: bytes64, signature: bytes256, rows: z.record(rowKey, castRow) })
export type CastBody = z.infer<typeof castBody>

/**
 * The same judgement, ended by the first thing that is wrong: whoever sends thousands of wrong rows makes the box do less than for a good
 * sheet, not more. A row called `__proto__` is one too many here; z.record would drop it unsaid.
 */
export function readCastBody(sent: unknown): CastBody | null {
  if (!isObject(sent) || !isObject(sent.rows)) return null
  const { rows, ...head } = sent
  const isWhole = castHead.safeParse(head).success && Object.keys(rows).length <= maxRows
  return isWhole && Object.entries(rows).every(isCastRow) ? (sent as CastBody) : null
}

const castHead = castBody.omit({ rows: true })
const isCastRow = ([key, row]: [string, unknown]): boolean => rowKey.safeParse(key).success && castRow.safeParse(row).success
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** 200 of the cast route. Other answers carry castRefused: 413 size, 422 form, 404 ballot, 403 signature, 409 another sheet, 410 too late; 503 and 429 are retried. */
export const castAnswer = z.strictObject({ receipt: bytes64 })
export type CastAnswer = z.infer<typeof castAnswer>

/** `board` stands beside 410 once the ballot is counted: where the board is read. */
export const castRefused = z.object({ refusal: z.string(), board: z.string().optional() })
export type CastRefused = z.infer<typeof castRefused>

/** What a receipt signs, in RFC 8785 form. */
export type ReceiptText = { ballotId: string; number: string; rowsDigest: string }

const figures = z.record(rowKey, z.partialRecord(mark, count))

/** GET /ballot-box/<ballotId>/board, after the count. */
export const boardDocument = z.strictObject({
  format: z.literal(boardFormat),
  ballot: z.strictObject({
    id: identifier,
    meetingId: identifier,
    title: text(300),
    layout,
    rows,
    base: count,
    atMost,
    ruleSet: z.json(),
  }),
  ...keys,
  took: z.array(text(300)),
  counts: z.strictObject({ issued: count, collected: count, valid: count, invalid: count }),
  onPaper: z.strictObject({ issued: count, collected: count, invalid: count, tally: figures }).nullable(),
  numbers: z.array(z.strictObject({ number: bytes64, signature: bytes256 })),
  rows: z.record(rowKey, z.array(z.strictObject({ id: bytes32, mark }))),
  tally: figures,
  digest: bytes32,
})
export type BoardDocument = z.infer<typeof boardDocument>

/** What the wire brings is a board of the domain; a difference does not compile. */
type Fits<Wire extends Board> = Wire
export type BoardOnTheWire = Fits<BoardDocument>
