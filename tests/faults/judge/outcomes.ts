import type { Line, Write } from '../journal/line.ts'

/**
 * What the client knows of one write. 'open': a try went out and nobody said what became of it, so it may be there, whole; also when a later
 * try was refused, for the first may have been what it was refused for.
 */
export type Outcome = {
  client: string
  write: Write
  state: 'acknowledged' | 'refused' | 'open'
  sentAt: number
  /** Where it is was not known before the answer said so. */
  isNamedByAnswer: boolean
}

/** One outcome for each write, however often it was sent, in the order of the first tries. */
export function outcomesOf(lines: readonly Line[]): Outcome[] {
  const outcomes = new Map<string, Outcome>()
  const unanswered = new Set<string>()
  for (const line of lines) {
    if (line.do === 'saw' || line.do === 'shows' || line.do === 'told') continue
    const known = outcomes.get(line.id)
    if (line.do === 'sent') outcomes.set(line.id, known ?? firstTry(line))
    else if (line.do === 'unanswered') unanswered.add(line.id)
    else if (known) outcomes.set(line.id, answered(known, line, unanswered.has(line.id)))
  }
  return [...outcomes.values()].toSorted((a, b) => a.sentAt - b.sentAt)
}

const firstTry = ({ client, write, at }: Line & { do: 'sent' }): Outcome => ({
  ...{ client, write, state: 'open', sentAt: at },
  isNamedByAnswer: write.key === null,
})

function answered(outcome: Outcome, { status, key }: Line & { do: 'answered' }, mayBeThere: boolean): Outcome {
  if (outcome.state === 'acknowledged') return outcome
  if (status === 200) return { ...outcome, state: 'acknowledged', write: { ...outcome.write, key: outcome.write.key ?? key } }
  return { ...outcome, state: mayBeThere || status >= 500 ? 'open' : 'refused' }
}
