import type { ContentStore, PackRecord } from '#application/ports/content.ts'
import { by, keyOf } from './shelf.ts'
import type { Tables } from './tables.ts'

export function memoryContent({ packs, packReads }: Tables): ContentStore {
  const versions = (packId: string): PackRecord[] => packs.where((row) => row.id === packId).toSorted(by((row) => -row.version))
  return {
    async newestOf(unitIds) {
      const rows = packs.where((row) => unitIds.includes(row.unitId))
      return rows.filter((row) => versions(row.id)[0]?.version === row.version).toSorted(by((row) => row.id))
    },
    versions: async (packId) => versions(packId),
    version: async (packId, version) => packs.get(keyOf(packId, version)),
    async publish(pack) {
      if (pack.version <= (versions(pack.id)[0]?.version ?? 0)) return 'clash'
      packs.put(pack)
      return 'saved'
    },
    async readsOf(cellId, memberId) {
      const rows = packReads.where((row) => row.cellId === cellId && row.memberId === memberId).toSorted(by((row) => row.packId))
      return rows.map(({ packId, version, readAt }) => ({ packId, version, readAt }))
    },
    async markRead(cellId, memberId, read) {
      const known = packReads.get(keyOf(memberId, read.packId))
      if (!known || known.version < read.version) packReads.put({ cellId, memberId, ...read })
    },
  }
}
