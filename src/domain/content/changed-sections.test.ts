import { describe, expect, test } from 'vitest'
import { compareVersions, isUnchanged } from './changed-sections.ts'

const first = '# Quy định\n\n## Điều 1\nMột.\n\n## Điều 2\nHai.\n\n## Điều 3\nBa.'

const statesOf = (after: string) => {
  const { sections, removed } = compareVersions(first, after)
  return { sections: sections.map(({ section, state }) => [section.heading, state]), removed: removed.map(({ heading }) => heading) }
}

describe('What changed since a version', () => {
  test('is told section by section: new, changed, removed', () => {
    expect(statesOf('# Quy định\n\n## Điều 1\nMột.\n\n## Điều 2\nHai, sửa đổi.\n\n## Điều 4\nBốn.')).toEqual({
      sections: [
        ['Quy định', 'SAME'],
        ['Điều 1', 'SAME'],
        ['Điều 2', 'CHANGED'],
        ['Điều 4', 'NEW'],
      ],
      removed: ['Điều 3'],
    })
  })

  test('a section that was only renamed has changed; it is not gone and new', () => {
    expect(statesOf('# Quy định\n\n## Điều 1\nMột.\n\n## Điều 2\nHai.\n\n## Điều 5\nBa.')).toEqual({
      sections: [
        ['Quy định', 'SAME'],
        ['Điều 1', 'SAME'],
        ['Điều 2', 'SAME'],
        ['Điều 5', 'CHANGED'],
      ],
      removed: [],
    })
  })

  test('a section that only moved is the same', () => {
    expect(isUnchanged(compareVersions(first, '# Quy định\n\n## Điều 3\nBa.\n\n## Điều 1\nMột.\n\n## Điều 2\nHai.'))).toBe(true)
  })

  test('blank lines and other line ends change nothing', () => {
    expect(isUnchanged(compareVersions(first, first.replaceAll('\n', '\r\n').concat('\n\n')))).toBe(true)
  })
})
