import { encode } from 'next-auth/jwt'
import { sessionCookieName } from '#adapters/auth/session-cookie.ts'
import type { Actor } from '#application/actor.ts'
import { announceMeeting } from '#application/announce-meeting.ts'
import { submitCommand } from '#application/command-meeting.ts'
import type { MeetingDeps } from '#application/live-meetings.ts'
import { makeWallLink } from '#application/make-wall-link.ts'
import { openMeeting } from '#application/open-meeting.ts'
import { planMeeting } from '#application/plan-meeting.ts'
import type { Ports } from '#application/ports.ts'
import { takeSeat } from '#application/take-seat.ts'
import { defaultRuleSet, type RuleSet } from '#domain/classification/rule-set.ts'
import type { MeetingKind } from '#domain/meeting/meeting.ts'
import type { Role } from '#domain/organization/types.ts'
import { openDataFolder } from '#server/data-folder.ts'
import { openDatabase } from '#server/database.ts'
import { mustBe } from '#server/demo/must-be.ts'
import { readEnvironment } from '#server/env.ts'
import { makeLog } from '#server/log.ts'
import { migrate } from '#server/migrate.ts'
import { loadSecrets } from '#server/secrets.ts'
import { wire } from '#server/wiring.ts'
import { aCell, aMember, aPosition, aUnit } from './people.ts'

/** One cell whose meeting is open when the app starts. */
export type HallPlan = {
  /** Letters and digits. */
  cellId: string
  /** Official members who have checked in by phone; the first is the secretary and steers, the second the deputy. */
  officials: number
  /** Official members who have not come. */
  absent?: number
  /** Probationary members, checked in. */
  probationary?: number
  /** An annual review unless told otherwise. */
  kind?: MeetingKind
  /** Of the officials, how many are nominated for commendation: the rows of that ballot. */
  nominees?: number
  /** The cell's own layouts, in place of the commune's. */
  ballots?: RuleSet['ballots']
  /** What the secretary is besides, at a unit above: 'songsen' the province, 'senhong' the commune. */
  secretaryAlso?: { unitId: 'songsen' | 'senhong'; role: Role }
}

/** A member with a phone that is signed in: the cookie of a session as the sign-in page would make it. */
export type HallMember = { personId: string; memberId: string; name: string; login: string; cookie: string }

export type Hall = {
  cellId: string
  meetingId: string
  wallToken: string
  secretary: HallMember
  deputy: HallMember
  /** Secretary and deputy among them. */
  officials: HallMember[]
  absent: HallMember[]
  probationary: HallMember[]
}

export const hallPin = '246813'
const year = 2026

/** Fills the database that `variables` (the environment of the app to be started) name: everything through the stores and use cases. */
export const loadHalls = (variables: Record<string, string>, plans: readonly HallPlan[], graceSeconds: number): Promise<Hall[]> =>
  behindTheApp(variables, async ({ ports, meetings }, secret) =>
    fillHalls({ ports, meetings }, plans, { graceSeconds, pinHash: await ports.passwords.hash(hallPin), secret }),
  )

/** Works on the stores of the app that these variables are the environment of, whether or not it runs. `secret` signs sessions. */
export async function behindTheApp<T>(
  variables: Record<string, string>,
  work: (wired: Awaited<ReturnType<typeof wire>>, secret: string) => Promise<T>,
): Promise<T> {
  const environment = readEnvironment(variables as unknown as NodeJS.ProcessEnv)
  const database = await openDatabase(environment, () => {})
  await migrate(database.connection)
  const { path: dataFolder } = await openDataFolder(environment.dataFolder)
  const secrets = await loadSecrets(dataFolder, environment.secretFiles)
  const wired = await wire({ environment, dataFolder, database, secrets }, makeLog('silent'), nobodyListens)
  try {
    return await work(wired, secrets.session)
  } finally {
    await wired.database.close()
    await database.release()
  }
}

type Loading = MeetingDeps & { pinHash: string; secret: string }

/** The same into stores that are already open. `secret` signs the members' sessions. */
export async function fillHalls(
  { ports, meetings }: MeetingDeps,
  plans: readonly HallPlan[],
  { graceSeconds, pinHash, secret }: { graceSeconds: number; pinHash: string; secret: string },
): Promise<Hall[]> {
  await makeCommune(ports, graceSeconds)
  const halls: Hall[] = []
  for (const plan of plans) {
    if (plan.ballots) await ports.stores.ruleSets.save(plan.cellId, { ...rulesOf(graceSeconds), ballots: plan.ballots })
    halls.push(await fill({ ports, meetings, pinHash, secret }, plan))
  }
  return halls
}

/** That nobody handed in a self-assessment keeps nobody off the sheet here. */
async function makeCommune(ports: Ports, graceSeconds: number): Promise<void> {
  await ports.stores.organization.saveUnit(aUnit('songsen', null, { name: 'Đảng bộ tỉnh Sông Sen' }))
  await ports.stores.organization.saveUnit(aUnit('senhong', 'songsen', { name: 'Đảng bộ xã Sen Hồng', grassroots: true }))
  await ports.stores.ruleSets.save('senhong', rulesOf(graceSeconds))
}

function rulesOf(graceSeconds: number): RuleSet {
  const rules = defaultRuleSet(year)
  return { ...rules, graceSeconds, notClassified: { ...rules.notClassified, withoutSelfAssessment: false } }
}

async function fill(loading: Loading, plan: HallPlan): Promise<Hall> {
  const { cellId, officials, absent = 0, probationary = 0, nominees = 0, kind = 'ANNUAL_REVIEW' } = plan
  const { ports } = loading
  await ports.stores.organization.saveUnit(aCell(cellId, 'senhong', { name: `Chi bộ ${cellId}`, code: cellId }))
  const people = await Promise.all(
    Array.from({ length: officials + absent + probationary }, (_, place) => {
      const role = place === 0 ? 'SECRETARY' : place === 1 ? 'DEPUTY_SECRETARY' : undefined
      return settle(loading, { cellId, place, official: place < officials + absent, role })
    }),
  )
  const [secretary, deputy] = people as [HallMember, HallMember]
  if (plan.secretaryAlso)
    await ports.stores.organization.savePosition(aPosition(secretary.personId, plan.secretaryAlso.unitId, plan.secretaryAlso.role))
  for (const { memberId } of people.slice(0, nominees)) {
    const reason = 'Việc làm cụ thể, nhiều người làm theo.'
    const by = { recordedById: secretary.personId, recordedAt: ports.clock.now() }
    await ports.stores.nominations.save({ cellId, memberId, year, reason, ...by })
  }
  const present = [...people.slice(0, officials), ...people.slice(officials + absent)]
  const held = await holdOpen(loading, { secretary, present, cellId, kind })
  return {
    cellId,
    ...held,
    secretary,
    deputy,
    officials: people.slice(0, officials),
    absent: people.slice(officials, officials + absent),
    probationary: people.slice(officials + absent),
  }
}

/** Somebody who leads the province that the halls lie in, signed in: into the database of an app that may be running. */
export const aLeader = (variables: Record<string, string>): Promise<{ cookie: string; unitId: string }> =>
  behindTheApp(variables, async ({ ports: { stores, chance } }, secret) => {
    const id = chance.id()
    await stores.people.save({ id, name: 'Lương Quốc Bình', cardNumber: id, phone: null, bornOn: null })
    await stores.people.setPin(id, '', false)
    await stores.organization.savePosition(aPosition(id, 'songsen', 'LEADER'))
    const sessionNumber = (await stores.people.find(id))?.sessionNumber
    const token = await encode({ token: { sub: id, sessionNumber }, secret })
    return { cookie: `${sessionCookieName(false)}=${token}`, unitId: 'songsen' }
  })

type Someone = { cellId: string; place: number; official: boolean; role: Role | undefined }

async function settle({ ports, pinHash, secret }: Loading, { cellId, place, official, role }: Someone): Promise<HallMember> {
  const { stores, chance } = ports
  const personId = chance.id()
  const memberId = `${cellId}-${chance.id()}`
  const name = `Đồng chí ${cellId} số ${place + 1}`
  const login = `${cellId}${String(place).padStart(4, '0')}`.toUpperCase()
  await stores.people.save({ id: personId, name, cardNumber: login, phone: null, bornOn: '1962-03-11' })
  await stores.people.setPin(personId, pinHash, false)
  await stores.members.save(aMember(memberId, { cellId, personId, name, ...(official ? {} : { officialOn: null }) }))
  if (role) await stores.organization.savePosition(aPosition(personId, cellId, role))
  const sessionNumber = (await stores.people.find(personId))?.sessionNumber
  const token = await encode({ token: { sub: personId, sessionNumber }, secret })
  return { personId, memberId, name, login, cookie: `${sessionCookieName(false)}=${token}` }
}

/** Announced, opened, everybody checked in, the secretary steers. */
async function holdOpen(
  deps: MeetingDeps,
  { secretary, present, cellId, kind }: { secretary: HallMember; present: HallMember[]; cellId: string; kind: MeetingKind },
): Promise<{ meetingId: string; wallToken: string }> {
  const chair = actorOf(secretary)
  const plan = {
    cellId,
    kind,
    year,
    title: 'Hội nghị kiểm điểm, xếp loại chất lượng năm 2026',
    place: 'Nhà văn hóa ấp',
    startsAt: deps.ports.clock.now(),
    chairId: secretary.memberId,
  }
  const { meetingId } = mustBe(await planMeeting(deps, chair, plan))
  const seat = mustBe(await takeSeat(deps, chair, meetingId))
  mustBe(await announceMeeting(deps, seat))
  mustBe(await openMeeting(deps, seat))
  const checkIns = present.map(async (member) => {
    const own = mustBe(await takeSeat(deps, actorOf(member), meetingId))
    mustBe(await submitCommand(deps, own, { type: 'checkIn', phone: 'CAN_VOTE' }))
  })
  await Promise.all(checkIns)
  const { url } = mustBe(await makeWallLink(deps, seat))
  return { meetingId, wallToken: url.split('#').at(-1) ?? '' }
}

const actorOf = ({ personId, name }: HallMember): Actor => ({ kind: 'actor', personId, name, sessionNumber: 1 })

const nobodyListens: Parameters<typeof wire>[2] = {
  publisher: {
    meetingChanged: () => {},
    turnoutChanged: () => {},
    recountsChanged: () => {},
    sessionsEnded: () => {},
    wallLinksRevoked: () => {},
    figuresChanged: () => {},
  },
  room: {
    phonesConnected: async () => 0,
    health: async () => ({ phones: { connected: 0, reconnecting: 0, gone: 0 }, wall: { connected: false, secondsSince: null } }),
  },
}
