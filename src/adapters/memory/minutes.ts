import type { MinutesStore } from '#application/ports/minutes.ts'
import { by, keyOf } from './shelf.ts'
import type { Tables } from './tables.ts'

export const memoryMinutes = ({ minutesTexts, documentNumbers, sentMinutes }: Tables): MinutesStore => ({
  texts: async (meetingId) => minutesTexts.where((row) => row.meetingId === meetingId).toSorted(by((row) => row.section)),
  async saveText(text) {
    if ((minutesTexts.get(keyOf(text.meetingId, text.section))?.version ?? 0) !== text.version) return 'clash'
    minutesTexts.put({ ...text, version: text.version + 1 })
    return 'saved'
  },
  numbers: async (cellId) =>
    documentNumbers
      .where((row) => row.cellId === cellId)
      .map(({ cellId: _, ...number }) => number)
      .toSorted(
        by(
          (row) => row.type,
          (row) => row.termStart,
          (row) => row.number,
        ),
      ),
  sent: async (cellIds) => sentMinutes.where((row) => cellIds.includes(row.cellId)).toSorted(by((row) => row.meetingId)),
})
