import { randomBytes } from 'node:crypto'
import { ballotKeys } from '#adapters/keys/ballot-keys.ts'
import { announceMeeting } from '#application/announce-meeting.ts'
import { castPaper } from '#application/cast-paper.ts'
import { commandMeeting, submitCommand } from '#application/command-meeting.ts'
import { liveMeetings, type MeetingDeps } from '#application/live-meetings.ts'
import { openBallot } from '#application/open-ballot.ts'
import { openMeeting } from '#application/open-meeting.ts'
import { planMeeting } from '#application/plan-meeting.ts'
import type { Ports } from '#application/ports.ts'
import { takePaper } from '#application/take-paper.ts'
import { takeSeat } from '#application/take-seat.ts'
import type { Mark } from '#domain/ballot/types.ts'
import type { SimpleCommand } from '#domain/meeting/command.ts'
import type { Seat } from '#domain/meeting/seat.ts'
import { selfAssessmentEntry } from '#domain/notebook/self-assessment-entry.ts'
import { withoutPost } from '#domain/notebook/templates.ts'
import type { Result } from '#domain/result.ts'
import { drawPaper, unblind } from '#paper/blind-suite.ts'
import { sheetOf } from '#paper/row-ids.ts'
import { aMember, aProbationer } from './people.ts'
import { type Commune, fullAnswers, smallCommune, year } from './small-commune.ts'

/** The official members of Chi bộ Ấp 3 in these tests: six, so that four make the quorum and four the majority. */
export const official = ['sau', 'loan', 'ut', 'tam', 'lanh', 'moi']

export const startsAt = '2026-12-05T00:30:00.000Z'

export type Hall = Awaited<ReturnType<typeof aHall>>

/** The small commune on the day of the review, with real keys and a probationary member; everybody has handed in. */
export async function aHall(over: Partial<Ports> = {}, begun?: Commune) {
  const commune = begun ?? (await smallCommune())
  const told: string[] = []
  const ports: Ports = {
    ...commune.ports,
    keys: ballotKeys(new Uint8Array(randomBytes(32))),
    publisher: {
      meetingChanged: (meetingId, version) => told.push(`meeting ${meetingId} ${version}`),
      turnoutChanged: (ballotId) => told.push(`turnout ${ballotId}`),
      recountsChanged: (ballotId) => told.push(`recounts ${ballotId}`),
      sessionsEnded: (personId) => told.push(`ended ${personId}`),
      wallLinksRevoked: (meetingId) => told.push(`walls ${meetingId}`),
      figuresChanged: () => {},
    },
    room: {
      phonesConnected: async () => 5,
      health: async () => ({ phones: { connected: 5, reconnecting: 0, gone: 0 }, wall: { connected: true, secondsSince: 0 } }),
    },
    addresses: {
      checkIn: (meetingId, code) => `https://hall.example/phone/${meetingId}?code=${code}`,
      wall: (token) => `https://hall.example/wall#${token}`,
      door: (meetingId, code) => `https://hall.example/door/${meetingId}#${code}`,
      count: (ballotId) => `https://hall.example/count/${ballotId}`,
      slip: (code) => `https://hall.example/slip/${code}`,
    },
    ...over,
  }
  const deps: MeetingDeps = { ports, meetings: liveMeetings(ports, async () => {}) }
  await ports.stores.people.save({ id: 'nga', name: 'Hồ Thúy Nga', cardNumber: '912001', phone: null, bornOn: null })
  await ports.stores.members.save(aProbationer('ap3-nga', { cellId: 'ap3', personId: 'nga', name: 'Hồ Thúy Nga' }))
  for (const key of [...official, 'nga']) await handedIn(ports, key)
  const actor = (key: string) =>
    key === 'nga' ? { kind: 'actor' as const, personId: 'nga', name: 'Hồ Thúy Nga', sessionNumber: 1 } : commune.actor(key)
  commune.at(startsAt)
  return { ...commune, ports, deps, told, actor }
}

async function handedIn({ stores }: Ports, key: string): Promise<void> {
  const form = { templateKind: withoutPost.kind, templateVersion: withoutPost.version }
  const of = { cellId: 'ap3', memberId: `ap3-${key}`, year }
  const at = '2026-12-01T00:00:00.000Z'
  const by = { id: `ap3-assessed-${key}`, author: { id: key, name: key, role: 'MEMBER' }, at }
  await stores.assessments.handIn({
    ...{ ...of, ...form },
    answers: fullAnswers(),
    at,
    shortfalls: [],
    entry: selfAssessmentEntry(of, { form: withoutPost, answers: fullAnswers() }, by),
  })
}

/** The value; a refusal fails the test by its code. */
export function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`refused: ${String(result.refusal)}`)
  return result.value
}

export const seatOf = async (hall: Hall, key: string, meetingId: string): Promise<Seat> =>
  must(await takeSeat(hall.deps, hall.actor(key), meetingId))

/** Announced by the secretary, not yet open. */
export async function announcedMeeting(hall: Hall): Promise<string> {
  const plan = {
    cellId: 'ap3',
    kind: 'ANNUAL_REVIEW' as const,
    year,
    title: 'Kiểm điểm năm 2026',
    place: 'Nhà văn hóa',
    startsAt,
    chairId: 'ap3-sau',
  }
  const { meetingId } = must(await planMeeting(hall.deps, hall.actor('sau'), plan))
  must(await announceMeeting(hall.deps, await seatOf(hall, 'sau', meetingId)))
  return meetingId
}

/** Open, steered by the secretary, with these members checked in. */
export async function openHall(hall: Hall, present: readonly string[] = official): Promise<{ meetingId: string; chair: Seat }> {
  const meetingId = await announcedMeeting(hall)
  const chair = await seatOf(hall, 'sau', meetingId)
  must(await openMeeting(hall.deps, chair))
  for (const key of present)
    must(await submitCommand(hall.deps, await seatOf(hall, key, meetingId), { type: 'checkIn', phone: 'CAN_VOTE' }))
  return { meetingId, chair }
}

export const ask = async (hall: Hall, seat: Seat, command: SimpleCommand) => commandMeeting(hall.deps, seat, command)

/** Step by step up to the ballots. */
export async function walkToBallots(hall: Hall, chair: Seat): Promise<void> {
  must(await ask(hall, chair, { type: 'appointMinuteTaker', memberId: 'ap3-loan' }))
  for (let steps = 0; steps < 20; steps += 1) {
    const meeting = await hall.deps.meetings.load(chair.meetingId)
    if (meeting?.steps.find(({ id }) => id === meeting.currentStepId)?.kind === 'BALLOTS') return
    must(await ask(hall, chair, { type: 'next' }))
  }
}

export async function openSecretBallot(
  hall: Hall,
  chair: Seat,
  kind: 'CLASSIFICATION' | 'COMMENDATION' | 'REHEARSAL' = 'CLASSIFICATION',
): Promise<string> {
  return must(await openBallot(hall.deps, chair, { kind, reason: null })).ballotId
}

/** What a phone holds after taking: enough to cast. */
export type Held = { ballotId: string; number: string; signature: string; secret: string }

export async function take(hall: Hall, seat: Seat, ballotId: string): Promise<Held> {
  const ballot = await hall.ports.stores.ballots.find(ballotId)
  const publicKey = ballot?.publicKey ?? ''
  const drawn = await drawPaper(publicKey)
  const { blindSignature } = must(await takePaper(hall.deps, seat, { ballotId, blinded: drawn.blinded }))
  const signature = await unblind(publicKey, drawn, blindSignature)
  if (!signature) throw new Error('the signature does not fit')
  return { ballotId, number: drawn.number, signature, secret: drawn.secret }
}

/** A sheet with one mark in every row but those named. */
export async function sheetWith(hall: Hall, held: Held, mark: Mark, over: Record<string, Mark> = {}) {
  const ballot = await hall.ports.stores.ballots.find(held.ballotId)
  const keys = ballot?.rows.map(({ key }) => key) ?? []
  return {
    number: held.number,
    signature: held.signature,
    rows: sheetOf(held.secret, keys, Object.fromEntries(keys.map((key) => [key, over[key] ?? mark]))),
  }
}

export const cast = async (hall: Hall, held: Held, mark: Mark, over: Record<string, Mark> = {}) =>
  castPaper({ ports: hall.ports, ballots: hall.deps.meetings.ballots }, held.ballotId, await sheetWith(hall, held, mark, over))

export { aMember, year }
