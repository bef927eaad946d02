import { RSABSSA } from '@cloudflare/blindrsa-ts'
import { sha256 } from '@noble/hashes/sha2.js'
import { fromBase64url, toBase64url } from './bytes.ts'

/** RFC 9474, RSABSSA-SHA384-PSS-Randomized. */
const suite = RSABSSA.SHA384.PSS.Randomized()

/** What the phone draws for one paper; all of it is stored before anything is asked. */
export type DrawnPaper = { secret: string; number: string; blinded: string; inverse: string }

/** Draws s; the number is the prepared message of SHA-256(s): 32 random bytes, then the hash. About 60 ms. */
export const drawPaper = async (publicKey: string): Promise<DrawnPaper> => {
  const secret = crypto.getRandomValues(new Uint8Array(32))
  const number = suite.prepare(sha256(secret))
  const { blindedMsg, inv } = await suite.blind(await importSigner(publicKey), number)
  return { secret: toBase64url(secret), number: toBase64url(number), blinded: toBase64url(blindedMsg), inverse: toBase64url(inv) }
}

/** Takes the blinding off; null when what the server sent is no signature of this number under this key. */
export const unblind = async (publicKey: string, paper: Omit<DrawnPaper, 'secret'>, blindSignature: string): Promise<string | null> => {
  const key = await importSigner(publicKey)
  try {
    return toBase64url(await suite.finalize(key, fromBase64url(paper.number), fromBase64url(blindSignature), fromBase64url(paper.inverse)))
  } catch {
    return null
  }
}

/** Checks many papers of one ballot; `onChecked` hears how far it is. */
export const countSigned = async (
  publicKey: string,
  papers: readonly { number: string; signature: string }[],
  onChecked: (done: number) => void = () => {},
): Promise<number> => {
  // where phones can't vote there is no WebCrypto either, and nothing to check: the board of printed papers alone
  if (papers.length === 0) return 0
  const key = await importSigner(publicKey).catch(() => null)
  if (!key) return 0
  let signed = 0
  for (const [at, { number, signature }] of papers.entries()) {
    if (await suite.verify(key, fromBase64url(signature), fromBase64url(number))) signed++
    onChecked(at + 1)
  }
  return signed
}

const importSigner = (publicKey: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('spki', fromBase64url(publicKey), { name: 'RSA-PSS', hash: 'SHA-384' }, true, ['verify'])
