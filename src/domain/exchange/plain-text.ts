/** Text as a person meant it: NFC, one space between words, no zero-width or direction signs that make two equal names differ. */
export const plainText = (text: string): string =>
  text
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .normalize('NFC')
    .trim()

/** For finding a heading or a word of a list however it was typed: no diacritics, no case, letters and digits only. */
export const typedInHaste = (text: string): string =>
  plainText(text)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
