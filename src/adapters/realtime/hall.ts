import type { RoomHealth } from '#domain/meeting/view.ts'

/** A phone that does not come back within a minute is gone. */
const goneAfterMs = 60_000
/** Those gone are counted for the length of a break, then forgotten. */
const forgottenAfterMs = 30 * 60_000
/** What another process said of its phones holds this long without a new word. */
const heardForMs = 8_000
/** A wall shows at least every two seconds that it is there. */
const wallConnectedForMs = 5_000

/** Who is connected to a meeting at one process: members by phone, those who were lost since when, and the wall's last answer. Ages in ms. */
export type HallReport = { meetingId: string; phones: string[]; lost: { memberId: string; ageMs: number }[]; wallAgeMs: number | null }

type Meeting = { phones: Map<string, Set<string>>; lost: Map<string, number>; wallSeen: number | null }
type Heard = { at: number; report: HallReport }

/** The halls of all meetings as this process and, through reports, the others see them. Nothing of casting is known here. */
export function halls(now: () => number) {
  const meetings = new Map<string, Meeting>()
  const heard = new Map<string, Map<string, Heard>>()

  const at = (meetingId: string): Meeting => {
    const known = meetings.get(meetingId) ?? { phones: new Map(), lost: new Map(), wallSeen: null }
    meetings.set(meetingId, known)
    return known
  }

  function report(meetingId: string): HallReport {
    const { phones, lost, wallSeen } = at(meetingId)
    for (const [memberId, since] of lost) if (now() - since > forgottenAfterMs) lost.delete(memberId)
    return {
      meetingId,
      phones: [...phones.keys()],
      lost: [...lost].map(([memberId, since]) => ({ memberId, ageMs: now() - since })),
      wallAgeMs: wallSeen === null ? null : now() - wallSeen,
    }
  }

  /** This process's own report and those of the others, aged to this moment; the phones of one that fell silent are lost since then. */
  const reports = (meetingId: string): HallReport[] => [
    report(meetingId),
    ...[...(heard.get(meetingId)?.values() ?? [])].map(({ at, report }) => {
      const silentMs = now() - at
      return aged(silentMs < heardForMs ? report : fallenSilent(report), silentMs)
    }),
  ]

  return {
    phoneCame(meetingId: string, memberId: string, socketId: string): void {
      const { phones, lost } = at(meetingId)
      phones.set(memberId, (phones.get(memberId) ?? new Set()).add(socketId))
      lost.delete(memberId)
    },
    phoneWent(meetingId: string, memberId: string, socketId: string): void {
      const { phones, lost } = at(meetingId)
      const sockets = phones.get(memberId)
      sockets?.delete(socketId)
      if (!sockets || sockets.size > 0) return
      phones.delete(memberId)
      lost.set(memberId, now())
    },
    wallSeen: (meetingId: string): void => {
      at(meetingId).wallSeen = now()
    },
    report,
    hear(processId: string, said: HallReport): void {
      const ofMeeting = heard.get(said.meetingId) ?? new Map<string, Heard>()
      for (const [other, { at }] of ofMeeting) if (now() - at > forgottenAfterMs) ofMeeting.delete(other)
      heard.set(said.meetingId, ofMeeting.set(processId, { at: now(), report: said }))
    },
    phonesConnected: (meetingId: string): number => connected(reports(meetingId)).size,
    health: (meetingId: string): Pick<RoomHealth, 'phones' | 'wall'> => healthOf(reports(meetingId)),
    forget(meetingId: string): void {
      meetings.delete(meetingId)
      heard.delete(meetingId)
    },
    /** Other processes speak of meetings too that nobody here looks at. */
    forgetSilent(): void {
      for (const [meetingId, said] of heard)
        if ([...said.values()].every(({ at }) => now() - at > forgottenAfterMs)) heard.delete(meetingId)
    },
  }
}

export type Halls = ReturnType<typeof halls>

const connected = (reports: readonly HallReport[]): Set<string> => new Set(reports.flatMap(({ phones }) => phones))

const fallenSilent = (report: HallReport): HallReport => ({
  ...report,
  phones: [],
  lost: [...report.lost, ...report.phones.map((memberId) => ({ memberId, ageMs: 0 }))],
})

/** A member with two phones is one; who is connected anywhere is not lost, and who was lost long ago is forgotten. */
function healthOf(reports: readonly HallReport[]): Pick<RoomHealth, 'phones' | 'wall'> {
  const here = connected(reports)
  const lost = new Map<string, number>()
  for (const { memberId, ageMs } of reports.flatMap((report) => report.lost)) {
    if (!here.has(memberId) && ageMs <= forgottenAfterMs) lost.set(memberId, Math.min(ageMs, lost.get(memberId) ?? ageMs))
  }
  const gone = [...lost.values()].filter((ageMs) => ageMs >= goneAfterMs).length
  const walls = reports.flatMap(({ wallAgeMs }) => wallAgeMs ?? [])
  const newest = walls.length === 0 ? null : Math.min(...walls)
  return {
    phones: { connected: here.size, reconnecting: lost.size - gone, gone },
    wall: { connected: newest !== null && newest < wallConnectedForMs, secondsSince: newest === null ? null : Math.floor(newest / 1000) },
  }
}

const aged = (report: HallReport, ms: number): HallReport => ({
  ...report,
  lost: report.lost.map((one) => ({ ...one, ageMs: one.ageMs + ms })),
  wallAgeMs: report.wallAgeMs === null ? null : report.wallAgeMs + ms,
})
