import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const version = 1
const nonceBytes = 12
const tagBytes = 16

/** AES-256-GCM: version, nonce, tag, ciphertext. `about` binds the text to its place: sealed for one ballot, it opens for no other. */
export const seal = (key: Uint8Array, about: string, plain: Uint8Array): Uint8Array => {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(about))
  const secret = Buffer.concat([cipher.update(plain), cipher.final()])
  return new Uint8Array(Buffer.concat([Buffer.of(version), nonce, cipher.getAuthTag(), secret]))
}

/** Throws when the key file is another one or the text was touched: the ballot must then be cancelled. */
export const unseal = (key: Uint8Array, about: string, sealed: Uint8Array): Uint8Array => {
  if (sealed[0] !== version || sealed.length <= 1 + nonceBytes + tagBytes) throw new Error(`not a sealed text: ${about}`)
  const nonce = sealed.subarray(1, 1 + nonceBytes)
  const tag = sealed.subarray(1 + nonceBytes, 1 + nonceBytes + tagBytes)
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes }).setAAD(Buffer.from(about)).setAuthTag(tag)
  return new Uint8Array(Buffer.concat([decipher.update(sealed.subarray(1 + nonceBytes + tagBytes)), decipher.final()]))
}
