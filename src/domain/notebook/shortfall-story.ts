import type { CivilDate, Instant } from '#domain/organization/types.ts'
import type { ConcludedShortfall, NotebookEntry } from './entry.ts'
import { isOverdue } from './shortfall.ts'
import type { Shortfall, ShortfallSource } from './types.ts'

/** One thing that happened to a shortfall; `at` null where no day is on record. */
export type StoryLine =
  | { kind: 'RAISED'; at: Instant | null; source: ShortfallSource; text: string; meetingId: string | null }
  | { kind: 'ANSWERED'; at: null; text: string }
  | ({ kind: 'CONCLUDED' | 'CARRIED_OVER' | 'REMEDIED'; at: Instant; text: string; meetingId: string | null } & Pick<
      ConcludedShortfall,
      'remedy' | 'dueOn' | 'follower'
    >)
  | { kind: 'REPORTED'; at: Instant; text: string }
  | { kind: 'OVERDUE'; at: null; dueOn: CivilDate }

type Known = {
  shortfall: Pick<Shortfall, 'id' | 'source' | 'text' | 'answer' | 'state' | 'dueOn'>
  /** The member's entries of every year. */
  entries: readonly NotebookEntry[]
  reports: readonly { text: string; at: Instant }[]
  /** When the member handed in the assessment that names it. */
  handedInAt: Instant | null
  today: CivilDate
}

/**
 * A shortfall from its first word to its remedy: who raised it, the answer, what each meeting concluded and what was reported between
 * them, in the order of time; at the end, that its day has passed.
 */
export function shortfallStory({ shortfall, entries, reports, handedInAt, today }: Known): StoryLine[] {
  const concluded = entries.flatMap((entry) => (entry.kind === 'CONCLUSION' && entry.body.shortfallId === shortfall.id ? [entry] : []))
  const first = concluded[0]
  const { source, text, answer, state, dueOn } = shortfall
  const raised: StoryLine = {
    ...{ kind: 'RAISED', source, text },
    at: source === 'SELF' ? handedInAt : source === 'MEETING' ? (first?.at ?? null) : null,
    meetingId: source === 'MEETING' ? (first?.meetingId ?? null) : null,
  }
  const told = [...concluded.map(conclusionLine), ...reports.map((report) => ({ kind: 'REPORTED' as const, ...report }))]
  return [
    raised,
    ...(answer ? [{ kind: 'ANSWERED' as const, at: null, text: answer }] : []),
    ...told.toSorted((a, b) => (a.at < b.at ? -1 : 1)),
    ...(state !== 'REMEDIED' && dueOn !== null && isOverdue(dueOn, today) ? [{ kind: 'OVERDUE' as const, at: null, dueOn }] : []),
  ]
}

const kinds = { OPEN: 'CONCLUDED', CARRIED_OVER: 'CARRIED_OVER', REMEDIED: 'REMEDIED' } as const

const conclusionLine = ({ at, meetingId, body }: Extract<NotebookEntry, { kind: 'CONCLUSION' }>) => ({
  kind: kinds[body.state],
  ...{ at, meetingId, text: body.conclusion, remedy: body.remedy, dueOn: body.dueOn, follower: body.follower },
})
