import type { EntryKind, NotebookEntry } from '#domain/notebook/entry.ts'
import type { MeetingDeps } from './live-meetings.ts'

const kinds: EntryKind[] = [
  'REMARK',
  'CELL_OPINION',
  'COMMENDATION',
  'CONCLUSION',
  'TASK',
  'PRAISE',
  'REMINDER',
  'MONTHLY_REMARK',
  'CONFIRMATION',
]

/** What a meeting wrote into the notebooks of its cell, and the confirmations of it. */
export async function entriesOf({ ports }: MeetingDeps, of: { meetingId: string; cellId: string; year: number }): Promise<NotebookEntry[]> {
  const entries = await ports.stores.notebooks.ofCell(of.cellId, of.year, kinds)
  return entries.filter(({ meetingId }) => meetingId === of.meetingId)
}
