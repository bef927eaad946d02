import { cardOf } from '#domain/notebook/shortfall.ts'
import { shortfallStory } from '#domain/notebook/shortfall-story.ts'
import { cellIdOf } from '#domain/organization/cell-id.ts'
import { ok, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import type { ShortfallRecord } from './ports/notebooks.ts'
import type { Ports } from './ports.ts'
import { isOpenToMember } from './read-my-notebook.ts'
import { takeCellPass } from './take-cell-pass.ts'
import { takeReaderPass } from './take-member-pass.ts'

type Needs = Pick<Ports, 'stores' | 'clock'>

/** One shortfall from its first word to its remedy, for its member and for the cell committee; to others there is none. */
export async function readShortfallStory(ports: Needs, actor: Actor, of: { shortfallId: string }) {
  const shortfall = await ports.stores.shortfalls.find(cellIdOf(of.shortfallId), of.shortfallId)
  if (!shortfall || !(await mayRead(ports, actor, shortfall))) return refuse('access/not-found' as const)
  const { cellId, memberId } = shortfall
  const { stores, clock } = ports
  const [file, entries, reports, assessment, meetings] = await Promise.all([
    stores.members.find(cellId, memberId),
    stores.notebooks.entries(cellId, memberId, null),
    stores.reports.about(cellId, [cardOf(shortfall)]),
    stores.assessments.find(cellId, memberId, shortfall.year),
    stores.meetings.ofCell(cellId),
  ])
  // A card of several members holds the reports of all; the story is of one.
  const told = reports.filter((one) => one.memberId === memberId).map(({ text, at }) => ({ text, at }))
  const story = shortfallStory({ shortfall, entries, reports: told, handedInAt: assessment?.handedInAt ?? null, today: clock.today() })
  const titleOf = (meetingId: string | null) => meetings.find((one) => one.id === meetingId)?.title ?? null
  const name = file?.member.name ?? ''
  return ok({
    ...{ name, topic: shortfall.topic, text: shortfall.text, state: shortfall.state, dueOn: shortfall.dueOn },
    lines: story.map((line) => ({ ...line, meeting: 'meetingId' in line ? titleOf(line.meetingId) : null })),
  })
}

async function mayRead(ports: Needs, actor: Actor, shortfall: ShortfallRecord): Promise<boolean> {
  const own = await takeReaderPass(ports, actor, shortfall.cellId)
  if (own.ok && own.value.memberId === shortfall.memberId) return isOpenToMember(shortfall)
  return (await takeCellPass(ports, actor, shortfall.cellId)).ok
}
