import type { Line } from '../journal/line.ts'
import { type Finding, finding } from '../judge/finding.ts'
import { scenario } from '../scenario.ts'
import { bothServe, twoNodes } from './two-nodes.ts'

export const rollNodes = scenario({
  name: 'roll-nodes',
  about: 'a rolling restart of both nodes in mid-meeting; nobody is told that anything is the matter',
  runs: 20,
  shortRuns: 1,
  prepare: () => twoNodes({ variables: { DRAIN_SECONDS: '1' } }),
  disturb: ({ cluster }) => cluster.roll(),
  settle: bothServe,
  also: nobodyNotices,
})

/** No press without an answer, no word of a pause. */
function nobodyNotices(lines: readonly Line[]): Finding[] {
  return lines.flatMap((line) => {
    if (line.do === 'unanswered') return [finding('fault', `${line.client} got no answer to ${line.id}: ${line.because}`)]
    if (line.do === 'told' && line.paused) return [finding('fault', `${line.client} was told that saving is paused`)]
    return []
  })
}
