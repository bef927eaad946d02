import { type ChainCheck, verifyChain } from '#domain/meeting/chain.ts'
import type { Ports } from './ports.ts'
import { chainTools } from './sealing-tools.ts'

export type VerifiedLog = { meetingId: string; title: string; startsAt: string; check: ChainCheck }

/** Reads every meeting's log again, cell by cell: numbers, links, digests, and payloads that have not been erased. */
export async function* verifyLogs(ports: Pick<Ports, 'stores' | 'digests'>): AsyncGenerator<VerifiedLog> {
  const cells = new Set((await ports.stores.organization.units()).filter(({ isCell }) => isCell).map(({ id }) => id))
  for (const cellId of cells) {
    for (const { id, title, startsAt, version, digest } of await ports.stores.meetings.ofCell(cellId)) {
      const check = verifyChain(await ports.stores.meetings.events(id, 0), chainTools(ports))
      yield { meetingId: id, title, startsAt, check: endsWhere(check, { version, digest }) }
    }
  }
}

/** A log that was cut at its end holds as a chain: the meeting's own row says where it ended. */
const endsWhere = (check: ChainCheck, end: { version: number; digest: string }): ChainCheck =>
  !check.ok || (check.head.version === end.version && check.head.digest === end.digest)
    ? check
    : { ok: false, version: check.head.version + 1, what: 'MISSING' }
