import type { Targets } from './world.ts'

/** Every id that the targets name, and what stands for it when a question is asked about something else. */
type Other = { unknown: string; foreign: string | null; beyond: string | null }

const meetings = ['meetingId', 'signedId', 'overId', 'announcedId', 'draftId', 'votingId'] as const

/** `unknown`: of the same form and never given; `foreign`: a real thing of the same kind, of another cell; `beyond`: of another organisation. */
export function othersOf(targets: Targets): Map<string, Other> {
  const { elsewhere, year: _year, month: _month, questionVersion: _version, ...ids } = targets
  const foreign: Partial<Record<string, string>> = {
    ...elsewhere,
    ...Object.fromEntries(meetings.map((key) => [key, elsewhere.meetingId])),
  }
  const beyond: Partial<Record<string, string>> = { cellId: 'ap9', memberId: 'ap9-ong', personId: 'ong' }
  const others = new Map<string, Other>()
  for (const [key, id] of Object.entries(ids))
    others.set(id, { unknown: unknownLike(id), foreign: foreign[key] ?? null, beyond: beyond[key] ?? foreign[key] ?? null })
  return others
}

/** A row of a cell keeps its cell's name, so that only the row is unknown. */
const unknownLike = (id: string): string => (id.includes('-') ? `${id.split('-')[0]}-nothing` : `${id}nothing`)

type Path = (string | number)[]

/** Where ids stand in an input: those of the targets, and members and people by name. */
export function idsIn(input: unknown, others: Map<string, Other>, path: Path = []): { path: Path; other: Other }[] {
  if (typeof input === 'string') {
    const other =
      others.get(input) ?? (/^ap3-[a-z]+$/.test(input) ? { unknown: 'ap3-nothing', foreign: 'ap4-ba', beyond: 'ap9-ong' } : undefined)
    return other ? [{ path, other }] : []
  }
  if (typeof input !== 'object' || input === null) return []
  return Object.entries(input).flatMap(([key, value]) => idsIn(value, others, [...path, key]))
}

/** The input with other words at these places. */
export function withAt(input: unknown, changes: { path: Path; value: string }[]): unknown {
  const copy = structuredClone(input)
  if (changes.some(({ path }) => path.length === 0)) return changes[0]?.value
  for (const { path, value } of changes) {
    const place = path.slice(0, -1).reduce((at, key) => (at as Record<string, unknown>)[key] as never, copy) as Record<string, unknown>
    place[String(path.at(-1))] = value
  }
  return copy
}
