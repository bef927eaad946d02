import { waitingForCell } from '#domain/classification/sent-back.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import type { Ports } from './ports.ts'

/**
 * Members on whose level of the year an earlier meeting of the cell has agreed: a supplementary session is about the others alone (rule 25,
 * "absent, so later"). Without a majority, and not passed on with the counts, one is still to be classified; and so is whom the deciding
 * committee sent back, until the cell has voted again or answered.
 */
export async function classifiedBefore({ stores }: Pick<Ports, 'stores'>, meeting: Pick<Meeting, 'id' | 'cellId' | 'year'>) {
  const { cellId, year } = meeting
  const [opinions, sentBack] = await Promise.all([
    stores.notebooks.ofCell(cellId, year, ['CELL_OPINION']),
    stores.sentBack.ofCells([cellId], year),
  ])
  const votedAt = (memberId: string) => opinions.findLast((one) => one.memberId === memberId)?.at ?? null
  const waiting = waitingForCell(sentBack, votedAt)
  const latest = new Map<string, boolean>()
  for (const line of opinions)
    if (line.kind === 'CELL_OPINION' && line.meetingId !== meeting.id)
      latest.set(line.memberId, line.body.proposal !== 'NO_MAJORITY' || line.body.passedOn != null)
  const classified = [...latest].filter(([memberId, isSettled]) => isSettled && !waiting.has(memberId))
  return new Set(classified.map(([memberId]) => memberId)) as ReadonlySet<string>
}
