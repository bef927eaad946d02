import type { ConsoleView, LiveLine, PhoneView, ProjectorView, Recounts, RoomHealth, Turnout } from '#domain/meeting/view.ts'

// Every socket event. Socket.IO only pushes: views whole and numbered; a client drops an older number and refetches after a reconnect.

export type Numbered<View> = { version: number; view: View }

/** Code and address on the wall, new every 20 seconds; a code is accepted for 60. */
export type CheckInCode = { code: string; url: string; secondsLeft: number }

export type ServerToClient = {
  projector: (message: Numbered<ProjectorView>, seen: () => void) => void
  phone: (message: Numbered<PhoneView>) => void
  console: (message: Numbered<ConsoleView>) => void
  turnout: (message: Turnout & { version: number }) => void
  recounts: (message: Recounts) => void
  code: (message: CheckInCode) => void
  health: (message: RoomHealth) => void
  /** Saving is paused (the database is away) or goes on again. */
  paused: (message: { paused: boolean; since: string }) => void
  live: (message: LiveLine) => void
  /** A leader's figures of this unit were published anew: fetch the page again. */
  figures: (message: { unitId: string }) => void
  /** This process ends in a moment: connect again at once, another one answers. */
  elsewhere: () => void
  /** The session ended: sign in again. */
  ended: () => void
}

/**
 * `version`: of the meeting's log when the seat was taken. Whoever shows it has missed nothing and needs to ask for nothing; whoever shows an
 * older one asks for the view. Null on a live board, which is told what is open.
 */
export type JoinAnswer = { ok: true; version: number | null } | { ok: false }

export type Join = { as: 'projector'; token: string } | { as: 'phone' | 'console'; meetingId: string } | { as: 'leader'; unitId: string }

/** The two inbound events; an unknown or forbidden room answers { ok: false }, whatever the reason. */
export type ClientToServer = {
  join: (join: Join, answer: (answer: JoinAnswer) => void) => void
  leave: () => void
}
