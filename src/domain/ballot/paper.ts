import type { CastPaper, Sheet } from './types.ts'

declare const verified: unique symbol

/** A number under this ballot's signature: the only permission to cast. Minted by BallotKeys.verifyPaper and nowhere else. */
export type Paper = {
  readonly ballotId: string
  /** 64 bytes in base64url: 32 random ones, then SHA-256 of the phone's secret. */
  readonly number: string
  /** 256 bytes in base64url: RSABSSA-SHA384-PSS-Randomized (RFC 9474). */
  readonly signature: string
  readonly [verified]: true
}

/** A sheet that validSheet has judged, and its digest, which the receipt signs as well. */
type Judged = { rows: Sheet; rowsDigest: string }

/** What goes into the box. `digest` is SHA-256 over RFC 8785, base64url. */
export const castPaper = (paper: Paper, { rows, rowsDigest }: Judged, digest: (value: object) => string): CastPaper => {
  const { number, signature } = paper
  return { number, signature, rows, sheetHash: digest({ number, signature, rowsDigest }) }
}
