/** Text for comparing what was typed in haste: "duong van lanh" finds Dương Văn Lành. */
export const withoutDiacritics = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().replace(/\s+/g, ' ').trim()

/** Every word typed begins a word of the name. */
export function namesLike<Named extends { name: string }>(people: readonly Named[], typed: string): Named[] {
  const words = withoutDiacritics(typed).split(' ').filter(Boolean)
  return people.filter(({ name }) => {
    const plain = ` ${withoutDiacritics(name)}`
    return words.every((word) => plain.includes(` ${word}`))
  })
}
