import type { Check, CheckName } from '#paper/checks.ts'
import type { Verification } from '#paper/verify-board.ts'
import type { FactSign } from '#screens/kit/facts.tsx'

export type MainFact = { id: string; sign: FactSign; name: string; figures: Record<string, string | number> }

/** The four or five lines that a person reads; the whole list stands below them. A line that fails says so. */
export function mainFacts({ checks, counted, board }: Verification, before: boolean | null): MainFact[] {
  const held = new Map<CheckName, Check>(checks.map((one) => [one.name, one]))
  const isHeld = (...names: CheckName[]) => names.every((name) => held.get(name)?.held !== false)
  const fact = (id: string, names: CheckName[], figures: MainFact['figures'] = {}): MainFact => {
    const ok = isHeld(...names)
    return { id, sign: ok ? 'ok' : 'no', name: ok ? id : `${id}Not`, figures }
  }
  if (!board) return [fact('form', ['form'])]
  const { issued, collected, valid } = board.counts
  return [
    ...ownFact(held, counted, before),
    fact('counts', ['counts', 'took', 'row-lengths'], { issued, collected }),
    fact('signatures', ['signatures', 'numbers-distinct'], { papers: board.numbers.length }),
    fact('sums', ['sums', 'marks-allowed', 'chosen'], { rows: board.ballot.rows.length, valid }),
    fact('wall', ['wall', 'digest', 'keys', 'ballot', 'form', 'ids-distinct', 'order']),
  ]
}

/** What became of this phone's own paper; it says so on its own screen only. */
function ownFact(held: ReadonlyMap<CheckName, Check>, counted: boolean | null, before: boolean | null): MainFact[] {
  const own = ['own-number', 'own-marks'] as const
  if (own.some((name) => held.get(name)?.held === false)) return [{ id: 'own', sign: 'no', name: 'ownNot', figures: {} }]
  if (counted === true) return [{ id: 'own', sign: 'ok', name: 'own', figures: {} }]
  if (counted === false) return [{ id: 'own', sign: 'due', name: 'ownLate', figures: {} }]
  if (before !== null) return [{ id: 'own', sign: 'ok', name: 'ownBefore', figures: {} }]
  return [{ id: 'own', sign: 'wait', name: 'ownNone', figures: {} }]
}
