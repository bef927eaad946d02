import type { ScoreSheetRecord, ScoreSheetStore } from '#application/ports/score-sheets.ts'
import { by, keyOf } from './shelf.ts'
import type { Tables } from './tables.ts'

const inOrder = by<ScoreSheetRecord>(
  (row) => row.memberId,
  (row) => row.by,
)

export const memoryScoreSheets = ({ scoreSheets }: Tables): ScoreSheetStore => ({
  ofMember: async (_cellId, memberId, year) => scoreSheets.where((row) => row.memberId === memberId && row.year === year).toSorted(inOrder),
  ofCells: async (cellIds, year) => scoreSheets.where((row) => cellIds.includes(row.cellId) && row.year === year).toSorted(inOrder),
  async save(record) {
    if ((scoreSheets.get(keyOf(record.memberId, record.year, record.by))?.version ?? 0) !== record.version) return 'clash'
    scoreSheets.put({ ...record, version: record.version + 1 })
    return 'saved'
  },
})
