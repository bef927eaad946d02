const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Bytes as the public contract writes them: base64url without padding. */
export function base64urlOf(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3)
    const bits = (a << 16) | (b << 8) | c
    const four = [18, 12, 6, 0].map((shift) => alphabet.charAt((bits >> shift) & 63)).join('')
    text += four.slice(0, Math.min(bytes.length - at, 3) + 1)
  }
  return text
}

/** The bytes of canonical unpadded text. */
export function bytesOfBase64url(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((text.length * 6) / 8))
  let held = 0
  let heldBits = 0
  let at = 0
  for (const char of text) {
    held = ((held << 6) | alphabet.indexOf(char)) & 0xffff
    heldBits += 6
    if (heldBits < 8) continue
    heldBits -= 8
    bytes[at] = (held >> heldBits) & 255
    at += 1
  }
  return bytes
}
