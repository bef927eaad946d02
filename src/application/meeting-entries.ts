import type { EntryKind, NotebookEntry } from '#domain/notebook/entry.ts'
import type { MeetingDeps } from './live-meetings.ts'

/** What a meeting writes into the notebooks of its cell, and the confirmations of it. */
export const meetingKinds: EntryKind[] = [
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

export async function entriesOf({ ports }: MeetingDeps, of: { meetingId: string; cellId: string; year: number }): Promise<NotebookEntry[]> {
  const entries = await ports.stores.notebooks.ofCell(of.cellId, of.year, meetingKinds)
  return entries.filter(({ meetingId }) => meetingId === of.meetingId)
}
