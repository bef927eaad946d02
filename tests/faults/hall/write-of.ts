import type { Write } from '../journal/line.ts'
import { paperKind } from '../judge/judge-papers.ts'

type Input = Record<string, unknown> & { command?: Record<string, unknown> }

/** A request and its answer as they stood on the wire. */
export type Exchange = { path: string; body: string; memberId: string }

/**
 * What a request wants written, so that the database can be searched for it; null for what only reads. Judged by what went over the wire,
 * so that no client can forget to note something.
 */
export function writeOf({ path, body, memberId }: Exchange): Write | null {
  const ballotId = /^\/ballot-box\/([^/]+)$/.exec(path)?.[1]
  if (ballotId) return paper(ballotId, JSON.parse(body))
  const input = JSON.parse(body || '{}') as Input
  switch (path) {
    case '/trpc/meeting.command':
      return command(input.command ?? {}, memberId)
    case '/trpc/meeting.checkIn':
      return { kind: 'checkIn', key: memberId, parts: {} }
    case '/trpc/meeting.close':
      return { kind: 'meetingClosed', key: String(input.meetingId), parts: {} }
    case '/trpc/ballot.open':
      return { kind: 'ballotOpened', key: null, parts: {} }
    case '/trpc/ballot.close':
      return { kind: 'ballotClosing', key: String(input.ballotId), parts: {} }
    case '/trpc/ballot.count':
      return { kind: 'ballotCounted', key: String(input.ballotId), parts: {} }
    case '/trpc/ballot.takePaper':
      return { kind: 'mark', key: `${input.ballotId}/${memberId}`, parts: {} }
    case '/trpc/reflection.saveDraft':
      return { kind: 'draft', key: memberId, parts: (input.answers as { text: Record<string, string> }).text, replaces: true }
    default:
      return null
  }
}

/** Where the answer says the write is: the version it led to, or the id it was given. */
export function keyIn(write: Write, value: unknown): string | null {
  const { version, ballotId } = (value ?? {}) as { version?: number; ballotId?: string }
  return write.kind === 'step' ? `v${version}` : (ballotId ?? null)
}

function paper(ballotId: string, sent: { number: string; rows: Record<string, { id: string; mark: string }> }): Write {
  const parts = Object.fromEntries(Object.entries(sent.rows).map(([row, { id, mark }]) => [row, `${id} ${mark}`]))
  return { kind: paperKind, key: `${ballotId}/${sent.number}`, parts }
}

function command(given: Record<string, unknown>, memberId: string): Write | null {
  const { type, key, text, voteId, choice, title, what } = given as Record<string, string>
  switch (type) {
    case 'next':
    case 'back':
      return { kind: 'step', key: null, parts: {} }
    case 'sendOpinion':
      return { kind: 'opinion', key: key ?? null, parts: { memberId, text: text ?? '' } }
    case 'castOpenVote':
      return { kind: 'hand', key: `${voteId}/${memberId}`, parts: { choice: choice ?? '' } }
    case 'openVote':
      return { kind: 'openVote', key: title ?? null, parts: {} }
    case 'closeOpenVote':
      return { kind: 'openVoteClosed', key: voteId ?? null, parts: {} }
    case 'assignTask':
      return { kind: 'task', key: what ?? null, parts: { memberId: String(given.memberId) } }
    default:
      return null
  }
}
