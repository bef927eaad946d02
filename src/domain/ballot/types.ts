/**
 * What is voted on in secret. Open votes (raised hands) are events of the meeting and not found here. EXCELLENT is the second sheet of
 * TWO_SHEET: a ballot of its own that follows the first (rule 18).
 */
export type BallotKind = 'CLASSIFICATION' | 'EXCELLENT' | 'COMMENDATION' | 'REHEARSAL'

/** The forms of a sheet (rule 18). */
export type Layout = 'FOUR_COLUMN' | 'TWO_SHEET' | 'YES_NO' | 'CHOOSE_UP_TO_K'

export type LevelMark = 'EXCELLENT' | 'GOOD' | 'SATISFACTORY' | 'NOT_COMPLETED'

export type TickedMark = LevelMark | 'AGREE' | 'DISAGREE' | 'CHOSEN' | 'NOT_CHOSEN'

/** BLANK is a row left unmarked: its paper stays valid (rule 18). */
export type Mark = TickedMark | 'BLANK'

/** Why a level is missing from a row's marks; the sheet says it. A code of domain/classification. */
export type ClosedLevel = { level: LevelMark; why: string }

/** What the sheet shows beside a name. */
export type Beside = {
  selfLevel: LevelMark | null
  committeeLevel: LevelMark | null
  /** The year's registered items by their result; null when nothing was registered. */
  registration: {
    achieved: number
    partly: number
    notAchieved: number
    /** Nobody ever said what became of them. Left out in ballots of before. */
    unreported?: number | undefined
    /** The months of the year in which something was written of them. */
    months?: number | undefined
  } | null
  /** What the year's reviews of the unit's norms say; missing where the cell has none, and in ballots of before. */
  norms?: { praised: number; reminded: number } | undefined
}

/** One member or question on the sheet. `marks` are those that may be ticked here; BLANK is always allowed and not among them. */
export type BallotRow = {
  key: string
  label: string
  marks: readonly TickedMark[]
  memberId: string | null
  closed: readonly ClosedLevel[]
  beside: Beside | null
}

/** What the public ballot and the board say of a row. */
export type PublicRow = Pick<BallotRow, 'key' | 'label' | 'marks'>

/** open -> closing (casting only) -> closed -> counted; until counted it can be cancelled. The last two are final. */
export type BallotStatus = 'OPEN' | 'CLOSING' | 'CLOSED' | 'COUNTED' | 'CANCELLED'

/** Anything that is plain JSON; a rule set is carried whole and not read here. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** Public halves, DER SPKI in base64url: one signs papers without reading them, the other signs receipts. */
export type PublicKeys = { publicKey: string; receiptKey: string }

/** The whole vote. Papers are never part of it. */
export type Ballot = PublicKeys & {
  id: string
  cellId: string
  meetingId: string
  kind: BallotKind
  layout: Layout
  title: string
  rows: readonly BallotRow[]
  /** K of CHOOSE_UP_TO_K; null in every other layout. */
  atMost: number | null
  /** E of rule 3, frozen when the ballot opens. */
  base: number
  /** Member ids of the frozen base: nobody else takes a paper. */
  voters: readonly string[]
  /** Held on printed papers alone, where phones can't vote: none is taken by phone. */
  printedOnly: boolean
  ruleSet: Json
  status: BallotStatus
  openedAt: string
  /** When casting ends; null before closing. */
  closesAt: string | null
  cancelReason: string | null
}

/** A sheet as the phone sends it: per row key the row's own id and the mark. */
export type Sheet = Readonly<Record<string, { id: string; mark: Mark }>>

/** Counted marks: row key -> mark -> papers. Every mark of the row and BLANK is present, zeros included. */
export type Figures = Readonly<Record<string, Readonly<Record<string, number>>>>

/** A paper in the box: what the phone sent, and the hash by which the same sheet sent again is known. All base64url. */
export type CastPaper = {
  number: string
  signature: string
  rows: Sheet
  /** SHA-256 of the canonical { number, signature, rows }. */
  sheetHash: string
}

/** issued, collected, valid, invalid: phones and printed papers together (rule 20). */
export type Counts = { issued: number; collected: number; valid: number; invalid: number }

/** The share of the printed papers in the counts; null on the board when there were none. */
export type OnPaper = { issued: number; collected: number; invalid: number; tally: Figures }

export type BoardNumber = { number: string; signature: string }

export type BoardMark = { id: string; mark: Mark }

export type BoardBallot = {
  id: string
  meetingId: string
  title: string
  layout: Layout
  rows: readonly PublicRow[]
  base: number
  /** K; present only with CHOOSE_UP_TO_K. */
  atMost?: number | undefined
  ruleSet: Json
}

/** The count laid open, in the form of the public contract: one list of numbers, one list of its own for each row, no sheet. */
export type Board = PublicKeys & {
  format: 'so-tay-board/1'
  ballot: BoardBallot
  /** Names of those who took a paper, printed ones included: the signature list of the paper world. By code units. */
  took: readonly string[]
  counts: Counts
  onPaper: OnPaper | null
  /** In byte order of the decoded numbers. */
  numbers: readonly BoardNumber[]
  /** Each list in byte order of the decoded ids. */
  rows: Readonly<Record<string, readonly BoardMark[]>>
  /** Recount of `rows` plus onPaper.tally. */
  tally: Figures
  /** SHA-256 of the canonical rest. */
  digest: string
}
