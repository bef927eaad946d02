import type { ProgrammeRecord, ProgrammeStore } from '#application/ports/programmes.ts'
import { by, keyOf } from './shelf.ts'
import type { Tables } from './tables.ts'

export function memoryProgrammes({ programmes, programmeUses, meetings }: Tables): ProgrammeStore {
  const versions = (programmeId: string): ProgrammeRecord[] =>
    programmes.where((row) => row.id === programmeId).toSorted(by((row) => -row.version))
  return {
    async newestOf(unitIds, { from, to }) {
      const rows = programmes.where((row) => unitIds.includes(row.unitId) && row.month >= from && row.month <= to)
      return rows.filter((row) => versions(row.id)[0]?.version === row.version).toSorted(by((row) => row.id))
    },
    versions: async (programmeId) => versions(programmeId),
    version: async (programmeId, version) => programmes.get(keyOf(programmeId, version)),
    async publish(programme) {
      if (programme.version <= (versions(programme.id)[0]?.version ?? 0)) return 'clash'
      programmes.put(programme)
      return 'saved'
    },
    async usesOf(cellIds, programmeIds) {
      const rows = programmeUses.where((row) => cellIds.includes(row.cellId) && programmeIds.includes(row.programmeId))
      return rows
        .toSorted(
          by(
            (row) => row.cellId,
            (row) => row.programmeId,
            (row) => row.meetingId,
          ),
        )
        .flatMap((use) => {
          const summary = meetings.get(use.meetingId)?.summary
          if (!summary) return []
          const { title, status, kind, startsAt } = summary
          return [{ ...use, meetingTitle: title, meetingStatus: status, meetingKind: kind, startsAt }]
        })
    },
  }
}
