import { isCivilDate } from '#domain/organization/civil-date.ts'
import type { CivilDate } from '#domain/organization/types.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { ShortfallRefusal } from './refusals.ts'
import type { Shortfall, ShortfallDraft, ShortfallSource, WallDisplay } from './types.ts'

/** A shortfall as it enters the record: open, not yet on the agenda, shown as the rule set says unless the secretary decides otherwise. */
export const recordShortfall = (
  draft: ShortfallDraft,
  of: { memberId: string; year: number; source: ShortfallSource; display: WallDisplay },
): Shortfall => ({
  ...draft,
  ...of,
  state: 'OPEN',
  onAgenda: false,
  agendaOrder: 0,
  wallText: null,
  mergedIntoId: null,
  answer: null,
  conclusion: null,
  followerId: null,
  concludedIn: null,
})

/** What a written shortfall still lacks, field by field: topic, text, cause and remedy are asked; a due date only if it is given. */
export function checkShortfall(draft: ShortfallDraft, topicCodes: readonly string[]): { field: string; code: ShortfallRefusal }[] {
  const found: { field: string; code: ShortfallRefusal }[] = []
  const at = (part: string) => `shortfalls.${draft.id}.${part}`
  if (!topicCodes.includes(draft.topic)) found.push({ field: at('topic'), code: 'shortfall/topic-unknown' })
  if (draft.text.trim() === '') found.push({ field: at('text'), code: 'shortfall/text-missing' })
  if (draft.cause.trim() === '') found.push({ field: at('cause'), code: 'shortfall/cause-missing' })
  if (draft.remedy.trim() === '') found.push({ field: at('remedy'), code: 'shortfall/remedy-missing' })
  if (draft.dueOn !== null && !isCivilDate(draft.dueOn)) found.push({ field: at('dueOn'), code: 'shortfall/due-date-unreadable' })
  return found
}

/** The secretary's own shortfalls are worded and ordered by the deputy: nobody edits what the wall says of oneself. */
export const mayWord = (shortfall: Pick<Shortfall, 'memberId'>, actorMemberId: string): Result<null, ShortfallRefusal> =>
  shortfall.memberId === actorMemberId ? refuse('shortfall/own-not-yours-to-word') : ok(null)

/**
 * Shows several shortfalls, of one member or of many, as one card: the others point to the first and leave the agenda; their own texts
 * stay as written. Refused: fewer than two, one that is merged already (or has others merged into it), one that is remedied.
 */
export function mergeShortfalls(
  all: readonly Shortfall[],
  ids: readonly string[],
  wallText: string | null,
): Result<Shortfall[], ShortfallRefusal> {
  const chosen = [...new Set(ids)].flatMap((id) => all.find((one) => one.id === id) ?? [])
  const [first, ...others] = chosen
  if (!first || others.length === 0) return refuse('shortfall/nothing-to-merge')
  const holdsOthers = (shortfall: Shortfall) => all.some((one) => one.mergedIntoId === shortfall.id)
  if (first.mergedIntoId !== null || others.some((one) => one.mergedIntoId !== null || holdsOthers(one)))
    return refuse('shortfall/already-merged')
  if (chosen.some((one) => one.state === 'REMEDIED')) return refuse('shortfall/already-settled')
  const merged = others.map((one) => ({ ...one, mergedIntoId: first.id, onAgenda: false }))
  return ok([{ ...first, wallText: wallText?.trim() || first.wallText }, ...merged])
}

/** Its day has passed; on the day itself it has not. */
export const isOverdue = (dueOn: CivilDate | null, today: CivilDate): boolean => dueOn !== null && dueOn < today

/** What is still open and comes onto the next meeting's agenda by itself, in the committee's order. */
export const forNextAgenda = (all: readonly Shortfall[]): Shortfall[] =>
  all
    .filter((one) => one.state !== 'REMEDIED' && one.mergedIntoId === null)
    .toSorted((a, b) => a.agendaOrder - b.agendaOrder || (a.id < b.id ? -1 : 1))

/** What the meeting concluded, applied to a shortfall and to all that were merged into it. One that is not remedied is carried over. */
export function concludeShortfall(
  all: readonly Shortfall[],
  id: string,
  conclusion: { meetingId: string; text: string; remedy: string; dueOn: CivilDate | null; followerId: string | null; remedied: boolean },
): Shortfall[] {
  return all
    .filter((one) => one.id === id || one.mergedIntoId === id)
    .map((one) => ({
      ...one,
      remedy: conclusion.remedy,
      dueOn: conclusion.dueOn,
      followerId: conclusion.followerId,
      conclusion: conclusion.text,
      concludedIn: conclusion.meetingId,
      state: conclusion.remedied ? 'REMEDIED' : 'CARRIED_OVER',
    }))
}

/** What the wall may show of a shortfall, and what the member sees beforehand (rule 10). */
export type WallWording = {
  memberIds: string[] | null
  topic: string
  text: string
  cause: string | null
  remedy: string
  dueOn: CivilDate | null
  answer: string | null
}

/** NAMED: whose it is, cause and answer. SUMMARY: no name, and neither cause nor answer, which would tell it. */
export function wallWording(shortfall: Shortfall, all: readonly Shortfall[] = []): WallWording {
  const named = shortfall.display === 'NAMED'
  const owners = [shortfall, ...all.filter((one) => one.mergedIntoId === shortfall.id)].map((one) => one.memberId)
  return {
    memberIds: named ? [...new Set(owners)] : null,
    topic: shortfall.topic,
    text: shortfall.wallText ?? shortfall.text,
    cause: named ? shortfall.cause : null,
    remedy: shortfall.remedy,
    dueOn: shortfall.dueOn,
    answer: named ? shortfall.answer : null,
  }
}

/** The shortfall under which this one is spoken of. */
export const cardOf = ({ id, mergedIntoId }: Pick<Shortfall, 'id' | 'mergedIntoId'>): string => mergedIntoId ?? id
