// A stranger in a process of its own who knows a ballot and floods its box. Told over IPC what to send, tells what was answered.
import { randomBytes } from 'node:crypto'
import { ballotPath, castBodyMaxBytes } from '#contract/ballot-box.ts'
import { moments, type Shot, volley } from './send.ts'

export type ToFlooder = { url: string; ballotId: string; rowKeys: string[]; count: number; windowMs: number }
export type FromFlooder = 'ready' | Record<number, number>

process.on('message', async (asked: ToFlooder) => {
  const shots = Array.from({ length: asked.count }, (_, at) => badCast(asked, at))
  process.send?.('ready' satisfies FromFlooder)
  const statuses: Record<number, number> = {}
  for (const { status } of await volley(shots, moments(asked.count, asked.windowMs))) statuses[status] = (statuses[status] ?? 0) + 1
  process.send?.(statuses satisfies FromFlooder)
})
process.on('disconnect', () => process.exit())

/** Of ten: six forged papers in the right form, two ballots that never were, one body of wrong rows as large as may be, one of noise. */
function badCast({ url, ballotId, rowKeys }: ToFlooder, at: number): Shot {
  const kind = at % 10
  const id = kind === 6 || kind === 7 ? `${ballotId}-${at}` : ballotId
  const body = kind === 8 ? wrongRows : kind === 9 ? 'x'.repeat(2_000) : forged(rowKeys)
  return { url: `${url}${ballotPath(id)}`, headers: {}, body }
}

const bytes = (count: number) => randomBytes(count).toString('base64url')

const forged = (rowKeys: string[]): string => {
  const rows = Object.fromEntries(rowKeys.map((key) => [key, { id: bytes(32), mark: 'AGREE' }]))
  return JSON.stringify({ number: bytes(64), signature: bytes(256), rows })
}

const wrongRows = `{"number":"${bytes(64)}","signature":"${bytes(256)}","rows":{${'"-":1,'.repeat(castBodyMaxBytes / 6 - 100)}"-":1}}`
