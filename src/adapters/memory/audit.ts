import type { AuditLine, AuditStore } from '#application/ports/people.ts'
import { by } from './shelf.ts'
import type { Tables } from './tables.ts'

export const memoryAudit = ({ audit }: Tables): AuditStore => ({
  note: async (line) => audit.put(line),
  async noteAll(lines) {
    for (const line of lines) audit.put(line)
  },
  ofCell: async (cellId, limit) => latestFirst(audit.where((line) => line.cellId === cellId)).slice(0, limit),
  search: async ({ unitIds, actorIds, acts, from, to, after, limit }) =>
    latestFirst(
      audit.where(
        (line) =>
          unitIds.includes(line.cellId) &&
          (actorIds === null || actorIds.includes(line.actorId)) &&
          (acts === null || ('only' in acts ? acts.only.includes(line.act) : !acts.but.includes(line.act))) &&
          (from === null || line.at >= from) &&
          (to === null || line.at < to) &&
          (after === null || line.at < after.at || (line.at === after.at && line.id < after.id)),
      ),
    ).slice(0, limit),
  actorsAt: async (unitIds) => [...new Set(audit.where((line) => unitIds.includes(line.cellId)).map(({ actorId }) => actorId))].toSorted(),
  async dropBefore(unitIds, at) {
    const old = audit.where((line) => unitIds.includes(line.cellId) && line.at < at)
    for (const { id } of old) audit.remove(id)
    return old.length
  },
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
