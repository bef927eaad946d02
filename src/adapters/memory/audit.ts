import type { AuditLine, AuditStore } from '#application/ports/people.ts'
import { by } from './shelf.ts'
import type { Tables } from './tables.ts'

export const memoryAudit = ({ audit }: Tables): AuditStore => ({
  note: async (line) => audit.put(line),
  ofCell: async (cellId, limit) => latestFirst(audit.where((line) => line.cellId === cellId)).slice(0, limit),
  ofMember: async ({ cellId, memberId, acts }, limit) =>
    latestFirst(
      audit.where(
        (line) =>
          line.cellId === cellId && acts.includes(line.act) && (line.about.memberId === undefined || line.about.memberId === memberId),
      ),
    ).slice(0, limit),
})

const latestFirst = (lines: AuditLine[]): AuditLine[] =>
  lines
    .toSorted(
      by<AuditLine>(
        (line) => line.at,
        (line) => line.id,
      ),
    )
    .toReversed()
