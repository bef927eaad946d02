import { deedEntry, settleDeed as settle } from '#domain/notebook/good-deed.ts'
import type { GoodDeedRefusal } from '#domain/notebook/refusals.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { notify } from './notify.ts'
import type { DeedRecord } from './ports/deeds.ts'
import type { Ports } from './ports.ts'
import { type CellPass, takeCellPass } from './take-cell-pass.ts'

export type DeedToSettle = { cellId: string; deedId: string; confirmed: boolean; word: string; meetingId: string | null }

type Needs = Pick<Ports, 'stores' | 'clock' | 'chance' | 'push'>

/** The cell committee records that the cell confirmed a deed, with the meeting where it was one, or declines it with a word. */
export async function settleDeed(
  ports: Needs,
  actor: Actor,
  given: DeedToSettle,
): Promise<Result<null, 'access/not-found' | GoodDeedRefusal>> {
  const taken = await takeCellPass(ports, actor, given.cellId)
  if (!taken.ok) return taken
  const pass = taken.value
  const deed = await ports.stores.deeds.find(given.cellId, given.deedId)
  if (!deed) return refuse('access/not-found')
  if (given.confirmed && given.meetingId !== null && !(await hasMet(ports, given.cellId, given.meetingId)))
    return refuse('deed/no-such-meeting')
  const at = ports.clock.now()
  const settled = settle(deed, { ...given, byId: actor.personId, at, isOwn: deed.memberId === pass.memberId })
  if (!settled.ok) return settled
  const record = { ...settled.value, cellId: given.cellId }
  const saved = await ports.stores.deeds.settle(record, given.confirmed ? lineOf(ports, pass, record) : null)
  if (saved === 'settled') return refuse('deed/settled')
  await tell(ports, record)
  return ok(null)
}

async function hasMet({ stores }: Needs, cellId: string, meetingId: string): Promise<boolean> {
  const meeting = await stores.meetings.summary(meetingId)
  return meeting?.cellId === cellId && ['OPEN', 'CLOSED', 'SIGNED'].includes(meeting.status)
}

function lineOf({ chance, clock }: Needs, { personId, name, office }: CellPass, deed: DeedRecord) {
  const author = { id: personId, name, role: office }
  return deedEntry(deed, { id: chance.cellRowId(deed.cellId), cellId: deed.cellId, author, at: clock.now() })
}

/** Whoever proposed it hears how it went; whose it is hears of it when it is confirmed. */
async function tell(ports: Needs, { cellId, id, memberId, text, state, word, year, proposedById }: DeedRecord): Promise<void> {
  const files = await ports.stores.members.ofCell(cellId)
  const proposer = files.find(({ member }) => member.personId === proposedById)?.member.id
  const told = state === 'CONFIRMED' ? [memberId, proposer] : [proposer]
  const facts = { kind: 'DEED_SETTLED' as const, confirmed: state === 'CONFIRMED', text, word, year }
  const notice = { cellId, key: `deed-settled-${id}`, at: ports.clock.now(), facts }
  await notify(
    ports,
    [...new Set(told.filter((one) => one !== undefined))].map((one) => ({ ...notice, memberId: one })),
  )
}
