import type { Meeting } from '#domain/meeting/meeting.ts'
import type { Ports } from './ports.ts'

/**
 * Members on whose level of the year an earlier meeting of the cell has agreed: a supplementary session is about the others alone (rule 25,
 * "absent, so later"). Without a majority, and not passed on with the counts, one is still to be classified.
 */
export async function classifiedBefore({ stores }: Pick<Ports, 'stores'>, meeting: Pick<Meeting, 'id' | 'cellId' | 'year'>) {
  const opinions = await stores.notebooks.ofCell(meeting.cellId, meeting.year, ['CELL_OPINION'])
  const latest = new Map<string, boolean>()
  for (const line of opinions)
    if (line.kind === 'CELL_OPINION' && line.meetingId !== meeting.id)
      latest.set(line.memberId, line.body.proposal !== 'NO_MAJORITY' || line.body.passedOn != null)
  return new Set([...latest].filter(([, isSettled]) => isSettled).map(([memberId]) => memberId)) as ReadonlySet<string>
}
