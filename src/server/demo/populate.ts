import type { Ports } from '#application/ports.ts'
import { addMonths } from '#domain/organization/civil-date.ts'
import type { Member, Position, Role } from '#domain/organization/types.ts'
import { type CastMember, cast } from './cast.ts'
import { formerCells, formerUnits } from './former-units.ts'
import { commune, meetingCell, otherName, province, units, votedCells } from './organisation.ts'

/** Everybody's PIN in the demo. A real installation prints slips, and each member chooses. */
export const demoPin = '246813'

export type DemoMember = { key: string; personId: string; memberId: string; cellId: string; name: string; login: string }

export type Population = {
  /** The cast by key, and the others as `<cellId>-<number>`. */
  members: Map<string, DemoMember>
  committee: { personId: string; name: string; login: string }
  leader: { personId: string; name: string; login: string }
  administrator: { personId: string; name: string; login: string }
}

export function memberOf(members: Population['members'], key: string): DemoMember {
  const found = members.get(key)
  if (!found) throw new Error(`the demo has no ${key}`)
  return found
}

/** Units, people, memberships and positions, dated from the day of loading. */
export async function populate({ stores, passwords, clock, chance }: Ports): Promise<Population> {
  const today = clock.today()
  const pinHash = await passwords.hash(demoPin)
  for (const unit of [...formerUnits, ...formerCells, ...units]) await stores.organization.saveUnit(unit)
  const cards = cardNumbers()

  const person = async (name: string, bornOn: string | null) => {
    const personId = chance.id()
    const login = cards()
    await stores.people.save({ id: personId, name, cardNumber: login, phone: null, bornOn })
    await stores.people.setPin(personId, pinHash, false)
    return { personId, name, login }
  }
  const position = (personId: string, unitId: string, role: Role) =>
    stores.organization.savePosition({ personId, unitId, role, validFrom: addMonths(today, -14), validTo: null } satisfies Position)

  const members = new Map<string, DemoMember>()
  const join = async (key: string, member: Omit<Member, 'id' | 'personId'>, office: Role | undefined) => {
    const { personId, login } = await person(member.name, member.bornOn)
    const memberId = `${member.cellId}-${chance.id()}`
    await stores.members.save({ ...member, id: memberId, personId })
    if (office) await position(personId, member.cellId, office)
    members.set(key, { key, personId, memberId, cellId: member.cellId, name: member.name, login })
  }

  for (const one of cast) await join(one.key, castMembership(one, today), one.office)
  for (const [key, member, office] of othersOf(today)) await join(key, member, office)

  const committee = await person('Nguyễn Thị Phước', '1970-04-12')
  await position(committee.personId, commune, 'COMMITTEE_SECRETARY')
  await position(committee.personId, meetingCell, 'SUPERVISOR')
  const leader = await person('Lương Quốc Bình', '1968-11-03')
  await position(leader.personId, province, 'LEADER')
  await position(leader.personId, province, 'COMMITTEE_SECRETARY')
  const administrator = await person('Kiều Minh Nhật', '1987-02-21')
  await position(administrator.personId, province, 'ADMINISTRATOR')
  return { members, committee, leader, administrator }
}

function castMembership(one: CastMember, today: string): Omit<Member, 'id' | 'personId'> {
  const officialOn = one.officialYears === null ? null : addMonths(today, -12 * one.officialYears)
  const admittedOn = officialOn ? addMonths(officialOn, -12) : addMonths(today, -(one.probationaryMonths ?? 12))
  return {
    cellId: meetingCell,
    name: one.name,
    bornOn: one.bornOn,
    admittedOn,
    officialOn,
    membership: 'PRIMARY',
    joinedOn: admittedOn,
    leftOn: null,
    post: one.post,
    hasPost: one.office !== undefined,
    workKind: one.workKind,
  }
}

/** Eleven or ten official members a cell; the first is its secretary, the second the deputy. */
function othersOf(today: string): [string, Omit<Member, 'id' | 'personId'>, Role | undefined][] {
  let index = 0
  return votedCells.flatMap(({ cellId, levels }) =>
    levels.map((_, place): [string, Omit<Member, 'id' | 'personId'>, Role | undefined] => {
      index += 1
      const officialOn = addMonths(today, -12 * (4 + ((index * 7) % 28)))
      const admittedOn = addMonths(officialOn, -12)
      const office = place === 0 ? 'SECRETARY' : place === 1 ? 'DEPUTY_SECRETARY' : undefined
      const name = otherName(index)
      const common = {
        bornOn: addMonths(admittedOn, -12 * 27),
        post: null,
        workKind: 'OUTSIDE',
        membership: 'PRIMARY',
        leftOn: null,
      } as const
      return [
        `${cellId}-${place}`,
        { ...common, cellId, name, admittedOn, officialOn, joinedOn: admittedOn, hasPost: office !== undefined },
        office,
      ]
    }),
  )
}

function cardNumbers(): () => string {
  let last = 530_100
  return () => {
    last += 1
    return `91${last}`
  }
}
