import type { BallotRefusal } from '#domain/ballot/refusals.ts'
import { type Candidate, rowsOf } from '#domain/ballot/rows.ts'
import type { BallotKind, BallotRow, Beside, Layout } from '#domain/ballot/types.ts'
import type { OffBallotReason } from '#domain/classification/eligibility.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import { settledMembers } from '#domain/meeting/second-round.ts'
import { askedAboutExcellent, hasFirstSheet, mayBeExcellent } from '#domain/meeting/second-sheet.ts'
import { calledInOrder, candidate, judge, type SheetFacts } from './sheet-facts.ts'

/** What stands on a sheet, and who does not and why. */
export type SheetRows = {
  layout: Layout
  atMost: number | null
  title: string
  rows: BallotRow[]
  without: { memberId: string; name: string; why: OffBallotReason | 'CLASSIFIED' }[]
  /** What stands in the way of this very sheet. */
  obstacle: BallotRefusal | null
  /** Of a second sheet: who may stand on it, and who is proposed for it by the cell committee or by themselves. */
  eligible: (Pick<Beside, 'selfLevel' | 'committeeLevel'> & { memberId: string; name: string; proposed: boolean })[] | null
}

/** `whole`: everybody again, not only those without a level. `nominees`: the second sheet's, in place of those proposed. */
export type SheetWish = { kind: BallotKind; whole?: boolean | undefined; nominees?: readonly string[] | undefined }

/** The sheet of a ballot that would open now. Rows stand in the order of Vietnamese names. */
export function sheetRows(facts: SheetFacts, meeting: Meeting, wish: SheetWish): SheetRows {
  switch (wish.kind) {
    case 'CLASSIFICATION':
      return wish.whole ? classificationRows(facts, meeting) : stillOpen(facts, meeting)
    case 'EXCELLENT':
      return excellentRows(facts, meeting, wish)
    case 'COMMENDATION':
      return commendationRows(facts, meeting)
    case 'REHEARSAL':
      return rehearsalRows
  }
}

const plain = { atMost: null, without: [], obstacle: null, eligible: null }

/** Vietnamese as on printed sheets: a ballot's title and rows are part of its board. */
const rehearsalRows: SheetRows = {
  ...plain,
  layout: 'YES_NO',
  title: 'Bỏ phiếu thử',
  rows: rowsOf('YES_NO', [
    { key: 'thu', label: 'Đồng chí đã thấy rõ màn hình và bỏ được phiếu này', memberId: null, closed: [], beside: null },
  ]),
}

function classificationRows(facts: SheetFacts, meeting: Meeting): SheetRows {
  const { layout } = facts.ruleSet.ballots.CLASSIFICATION
  const judged = calledInOrder(facts, meeting).map((called) => ({ called, verdict: judge(facts, meeting, called) }))
  return {
    ...plain,
    layout,
    title: `Phiếu đề xuất xếp loại chất lượng đảng viên năm ${meeting.year}`,
    rows: rowsOf(layout, candidatesOf(facts, meeting)),
    without: judged.flatMap(({ called, verdict }) =>
      verdict.onBallot ? [] : [{ memberId: called.member.id, name: called.member.name, why: verdict.why }],
    ),
  }
}

/** Those without a level: after an earlier meeting of the year the others, in a second round those without a majority. */
function stillOpen(facts: SheetFacts, meeting: Meeting): SheetRows {
  const whole = classificationRows(facts, meeting)
  const settled = settledMembers(meeting)
  const supplementary = withoutThose(whole, (memberId) => facts.classifiedBefore.has(memberId))
  const rows = supplementary.rows.filter(({ memberId }) => memberId === null || !settled.has(memberId))
  // When all have a level, a round again is over the whole sheet.
  return rows.length > 0 ? { ...supplementary, rows } : supplementary
}

function withoutThose(sheet: SheetRows, isClassified: (memberId: string) => boolean): SheetRows {
  const done = sheet.rows.filter(({ memberId }) => memberId !== null && isClassified(memberId))
  return {
    ...sheet,
    rows: sheet.rows.filter((row) => !done.includes(row)),
    without: [
      ...sheet.without,
      ...done.map(({ memberId, label }) => ({ memberId: memberId ?? '', name: label, why: 'CLASSIFIED' as const })),
    ],
  }
}

/**
 * The second sheet of TWO_SHEET: agree or not to EXCELLENT for each nominee. Proposed for it by the cell committee or by themselves; the
 * chair may change the list before opening.
 */
function excellentRows(facts: SheetFacts, meeting: Meeting, { whole, nominees }: SheetWish): SheetRows {
  const open = mayBeExcellent(meeting)
  const asked = askedAboutExcellent(meeting)
  const candidates = candidatesOf(facts, meeting).filter(({ key, closed }) => open.has(key) && !closed.some(isExcellent))
  const isProposed = ({ beside }: Candidate) => beside?.committeeLevel === 'EXCELLENT' || beside?.selfLevel === 'EXCELLENT'
  const wanted = nominees
    ? candidates.filter(({ key }) => nominees.includes(key))
    : candidates.filter((one) => isProposed(one) && (whole || !asked.has(one.key)))
  return {
    ...plain,
    layout: 'YES_NO',
    title: `Phiếu bình chọn đảng viên hoàn thành xuất sắc nhiệm vụ năm ${meeting.year}`,
    rows: rowsOf('YES_NO', wanted),
    obstacle: nominees && wanted.length < new Set(nominees).size ? 'ballot/not-a-nominee' : noSecondSheet(facts, meeting),
    eligible: candidates.map((one) => ({
      memberId: one.key,
      name: one.label,
      selfLevel: one.beside?.selfLevel ?? null,
      committeeLevel: one.beside?.committeeLevel ?? null,
      proposed: isProposed(one),
    })),
  }
}

const isExcellent = ({ level }: { level: string }): boolean => level === 'EXCELLENT'

function noSecondSheet({ ruleSet }: SheetFacts, meeting: Meeting): BallotRefusal | null {
  if (ruleSet.ballots.CLASSIFICATION.layout !== 'TWO_SHEET') return 'ballot/no-second-sheet'
  return hasFirstSheet(meeting) ? null : 'ballot/first-sheet-missing'
}

function commendationRows(facts: SheetFacts, meeting: Meeting): SheetRows {
  const { layout, atMost } = facts.ruleSet.ballots.COMMENDATION
  const nominated = calledInOrder(facts, meeting).filter(({ member }) => facts.nominations.some(({ memberId }) => memberId === member.id))
  return {
    ...plain,
    layout,
    atMost: layout === 'CHOOSE_UP_TO_K' ? (atMost ?? null) : null,
    title: `Phiếu đề nghị khen thưởng đảng viên năm ${meeting.year}`,
    rows: rowsOf(
      layout,
      nominated.map(({ member }) => candidate(facts, member, [])),
    ),
  }
}

const candidatesOf = (facts: SheetFacts, meeting: Meeting): Candidate[] =>
  calledInOrder(facts, meeting).flatMap((called) => {
    const verdict = judge(facts, meeting, called)
    return verdict.onBallot ? [candidate(facts, called.member, verdict.closed)] : []
  })
