import { compareVersions } from '#domain/content/changed-sections.ts'
import { type ContentPack, type PackRead, readingState } from '#domain/content/pack.ts'
import { packsReaching } from '#domain/content/reach.ts'
import { shippedPacks } from '#domain/content/shipped/shipped-packs.ts'
import type { OrgTree } from '#domain/organization/org-tree.ts'
import { ok } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { treeToday } from './org-today.ts'
import type { Ports } from './ports.ts'
import { takeMemberPass } from './take-member-pass.ts'

type Needs = Pick<Ports, 'stores' | 'clock'>

/** Parts 1 and 2 of one's own notebook, with what changed since one last read to the end. */
export async function readReading(ports: Needs, actor: Actor) {
  const pass = await takeMemberPass(ports, actor, undefined)
  if (!pass.ok) return pass
  const { cellId, memberId } = pass.value
  const [tree, reads] = await Promise.all([treeToday(ports), ports.stores.content.readsOf(cellId, memberId)])
  const packs = await packsOfCell(ports, tree, cellId)
  const lines = await Promise.all(
    packs.map((pack) => lineOf(ports, { pack, tree, read: reads.find((one) => one.packId === pack.id) ?? null })),
  )
  return ok({ cellName: tree.unit(cellId)?.name ?? '', packs: lines })
}

/** What reaches a cell today. */
export async function packsOfCell({ stores }: Pick<Ports, 'stores'>, tree: OrgTree, cellId: string): Promise<ContentPack[]> {
  const unitIds = tree.ancestors(cellId).map(({ id }) => id)
  return packsReaching(await stores.content.newestOf(unitIds), { unitIds, shipped: shippedPacks })
}

type Line = { pack: ContentPack; tree: OrgTree; read: PackRead | null }

async function lineOf({ stores }: Needs, { pack, tree, read }: Line) {
  const { id, version, part, title, text, changed, publishedAt, unitId } = pack
  const state = readingState(pack, read)
  const former = state === 'CHANGED' && read ? await stores.content.version(id, read.version) : null
  const { sections, removed } = former ? compareVersions(former.text, text) : { sections: [], removed: [] }
  return {
    ...{ id, version, part, title, text, changed, publishedAt, state },
    publisher: unitId === null ? null : (tree.unit(unitId)?.name ?? ''),
    readAt: read?.readAt ?? null,
    changes: sections.flatMap(({ section, state, before }) => (state === 'SAME' ? [] : [{ key: section.key, state, before }])),
    removed: removed.map(({ heading }) => heading),
  }
}
