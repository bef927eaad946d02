import type { ContentPack, PackRead } from '#domain/content/pack.ts'

/** A version as it was published, and by whom. */
export type PackRecord = ContentPack & { unitId: string; publishedAt: string; publishedById: string; publishedByName: string }

/** Parts 1 and 2 of the notebook: what committees publish, and which version each member has read. */
export interface ContentStore {
  /** Of every pack of these units the newest version, withdrawn ones too; in the order of their ids. */
  newestOf(unitIds: readonly string[]): Promise<PackRecord[]>
  /** Every version of a pack, the newest first. */
  versions(packId: string): Promise<PackRecord[]>
  version(packId: string, version: number): Promise<PackRecord | null>
  /** A new version; none is changed. 'clash' when it is not newer than all on record. */
  publish(pack: PackRecord): Promise<'saved' | 'clash'>
  readsOf(cellId: string, memberId: string): Promise<PackRead[]>
  /** The version read last of a pack; one that is older than what is on record changes nothing. */
  markRead(cellId: string, memberId: string, read: PackRead): Promise<void>
}
