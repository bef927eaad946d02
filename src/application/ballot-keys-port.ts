import type { Paper } from '#domain/ballot/paper.ts'
import type { PublicKeys } from '#domain/ballot/types.ts'

/** A ballot as its signer needs it: `sealedKeys` is null once the ballot is counted or cancelled. */
export type KeyedBallot = { id: string; sealedKeys: Uint8Array | null }

/** The server's half of the protocol (design.md 4). Bytes in text are base64url without padding. */
export type BallotKeys = {
  /** Two fresh key pairs for one ballot; the private halves sealed with the key file that lies outside the database. */
  make(ballotId: string): Promise<{ keys: PublicKeys; sealedKeys: Uint8Array }>

  /** Whether a blinded message has the form of one: exactly 256 bytes, 1 < x < n-1. Asked before the mark is made. Needs no private half. */
  mayBeSigned(ballot: { publicKey: string }, blinded: string): boolean

  /** Signs a blinded message without learning the number: exactly 256 bytes, 1 < x < n-1; null when it is not that or the keys are gone. Same message, same signature. */
  blindSign(ballot: KeyedBallot, blinded: string): Promise<string | null>

  /** What VoterMark keeps of a blinded message: SHA-256 of its bytes. */
  blindedHash(blinded: string): Uint8Array

  /** Mints the permission to cast, or null when the signature is not of this ballot. Needs no private half. */
  verifyPaper(ballot: { id: string; publicKey: string }, number: string, signature: string): Promise<Paper | null>

  /** Pure Ed25519 over canonical { ballotId, number, rowsDigest }: the box took this number. Shows no mark. Null once the keys are gone. */
  signReceipt(ballot: KeyedBallot, receipt: { number: string; rowsDigest: string }): Promise<string | null>

  /** SHA-256 of the RFC 8785 form, base64url: rows digest, sheet hash, board digest. */
  digest(value: object): string

  /** SHA-256 of the RFC 8785 form in hex, for the codes on screens (domain/ballot/ballot-codes.ts). */
  hexDigest(value: object): string

  /** Drops the opened private halves from memory: after the count and after a cancellation. */
  forget(ballotId: string): void
}
