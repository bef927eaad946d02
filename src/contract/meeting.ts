import { z } from 'zod'
import type { BallotCard, CountSignature, PassedOn } from '#domain/meeting/ballot-card.ts'
import type { BallotResult } from '#domain/meeting/meeting.ts'
import type { ConsoleView, PersonalView, PhoneView, ProjectorView, Recounts, RoomHealth, Turnout } from '#domain/meeting/view.ts'
import { agendaSteps, count } from './agenda.ts'
import { choice, identifier as id, mayBeEmpty, moment, text, year } from './fields.ts'
import type { CheckInCode, Numbered } from './live.ts'
import { meetingCommand } from './meeting-command.ts'
import { paths } from './paths.ts'

export const meetingOnly = z.strictObject({ meetingId: id })

const invitation = { title: text(300), place: text(300), startsAt: moment, chairId: id }

/** `chairId` is a member of the cell committee. */
export const planMeetingInput = z.strictObject({
  cellId: id,
  /** The party group that meets; left out: the whole cell. */
  groupId: id.nullable().optional(),
  kind: choice('REGULAR', 'THEMATIC', 'ANNUAL_REVIEW', 'EXTRAORDINARY'),
  year,
  ...invitation,
  followedBy: z.strictObject({ title: text(300), startsAt: moment }).nullish(),
  /** A programme from above that the agenda starts with. */
  programmeId: id.nullish(),
})
export type PlanMeetingInput = z.infer<typeof planMeetingInput>

export const changeMeetingInput = z.strictObject({ meetingId: id, ...invitation })
export type ChangeMeetingInput = z.infer<typeof changeMeetingInput>

export const arrangeAgendaInput = z.strictObject({ meetingId: id, edition: count, steps: agendaSteps })
export type ArrangeAgendaInput = z.infer<typeof arrangeAgendaInput>

export const removeMaterialInput = z.strictObject({ meetingId: id, materialId: id })

export const commandInput = z.strictObject({ meetingId: id, command: meetingCommand })

/** The code of the wall, with or without its space; `phone` is what the phone found out about itself. */
export const checkInInput = z.strictObject({ meetingId: id, code: mayBeEmpty(40), phone: choice('CAN_VOTE', 'CANNOT_VOTE') })

export const projectorInput = z.strictObject({ token: id })
export const resultInput = z.strictObject({ meetingId: id, ballotId: id })

/** Every command answers the version of the log it led to; a view of that version or a later one shows it. */
export type Commanded = { version: number }

/** A figure that has a message of its own on the socket, as it stands when the page is asked for. */
type Beside = { turnout: Turnout | null; recounts: Recounts | null }

export type PhonePage = Numbered<PhoneView> & Beside
export type ConsolePage = Numbered<ConsoleView> & Beside & { health: RoomHealth; wallLinks: number }
/** `code` is null before the meeting opens and after it closes. */
export type ProjectorPage = Numbered<ProjectorView> & Beside & { code: CheckInCode | null }
export type MyPart = PersonalView

/** Shown once; the server keeps only its hash. */
export type WallLink = { url: string }

export type ResultPage = {
  ballot: BallotCard
  result: BallotResult
  recounts: Recounts | null
  place: { cellName: string; upperName: string }
  countSignatures: CountSignature[]
  passedOn: PassedOn[]
}

/** Port `addresses`: what a QR code, a wall's link and a printed slip carry. The wall's token stays behind the '#': it reaches no log of a proxy. */
export const meetingAddresses = (publicUrl: string) => ({
  checkIn: (meetingId: string, code: string): string => `${publicUrl}${paths.phone(meetingId)}?code=${encodeURIComponent(code)}`,
  wall: (token: string): string => `${publicUrl}${paths.wall}#${token}`,
  door: (meetingId: string, code: string): string => `${publicUrl}${paths.door(meetingId)}#${code}`,
  count: (ballotId: string): string => `${publicUrl}${paths.count(ballotId)}`,
  slip: (code: string): string => `${publicUrl}${paths.slip(code)}`,
})
