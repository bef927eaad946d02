/** One thing that somebody keeps or hears: a row, a line of a log, an answer, a frame of a socket. */
export type Trace = {
  /** What it is one of; where things of one kind lie in an order, this is what is ordered. */
  source: string
  text: string
  /** Where it stands among those of its source: a place, a transaction, a moment. Without one, as it came. */
  rank?: number
  /** What it shares with others: the transaction that wrote it, the request that it belongs to. */
  group?: string
}

/** Who took a paper, and the paper, as only the test knows both. No paper: took one and kept it, or has a printed one. */
export type Voted = { member: readonly string[]; paper: readonly string[] | null }

/** A value of bytes in any form it could be written down. */
export function spellings(base64url: string): string[] {
  const bytes = Buffer.from(base64url, 'base64url')
  const hex = bytes.toString('hex')
  return [base64url, bytes.toString('base64'), hex, hex.toUpperCase()]
}
