import { vietnamDay } from '#domain/organization/civil-date.ts'
import { unitsOfRoles } from '#domain/organization/roles.ts'
import type { Actor } from './actor.ts'
import { holderOf, treeToday } from './org-today.ts'
import type { Ports } from './ports.ts'

/** Meetings that are on or announced in the cells that this person follows for the committee above, the nearest first. */
export async function supervisedMeetings(ports: Pick<Ports, 'stores' | 'clock'>, actor: Actor) {
  const holder = await holderOf(ports, actor)
  const cellIds = unitsOfRoles(holder, ['SUPERVISOR'], ports.clock.today())
  if (cellIds.length === 0) return []
  const tree = await treeToday(ports)
  const all = await Promise.all(cellIds.map((cellId) => ports.stores.meetings.ofCell(cellId)))
  return all
    .flat()
    .filter(({ status, startsAt }) => status === 'OPEN' || (status === 'ANNOUNCED' && vietnamDay(startsAt) >= tree.on))
    .toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
    .map(({ id, cellId, title, status, startsAt, place }) => ({
      ...{ meetingId: id, title, status, startsAt, place },
      cellName: tree.unit(cellId)?.name ?? '',
    }))
}
