import { belongsOn } from '#domain/organization/standing.ts'
import type { CivilDate, Member, MemberStatus } from '#domain/organization/types.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import type { Ports } from './ports.ts'

/** One's own membership of one cell: the right to the own notebook and self-assessment. Minted only here. */
export type MemberPass = {
  readonly kind: 'member-pass'
  personId: string
  name: string
  cellId: string
  memberId: string
  member: Member
  statuses: MemberStatus[]
  on: CivilDate
}

type Needs = Pick<Ports, 'stores' | 'clock'>
type Answer = Result<MemberPass, 'access/not-found'>

/** The membership that holds today: of the named cell, else the primary one before a temporary one. */
export async function takeMemberPass(ports: Needs, actor: Actor, cellId: string | undefined): Promise<Answer> {
  const on = ports.clock.today()
  const own = await ownMemberships(ports, actor, cellId)
  return passOf(ports, actor, primaryFirst(own.filter((one) => belongsOn(one, on)))[0])
}

/** As above, and for who has left: the notebook stays one's own. */
export async function takeReaderPass(ports: Needs, actor: Actor, cellId: string | undefined): Promise<Answer> {
  const on = ports.clock.today()
  const own = await ownMemberships(ports, actor, cellId)
  const now = own.filter((one) => belongsOn(one, on))
  return passOf(ports, actor, primaryFirst(now)[0] ?? own.at(-1))
}

async function ownMemberships({ stores }: Needs, actor: Actor, cellId: string | undefined): Promise<Member[]> {
  const all = await stores.members.ofPerson(actor.personId)
  return cellId === undefined ? all : all.filter((one) => one.cellId === cellId)
}

const primaryFirst = (members: readonly Member[]): Member[] =>
  members.toSorted((a, b) => (a.membership === b.membership ? 0 : a.membership === 'PRIMARY' ? -1 : 1))

async function passOf(ports: Needs, actor: Actor, member: Member | undefined): Promise<Answer> {
  const file = member && (await ports.stores.members.find(member.cellId, member.id))
  if (!file) return refuse('access/not-found')
  const { personId, name } = actor
  const { cellId, id: memberId } = file.member
  return ok({
    kind: 'member-pass',
    personId,
    name,
    cellId,
    memberId,
    member: file.member,
    statuses: file.statuses,
    on: ports.clock.today(),
  })
}
