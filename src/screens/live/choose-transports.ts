/** What a page has learnt about the line to its server: a proxy on the way may refuse, hold back or cut WebSockets. */
export type Line = {
  /** A WebSocket has stood here for a while: what fails now is more likely the server or the net. */
  readonly carriesWebSockets: boolean
  /** Tries in a row that did not become a connection. */
  readonly failures: number
  /** WebSockets in a row that ended soon after they stood. */
  readonly shortLived: number
}

export type Transport = 'websocket' | 'polling'

export const newLine: Line = { carriesWebSockets: false, failures: 0, shortLived: 0 }

/** A connection that stood so long was no accident of the line. */
const longEnoughMs = 60_000
/** Of a line that has carried WebSockets before: a server that starts again needs no more tries than these. */
const patientTries = 4
const mostShortLived = 2

/**
 * The ways to try next, in this order; polling first goes over to a WebSocket by itself where the line lets one through. A page that has not
 * seen a WebSocket stand tries both ways in turn, since a line without them and a server that is away look the same.
 */
export function transportsFor({ carriesWebSockets, failures, shortLived }: Line): Transport[] {
  if (shortLived >= mostShortLived) return ['polling']
  const isPatient = carriesWebSockets && failures < patientTries
  return isPatient || failures % 2 === 0 ? ['websocket'] : ['polling', 'websocket']
}

export const afterFailure = (line: Line): Line => ({ ...line, failures: line.failures + 1 })

export const afterConnect = (line: Line): Line => ({ ...line, failures: 0 })

/** A connection that ended without either side having wished it. */
export function afterLoss(line: Line, { transport, stoodMs }: { transport: string; stoodMs: number }): Line {
  if (stoodMs >= longEnoughMs) return { ...line, shortLived: 0, carriesWebSockets: line.carriesWebSockets || transport === 'websocket' }
  return transport === 'websocket' ? { ...line, shortLived: line.shortLived + 1 } : line
}
