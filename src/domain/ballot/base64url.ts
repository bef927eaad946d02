const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

const sixBits = (char: string): number => alphabet.indexOf(char)

/** Byte order of the decoded values; the alphabet's own order differs ('-' is 62, 'A' is 0). For canonical unpadded text. */
export const compareBase64url = (a: string, b: string): number => {
  const shorter = Math.min(a.length, b.length)
  for (let at = 0; at < shorter; at++) {
    const difference = sixBits(a.charAt(at)) - sixBits(b.charAt(at))
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

/** Lower-case hex of the decoded bytes; bits that fill no byte are dropped. */
export const hexOfBase64url = (text: string): string => {
  const bits = [...text].map((char) => sixBits(char).toString(2).padStart(6, '0')).join('')
  const nibbles = bits.slice(0, bits.length - (bits.length % 8)).match(/.{4}/g) ?? []
  return nibbles.map((nibble) => Number.parseInt(nibble, 2).toString(16)).join('')
}
