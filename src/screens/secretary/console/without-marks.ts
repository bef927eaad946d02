/** A name as it is typed in a hurry: without diacritics and capitals, đ as d. */
export const withoutMarks = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().trim()

/** Every word that was typed begins a word of the name: "lanh" and "d lanh" find "Dương Văn Lành". */
export function nameMatches(name: string, typed: string): boolean {
  const words = withoutMarks(name).split(/\s+/)
  return withoutMarks(typed)
    .split(/\s+/)
    .every((part) => words.some((word) => word.startsWith(part)))
}
