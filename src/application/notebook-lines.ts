import { codeOf } from '#domain/ballot/ballot-codes.ts'
import { mayCorrect } from '#domain/notebook/correction.ts'
import type { NotebookEntry } from '#domain/notebook/entry.ts'
import type { BookLine } from './ports/notebooks.ts'

/** Lines of one year as somebody reads them: each with who confirmed it, when the member read it, and whether the reader may correct it. */
export function linesToRead(lines: readonly BookLine[], { readerId }: { readerId: string | null }) {
  const entries = lines.map(({ entry }) => entry)
  return lines
    .filter(({ entry }) => entry.kind !== 'CONFIRMATION' && entry.kind !== 'ACKNOWLEDGED')
    .map(({ entry, cellName, meetingTitle }) => {
      const by = entries.find((one) => one.kind === 'CONFIRMATION' && one.body.entryIds.includes(entry.id))
      return {
        entry,
        cellName,
        meetingTitle,
        confirmed: by ? { name: by.author.name, role: by.author.role, at: by.at } : null,
        acknowledgedAt: acknowledgedAt(entries, entry.id),
        seal: entry.digest === null ? null : codeOf(entry.digest),
        mayCorrect: readerId !== null && mayCorrect(entry, readerId),
      }
    })
}

export const acknowledgedAt = (entries: readonly NotebookEntry[], entryId: string): string | null =>
  entries.find((one) => one.kind === 'ACKNOWLEDGED' && one.aboutId === entryId)?.at ?? null

/** The years that have anything in them and the asked one, oldest first. */
export const yearsOf = (lines: readonly BookLine[], ...also: number[]): number[] =>
  [...new Set([...lines.map(({ entry }) => entry.year), ...also])].toSorted((a, b) => a - b)
