import { assessmentYear } from '#application/assessment-year.ts'
import type { MeetingDeps } from '#application/live-meetings.ts'
import type { Ports } from '#application/ports.ts'
import { defaultRuleSet } from '#domain/classification/rule-set.ts'
import { addDays } from '#domain/organization/civil-date.ts'
import type { Member } from '#domain/organization/types.ts'
import { holdThematicMeeting, loadCampaign, thematicMeetings } from '#server/demo/campaigns.ts'
import { commune } from '#server/demo/organisation.ts'
import { type Population, populate } from '#server/demo/populate.ts'
import { publishProgrammes } from '#server/demo/programmes.ts'
import { writeReflections } from '#server/demo/reflections.ts'
import { writeRegistrations } from '#server/demo/registrations.ts'
import { chance, clock, digests } from '#server/world.ts'
import { openPostgres } from './worlds.ts'

type World = Awaited<ReturnType<typeof openPostgres>>

/** The demo organisation in PostgreSQL as far as its coverage figures need it, after a few weeks in which members moved and left. */
export async function demoWithLife() {
  const world = await openPostgres()
  const ports = portsOn(world)
  const people = await populate(ports)
  const year = assessmentYear(clock.today())
  await ports.stores.ruleSets.save(commune, defaultRuleSet(year))
  await writeRegistrations(ports, people, year)
  await publishProgrammes(ports, people)
  for (const meeting of thematicMeetings) {
    const back = (at: number) => new Date(at - meeting.daysAgo * 86_400_000).toISOString()
    const then = { ...ports, clock: { now: () => back(Date.now()), today: clock.today } }
    await holdThematicMeeting(then, membersOf(people, meeting.cellId), meeting)
  }
  await loadCampaign(ports, people)
  await writeReflections(ports, people)
  await letLifeHappen(ports, people)
  return { world, ports, people, year, today: clock.today() }
}

const membersOf = ({ members }: Population, cellId: string) => [...members.values()].filter((one) => one.cellId === cellId)

/** One exempt, one away, one suspended, one temporarily in a neighbouring cell, one a guest from elsewhere, one who moved after reporting. */
async function letLifeHappen(ports: Ports, people: Population): Promise<void> {
  const { members } = ports.stores
  const today = clock.today()
  const nth = (cellId: string, place: number) => membersOf(people, cellId)[place]?.memberId ?? ''
  const from = addDays(today, -10)
  await members.saveStatus({ memberId: nth('ap1', 4), kind: 'EXEMPT', from, to: null })
  await members.saveStatus({ memberId: nth('ap1', 5), kind: 'AWAY', from, to: null })
  await members.saveStatus({ memberId: nth('ap1', 6), kind: 'AWAY', from: addDays(today, -90), to: from })
  await members.saveStatus({ memberId: nth('ap2', 3), kind: 'SUSPENDED', from, to: null })
  await members.saveStatus({ memberId: nth('ap2', 4), kind: 'SICK', from, to: null })
  await members.saveStatus({ memberId: nth('ap4', 2), kind: 'AWAY', from, to: null })
  await joins(ports, nth('ap4', 2), { cellId: 'thcs', membership: 'TEMPORARY', joinedOn: from })
  await joins(ports, nth('ap2', 2), { cellId: 'ap4', joinedOn: from })
  const moved = await members.find('ap2', nth('ap2', 2))
  if (moved) await members.save({ ...moved.member, leftOn: from })
  await ports.stores.people.save({ id: 'guest', name: 'Khách', cardNumber: 'GUEST1', phone: null, bornOn: null })
  await joins(ports, nth('ap4', 3), { cellId: 'ap1', personId: 'guest', membership: 'TEMPORARY', joinedOn: from })
}

async function joins({ stores }: Ports, memberId: string, { cellId, ...over }: Partial<Member> & { cellId: string }): Promise<void> {
  const known = await stores.members.find(memberId.split('-')[0] ?? '', memberId)
  if (known) await stores.members.save({ ...known.member, id: `${cellId}-${chance.id()}`, cellId, hasPost: false, ...over })
}

function portsOn({ stores }: World): Ports {
  const silent = () => {}
  const absent = () => {
    throw new Error('no figure needs it')
  }
  return {
    stores,
    clock,
    chance,
    digests,
    publisher: {
      meetingChanged: silent,
      turnoutChanged: silent,
      recountsChanged: silent,
      sessionsEnded: silent,
      wallLinksRevoked: silent,
      figuresChanged: silent,
    },
    room: { phonesConnected: absent, health: absent },
    passwords: { hash: async (pin) => `hash of ${pin}`, verify: absent },
    keys: {} as Ports['keys'],
    safety: { secureOrigin: true, unsafeSettings: async () => [] },
    addresses: {} as MeetingDeps['ports']['addresses'],
    push: null,
    demo: true,
  }
}
