import { type Sought, searchLines } from '#domain/notebook/search.ts'
import { ok } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { yearsOf } from './notebook-lines.ts'
import type { Ports } from './ports.ts'
import { takeReaderPass } from './take-member-pass.ts'

/** As many as somebody reads through; who finds more adds a word. */
const mostHits = 40

/** Search across one's own years, in every cell one has belonged to. Nobody else's line is ever looked at. */
export async function searchMyNotebook(ports: Pick<Ports, 'stores' | 'clock'>, actor: Actor, sought: Sought) {
  const pass = await takeReaderPass(ports, actor, undefined)
  if (!pass.ok) return pass
  const lines = await ports.stores.notebooks.ofPerson(actor.personId)
  const found = searchLines(lines, sought)
  const hits = found.slice(0, mostHits).map(({ line: { entry, cellName }, pieces }) => ({ entry, cellName, pieces }))
  return ok({ total: found.length, years: yearsOf(lines), hits })
}
