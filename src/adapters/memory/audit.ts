import type { AuditLine, AuditStore } from '#application/ports/people.ts'
import { by } from './shelf.ts'
import type { Tables } from './tables.ts'

export const memoryAudit = ({ audit }: Tables): AuditStore => ({
  note: async (line) => audit.put(line),
  ofCell: async (cellId, limit) =>
    audit
      .where((line) => line.cellId === cellId)
      .toSorted(
        by<AuditLine>(
          (line) => line.at,
          (line) => line.id,
        ),
      )
      .toReversed()
      .slice(0, limit),
})
