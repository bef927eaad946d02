/**
 * The others that say most in the same words, the most alike first: shared words by the words of the shorter, common ones left out; under a
 * third they are not worth a look. A hint for the reader's eye, nothing more: it puts nothing anywhere.
 */
export function mostAlike<One extends { id: string; text: string }>(chosen: readonly One[], others: readonly One[], atMost: number): One[] {
  const known = chosen.map(({ text }) => wordsOf(text))
  return others
    .map((one) => {
      const words = wordsOf(one.text)
      return { one, likeness: Math.max(0, ...known.map((each) => shared(each, words))) }
    })
    .filter((found) => found.likeness >= 1 / 3)
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, atMost)
    .map(({ one }) => one)
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shorter = Math.min(a.size, b.size)
  return shorter === 0 ? 0 : [...a].filter((word) => b.has(word)).length / shorter
}

const wordsOf = (text: string): Set<string> =>
  new Set(
    text
      .normalize('NFC')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 1 && !common.has(word)),
  )

/** Words that nearly every proposal has. */
const common = new Set(
  'và của các cho có là được trong theo về với để tại từng mỗi một những phải việc đảng viên chi bộ cán thực hiện đồng chí đề nghị nên cần học tập làm gương đạo đức hồ chí minh bác cơ quan đơn vị'.split(
    ' ',
  ),
)
