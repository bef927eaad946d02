import { constants, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { promisify } from 'node:util'
import type { BallotKeys, KeyedBallot } from '#application/ballot-keys-port.ts'
import type { Paper } from '#domain/ballot/paper.ts'
import { blindSign, isInRange } from './blind-sign.ts'
import { canonical, digest, hexDigest, sha256 } from './digests.ts'
import { makePrivateKeys, openPrivateKeys, type PrivateKeys } from './private-keys.ts'
import { recent } from './recent.ts'

/** Ballots whose opened keys one process holds; more are opened again when asked for. */
const ballotsInMemory = 128

const pssSaltBytes = 48
const numberBytes = 64
const signatureBytes = 256

/** The server's half of the protocol, on the keys of `keyFile` (loadKeyFile). */
export const ballotKeys = (keyFile: Uint8Array): BallotKeys => {
  const opened = recent<PrivateKeys>(ballotsInMemory)
  const verifiers = recent<KeyObject>(ballotsInMemory)
  const moduli = recent<Buffer>(ballotsInMemory)
  const open = ({ id, sealedKeys }: KeyedBallot): PrivateKeys | null => {
    if (sealedKeys) return opened.get(id, () => openPrivateKeys(keyFile, id, sealedKeys))
    opened.drop(id)
    return null
  }
  return {
    make: (ballotId) => makePrivateKeys(keyFile, ballotId),

    mayBeSigned: ({ publicKey }, blinded) =>
      isInRange(
        bytes(blinded),
        moduli.get(publicKey, () => modulusOf(publicKey)),
      ),

    async blindSign(ballot, blinded) {
      const keys = open(ballot)
      return keys && (blindSign(keys, bytes(blinded))?.toString('base64url') ?? null)
    },

    blindedHash: (blinded) => new Uint8Array(sha256(bytes(blinded))),

    // 0.05 ms on this thread; the pool's round trip costs 0.03 ms of it and twice the processor's time.
    async verifyPaper(ballot, number, signature) {
      if (!isSpelt(number, numberBytes) || !isSpelt(signature, signatureBytes)) return null
      const key = verifiers.get(ballot.publicKey, () => publicKeyOf(ballot.publicKey))
      const isSigned = verify(
        'sha384',
        bytes(number),
        { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: pssSaltBytes },
        bytes(signature),
      )
      return isSigned ? mint(ballot.id, number, signature) : null
    },

    async signReceipt(ballot, { number, rowsDigest }) {
      const keys = open(ballot)
      if (!keys) return null
      const text = Buffer.from(canonical({ ballotId: ballot.id, number, rowsDigest }))
      return (await signAside(null, text, keys.receipts)).toString('base64url')
    },

    digest,
    hexDigest,
    forget: (ballotId) => opened.drop(ballotId),
  }
}

/** On the pool, for meanwhile this thread sends the paper to the database. */
const signAside = promisify<null, Buffer, KeyObject, Buffer>(sign)

/** The only place where the permission to cast is made. */
const mint = (ballotId: string, number: string, signature: string): Paper => ({ ballotId, number, signature }) as Paper

/** Of this length and in its one spelling: two spellings of a number would be two papers. */
const isSpelt = (text: string, length: number): boolean => bytes(text).length === length && bytes(text).toString('base64url') === text

const publicKeyOf = (text: string): KeyObject => createPublicKey({ key: bytes(text), format: 'der', type: 'spki' })

const modulusOf = (publicKey: string): Buffer => bytes(publicKeyOf(publicKey).export({ format: 'jwk' }).n ?? '')

const bytes = (text: string): Buffer => Buffer.from(text, 'base64url')
