import type { Found } from './facts.ts'
import { type Finding, finding } from './finding.ts'
import type { Outcome } from './outcomes.ts'

/**
 * Every acknowledged write is there once and whole, a refused one is not, an open one is there whole or not at all, and nothing is there that
 * nobody wrote.
 */
export function judgeWrites(outcomes: readonly Outcome[], found: readonly Found[]): Finding[] {
  const once = outcomes.filter(({ write }) => !write.replaces)
  const kinds = new Set(once.map(({ write }) => write.kind))
  const replacing = outcomes.filter(({ write }) => write.replaces)
  return [
    ...[...kinds].flatMap((kind) =>
      judgeKind(
        once.filter(({ write }) => write.kind === kind),
        found.filter((one) => one.kind === kind),
      ),
    ),
    ...[...groupBy(replacing, ({ write }) => name(write))].flatMap(([of, tries]) =>
      judgeLatest(
        tries,
        found.filter((one) => name(one) === of),
      ),
    ),
  ]
}

const name = ({ kind, key }: { kind: string; key: string | null }): string => `${kind} ${key}`

/** Several clients may want the same thing (two taps of one person): then one of them being there once is enough. */
function judgeKind(outcomes: readonly Outcome[], found: readonly Found[]): Finding[] {
  const byKey = groupBy(
    outcomes.filter(({ write }) => write.key !== null),
    ({ write }) => name(write),
  )
  const nameless = outcomes.filter(({ write, state }) => write.key === null && state === 'open').length
  const unclaimed = found.filter((one) => !byKey.has(name(one)))
  return [
    ...[...byKey].flatMap(([of, same]) =>
      judgeOne(
        of,
        same,
        found.filter((one) => name(one) === of),
      ),
    ),
    ...(unclaimed.length > nameless
      ? [finding('nobody wrote it', `${unclaimed.map(name).join(', ')}: there, though only ${nameless} writes without an answer can be it`)]
      : []),
  ]
}

function judgeOne(of: string, same: readonly Outcome[], there: readonly Found[]): Finding[] {
  const first = same[0] as Outcome
  const whose = `${of}, written by ${same.map(({ client }) => client).join(' and ')}`
  if (first.isNamedByAnswer && same.length > 1)
    return [finding('lost', `${whose}: two answers name one place, so one of the two is nowhere`)]
  if (there.length > 1) return [finding('doubled', `${whose}: there ${there.length} times`)]
  const [one] = there
  if (!one) return same.some(({ state }) => state === 'acknowledged') ? [finding('lost', `${whose}: acknowledged and not there`)] : []
  if (same.every(({ state }) => state === 'refused')) return [finding('refused but there', whose)]
  return same.some(({ write }) => isWhole(one, write.parts)) ? [] : [finding('half', `${whose}: ${difference(one, first.write.parts)}`)]
}

/** Each save replaces the one before: what stands is the last that was acknowledged, or one sent since then, and all of a piece. */
function judgeLatest(tries: readonly Outcome[], there: readonly Found[]): Finding[] {
  const whose = `${name((tries[0] as Outcome).write)}, saved by ${tries[0]?.client}`
  const last = tries.findLastIndex(({ state }) => state === 'acknowledged')
  const [one] = there
  if (there.length > 1) return [finding('doubled', `${whose}: there ${there.length} times`)]
  if (!one) return last === -1 ? [] : [finding('lost', `${whose}: acknowledged and nothing there`)]
  const standing = tries.findIndex(({ write }) => isWhole(one, write.parts))
  if (standing === -1) return [finding('half', `${whose}: what stands is no save of theirs: ${JSON.stringify(one.parts)}`)]
  if (standing < last) return [finding('lost', `${whose}: save ${last + 1} was acknowledged, save ${standing + 1} stands`)]
  return tries[standing]?.state === 'refused' ? [finding('refused but there', whose)] : []
}

const isWhole = (one: Found, parts: Readonly<Record<string, string>>): boolean => difference(one, parts) === ''

function difference({ parts: there }: Found, sent: Readonly<Record<string, string>>): string {
  const keys = [...new Set([...Object.keys(there), ...Object.keys(sent)])]
  return keys
    .filter((key) => there[key] !== sent[key])
    .map((key) => `${key} is ${there[key] ?? 'missing'} and was ${sent[key] ?? 'never sent'}`)
    .join('; ')
}

function groupBy<T>(list: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of list) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one])
  return groups
}
