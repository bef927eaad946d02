import type { Line } from '../journal/line.ts'
import type { Facts } from './facts.ts'
import { type Finding, finding } from './finding.ts'
import { judgePapers, paperKind } from './judge-papers.ts'
import { judgeScreens } from './judge-screens.ts'
import { judgeWrites } from './judge-writes.ts'
import { outcomesOf } from './outcomes.ts'

/** The one judge of every scenario: what the clients noted against what the database holds. No finding: nothing was lost. */
export function judge(lines: readonly Line[], facts: Facts): Finding[] {
  const outcomes = outcomesOf(lines)
  return [
    ...judgeWrites(
      outcomes.filter(({ write }) => write.kind !== paperKind),
      facts.found,
    ),
    ...judgePapers(outcomes, facts.boards),
    ...facts.recounts.map((sentence) => finding('papers', sentence)),
    ...facts.together.flatMap(judgeTogether),
    ...judgeScreens(lines, facts.fresh),
    ...facts.logs.flatMap(({ meetingId, check }) =>
      check.ok ? [] : [finding('chain', `the log of ${meetingId} breaks at event ${check.version}: ${check.what}`)],
    ),
    ...facts.figures.map((sentence) => finding('figures', sentence)),
    ...lines.flatMap(judgeAnswer),
  ]
}

function judgeTogether({ what, happened, expected, there }: Facts['together'][number]): Finding[] {
  const missing = happened ? expected.filter((one) => !there.includes(one)) : []
  const doubled = there.filter((one, at) => there.indexOf(one) !== at)
  const extra = there.filter((one) => !happened || !expected.includes(one))
  return [
    ...(missing.length > 0 ? [finding(there.length > 0 ? 'half' : 'lost', `${what}: ${missing.join(', ')} missing`)] : []),
    ...(doubled.length > 0 ? [finding('doubled', `${what}: ${doubled.join(', ')}`)] : []),
    ...(extra.length > 0 ? [finding('nobody wrote it', `${what}: ${extra.join(', ')}`)] : []),
  ]
}

/** Whatever is cut off, a person is told that saving is paused or that no answer came, never that something unexpected happened. */
const judgeAnswer = (line: Line): Finding[] =>
  line.do === 'answered' && line.status >= 500 && !line.refusal
    ? [finding('fault', `${line.client} was answered ${line.status} for ${line.id}, without a sentence for a person`)]
    : []
