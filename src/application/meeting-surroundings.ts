import type { RuleSet } from '#domain/classification/rule-set.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import { orgTreeOn } from '#domain/organization/org-tree.ts'
import type { Ports } from './ports.ts'

/** What a meeting needs and its log does not hold. */
export type Surroundings = { cellName: string; upperName: string; ruleSet: RuleSet; checkInSecret: Uint8Array }

export type SurroundingsReader = (meeting: Pick<Meeting, 'id' | 'cellId' | 'year' | 'status'>) => Promise<Surroundings>

const kept = 500

/** Read once for an open meeting: every push of a view needs the names, and its rules do not change under it. */
export function surroundingsReader({ stores, clock }: Pick<Ports, 'stores' | 'clock'>): SurroundingsReader {
  const known = new Map<string, Promise<Surroundings>>()
  return (meeting) => {
    const cached = known.get(meeting.id)
    if (cached && meeting.status === 'OPEN') return cached
    const reading = read({ stores, clock }, meeting)
    reading.catch(() => known.delete(meeting.id))
    if (meeting.status === 'OPEN') known.set(meeting.id, reading)
    const oldest = known.keys().next()
    if (known.size > kept && !oldest.done) known.delete(oldest.value)
    return reading
  }
}

async function read(
  { stores, clock }: Pick<Ports, 'stores' | 'clock'>,
  meeting: Pick<Meeting, 'id' | 'cellId' | 'year'>,
): Promise<Surroundings> {
  const tree = orgTreeOn(await stores.organization.units(), clock.today())
  const above = tree.ancestors(meeting.cellId)
  const [ruleSet, secret] = await Promise.all([
    stores.ruleSets.of([meeting.cellId, ...above.map(({ id }) => id)], { year: meeting.year, on: tree.on }),
    stores.meetings.checkInSecret(meeting.id),
  ])
  return {
    cellName: tree.unit(meeting.cellId)?.name ?? '',
    upperName: above[0]?.name ?? '',
    ruleSet,
    checkInSecret: secret ?? new Uint8Array(),
  }
}
