import { usualTermStart } from '../minutes/numbering.ts'
import { type GroupRule, shippedGroupRule } from '../organization/cell-groups.ts'
import type { CivilDate } from '../organization/types.ts'

export type BallotKind = 'CLASSIFICATION' | 'COMMENDATION' | 'PRAISE' | 'AGENDA' | 'RESOLUTION'

export type BallotMode = 'SECRET' | 'OPEN'

export type BallotLayout = 'FOUR_COLUMN' | 'TWO_SHEET' | 'YES_NO' | 'CHOOSE_UP_TO_K'

/** `atMost`: K of CHOOSE_UP_TO_K, and there alone. `selfVote` in place of the rule set's, for an open vote about a member. */
export type BallotRule = { mode: BallotMode; layout: BallotLayout; atMost?: number | undefined; selfVote?: SelfVote | undefined }

/** EXCLUDED: nobody marks the own row, whose base is then E - 1 (rule 19); only with open votes. */
export type SelfVote = 'ALLOWED' | 'EXCLUDED'

export type TallyRule = 'CUMULATIVE_MAJORITY' | 'PLURALITY' | 'CELL_COMMITTEE_PROPOSES'

/** CONVENED: E of rule 3. PRESENT_VOTERS: those of E who are present when the ballot opens. Frozen at opening either way. */
export type BaseRule = 'CONVENED' | 'PRESENT_VOTERS'

export type CapBase = 'GOOD_OR_ABOVE' | 'GOOD_ONLY' | 'ASSESSED'

/** Least score and shares of the year's tasks for a level (rule 26). Whole numbers; shares in percent of all tasks of the year. */
export type ScoreGate = { level: 'EXCELLENT' | 'GOOD' | 'SATISFACTORY'; minScore: number; onTimePercent: number; exceededPercent: number }

export type ExcellentCapRule = {
  percent: number
  /** For units that the upper committee designated outstanding. */
  percentOutstanding: number
  base: CapBase
  scope: 'GRASSROOTS_ORGANIZATION' | 'CELL'
  rounding: 'FLOOR' | 'FLOOR_MIN_1'
}

/** How often, how long and by how many a cell meets (rules 13 and 14). */
export type MeetingRhythm = {
  /** A regular meeting lasts at least this long. */
  regularMinutes: number
  /** The same with a thematic one after it, or in a cell of at least `largeCellMembers`. */
  longMinutes: number
  largeCellMembers: number
  /** Of those convened, how many are to come. */
  attendancePercent: number
  /** More meetings in a row than this missed with a reason are flagged. */
  excusedInARow: number
  /** So many meetings missed in a row, with or without a reason, are shown. */
  absentInARow: number
}

export const defaultRhythm: MeetingRhythm = {
  regularMinutes: 90,
  longMinutes: 120,
  largeCellMembers: 30,
  attendancePercent: 90,
  excusedInARow: 3,
  absentInARow: 3,
}

/** Rule sets written before it was part of them mean the default. */
export const rhythmOf = ({ rhythm }: Pick<RuleSet, 'rhythm'>): MeetingRhythm => rhythm ?? defaultRhythm

/**
 * The classification of cells and organisations. `groupBy`: who shares the cap, all below one committee, those of one type of unit, or of
 * one kind of cell too. `underMonths`: set up less than so long before the end of the year is reviewed, not classified; 0 switches it off.
 */
export type CollectiveRule = {
  percent: number
  base: CapBase
  rounding: 'FLOOR' | 'FLOOR_MIN_1'
  groupBy: 'ALL' | 'TYPE' | 'CELL_TYPE'
  underMonths: number
  /** A higher organisation waits until all below it have their level. */
  lowerFirst: boolean
}

export const defaultCollectiveRule: CollectiveRule = {
  percent: 20,
  base: 'GOOD_OR_ABOVE',
  rounding: 'FLOOR',
  groupBy: 'TYPE',
  underMonths: 6,
  lowerFirst: true,
}

/** Rule sets written before it was part of them mean the default. */
export const collectiveRuleOf = ({ collectives }: Pick<RuleSet, 'collectives'>): CollectiveRule => collectives ?? defaultCollectiveRule

/** How much one registers, and how long a newcomer has for it (rule 6, 12-HD/HU). */
export type RegistrationRule = { itemsAtMost: number; daysForNewcomers: number }

export const defaultRegistrationRule: RegistrationRule = { itemsAtMost: 5, daysForNewcomers: 30 }

/** Rule sets written before it was part of them mean the default. */
export const registrationRuleOf = ({ registration }: Pick<RuleSet, 'registration'>): RegistrationRule =>
  registration ?? defaultRegistrationRule

/** What becomes of a decision on members whose turn it is not (decision-order.ts); whether 43-HD/BTCTW keeps the order was not verified. */
export type DecisionOrderRule = 'WARN' | 'REFUSE' | 'OFF'

/** Rule sets written before it was part of them mean the default. */
export const decisionOrderOf = ({ decisionOrder }: Pick<RuleSet, 'decisionOrder'>): DecisionOrderRule => decisionOrder ?? 'WARN'

export const defaultAppealDays = 5

/** Rule sets written before it was part of them mean the default. */
export const appealDaysOf = ({ deadlines }: Pick<RuleSet, 'deadlines'>): number => deadlines.appealDaysAfter ?? defaultAppealDays

const fiveYears = 5 * 365

export const defaultReflectionDays = 2

/** Rule sets written before it was part of them mean the default. */
export const reflectionDaysOf = ({ deadlines }: Pick<RuleSet, 'deadlines'>): number =>
  deadlines.reflectionDaysBefore ?? defaultReflectionDays

/**
 * Everything that differs by year and by place, as data: plain JSON, chosen by organisation and year, printed whole on every board.
 * Nothing in the code may assume one of these values.
 */
export type RuleSet = {
  format: 'so-tay-rule-set/1'
  name: string
  version: number
  year: number
  /** First day on which this version is in force. Left out in rule sets of before: since the year is on record. */
  holdsFrom?: CivilDate | undefined
  ballots: Readonly<Record<BallotKind, BallotRule>>
  /** EXCLUDED: nobody marks the own row, whose base is then E - 1 (rule 19); only with open votes. */
  selfVote: SelfVote
  base: BaseRule
  tallyRule: TallyRule
  /** Share of E that must be present before a vote may open (rule 5), rounded up. */
  quorum: { numerator: number; denominator: number }
  minimumOfficialMembers: number
  /** Which cells may meet by party group (tổ đảng), and how often in a year. Left out: as shipped. */
  groups?: GroupRule | undefined
  /** Whether a voter may take the cell committee's proposal for all rows not yet marked. Left out: no; each mark is a hand's work. */
  fillAsProposed?: boolean | undefined
  /** How long a closing ballot still takes papers that are under way. */
  graceSeconds: number
  /** Best level first; null where the year knows no score. */
  scoreGates: readonly ScoreGate[] | null
  cap: ExcellentCapRule
  collectives?: CollectiveRule | undefined
  notClassified: {
    exempt: boolean
    suspended: boolean
    /** Admitted less than this many months before the day of the meeting: reviewed only. 0 switches the rule off. */
    admittedUnderMonths: number
    /** Absent from the meeting: classified in a later session. */
    absent: boolean
    /** Sick leave of at least this many months in the year closes EXCELLENT and GOOD. 0 switches the rule off. */
    sickMonths: number
    /** Who submitted no self-assessment stays off the ballot until the cell committee records it. */
    withoutSelfAssessment: boolean
  }
  /** What EXCELLENT asks of a civil servant's or public employee's state classification: on record, or itself EXCELLENT. */
  stateClassification: 'NOT_ASKED' | 'RECORDED' | 'EXCELLENT_REQUIRED'
  /** What becomes of a decision on members before its turn (21-HD/BTCTW). Left out: as shipped. */
  decisionOrder?: DecisionOrderRule | undefined
  deadlines: {
    /** 'MM-DD' of the year. */
    registration: string
    selfAssessmentDaysBefore: number
    materialDaysBefore: number
    minutesDaysAfter: number
    /** So long a member may ask that the own level be looked at again. Left out: as shipped; local custom. */
    appealDaysAfter?: number | undefined
    /** Before the month's regular meeting (rule 7). Left out: as shipped. */
    reflectionDaysBefore?: number | undefined
  }
  registration?: RegistrationRule | undefined
  rhythm?: MeetingRhythm | undefined
  /** First day of the term of the cells' committees, through which their documents are numbered (05-HD/VPTW 2026). */
  termStartsOn?: string | undefined
  /** How a shortfall comes onto the wall unless the secretary says otherwise (rule 10). */
  wallDisplay: 'NAMED' | 'SUMMARY'
  checkIn: { codeSeconds: number; acceptedSeconds: number }
  boardRetentionDays: number
  /** How long the log of acts is kept; of the highest unit. Left out in rule sets of before. */
  auditRetentionDays?: number | undefined
  /** Where each value comes from: path in this rule set -> source. */
  sources: Readonly<Record<string, string>>
}

/** Of one unit's versions of a year the one in force on a day: the newest that holds by then; null while none does. */
export const ruleSetOn = (versions: readonly RuleSet[], on: CivilDate): RuleSet | null =>
  versions
    .filter(({ holdsFrom }) => holdsFrom === undefined || holdsFrom <= on)
    .reduce<RuleSet | null>((newest, one) => (newest && newest.version > one.version ? newest : one), null)

/** Whether a member votes on themselves in a ballot of this kind. */
export const selfVoteIn = ({ ballots, selfVote }: Pick<RuleSet, 'ballots' | 'selfVote'>, kind: BallotKind): SelfVote =>
  ballots[kind].selfVote ?? selfVote

/** The shipped default of a year: domain.md section 8. */
export const defaultRuleSet = (year: number): RuleSet => ({
  format: 'so-tay-rule-set/1',
  name: '43-HD/BTCTW',
  version: 1,
  year,
  ballots: {
    CLASSIFICATION: { mode: 'SECRET', layout: 'FOUR_COLUMN' },
    COMMENDATION: { mode: 'SECRET', layout: 'YES_NO' },
    PRAISE: { mode: 'OPEN', layout: 'YES_NO' },
    AGENDA: { mode: 'OPEN', layout: 'YES_NO' },
    RESOLUTION: { mode: 'OPEN', layout: 'YES_NO' },
  },
  selfVote: 'ALLOWED',
  fillAsProposed: false,
  base: 'CONVENED',
  tallyRule: 'CUMULATIVE_MAJORITY',
  quorum: { numerator: 2, denominator: 3 },
  minimumOfficialMembers: 3,
  groups: shippedGroupRule,
  graceSeconds: 10,
  scoreGates: [
    { level: 'EXCELLENT', minScore: 90, onTimePercent: 100, exceededPercent: 30 },
    { level: 'GOOD', minScore: 70, onTimePercent: 0, exceededPercent: 0 },
    { level: 'SATISFACTORY', minScore: 50, onTimePercent: 0, exceededPercent: 0 },
  ],
  cap: { percent: 20, percentOutstanding: 25, base: 'GOOD_OR_ABOVE', scope: 'GRASSROOTS_ORGANIZATION', rounding: 'FLOOR' },
  collectives: defaultCollectiveRule,
  notClassified: { exempt: true, suspended: true, admittedUnderMonths: 6, absent: true, sickMonths: 3, withoutSelfAssessment: true },
  stateClassification: 'RECORDED',
  decisionOrder: 'WARN',
  deadlines: {
    registration: '03-31',
    selfAssessmentDaysBefore: 2,
    materialDaysBefore: 1,
    minutesDaysAfter: 2,
    appealDaysAfter: defaultAppealDays,
    reflectionDaysBefore: defaultReflectionDays,
  },
  registration: defaultRegistrationRule,
  rhythm: defaultRhythm,
  termStartsOn: usualTermStart(year),
  wallDisplay: 'NAMED',
  checkIn: { codeSeconds: 20, acceptedSeconds: 60 },
  boardRetentionDays: 90,
  auditRetentionDays: fiveYears,
  sources: {
    'ballots.CLASSIFICATION.mode': 'Thực tế bỏ phiếu kín ở chi bộ; không tìm thấy văn bản Trung ương quy định',
    'ballots.CLASSIFICATION.layout': 'Mẫu phiếu 4 cột dùng trong thực tế',
    selfVote: 'Không tìm thấy quy định; theo thông lệ phiếu giấy',
    base: '294-QĐ/TW ngày 26/5/2025, Điều 9, điểm 9.3.2',
    tallyRule: 'Không tìm thấy văn bản Trung ương; quá nửa cộng dồn từ mức cao',
    quorum: 'Thông lệ 2/3; không tìm thấy văn bản Trung ương cho kỳ họp thường',
    minimumOfficialMembers: 'Điều lệ Đảng: chi bộ có từ 3 đảng viên chính thức trở lên',
    groups: '03-HD/TW năm 2022 (thí điểm sinh hoạt theo tổ đảng)',
    scoreGates: '366-QĐ/TW ngày 30/8/2025, Điều 11',
    'cap.percent': '366-QĐ/TW, 43-HD/BTCTW ngày 31/10/2025; trước đó 21-HD/BTCTW, 124-QĐ/TW',
    'cap.base': 'Các hướng dẫn địa phương không thống nhất; mặc định: hoàn thành tốt trở lên',
    'cap.scope': '21-HD/BTCTW ngày 18/10/2019: tính trong từng tổ chức cơ sở đảng',
    'cap.rounding': 'Không tìm thấy quy định; mặc định làm tròn xuống',
    'collectives.percent': '124-QĐ/TW năm 2023; 366-QĐ/TW năm 2025: trong từng nhóm có chức năng, nhiệm vụ tương đồng',
    'collectives.rounding': 'Không tìm thấy quy định; mặc định làm tròn xuống',
    'collectives.underMonths': '21-HD/BTCTW ngày 18/10/2019: tổ chức thành lập chưa đủ 6 tháng thì chưa xếp loại',
    'collectives.lowerFirst': '21-HD/BTCTW ngày 18/10/2019: cấp dưới trước, cấp trên sau',
    notClassified: '21-HD/BTCTW ngày 18/10/2019',
    stateClassification: '21-HD/BTCTW ngày 18/10/2019',
    decisionOrder: '21-HD/BTCTW ngày 18/10/2019: cấp dưới trước, cấp trên sau; tập thể trước, cá nhân sau; chưa kiểm chứng ở 43-HD/BTCTW',
    'rhythm.regularMinutes': 'Cách làm khi thực hiện 42-HD/BTCTW: ít nhất 90 phút; 120 phút khi gộp chuyên đề hoặc từ 30 đảng viên',
    'rhythm.attendancePercent': '42-HD/BTCTW ngày 28/10/2025; trước đó 12-HD/BTCTW năm 2018: trên 85%',
    'rhythm.excusedInARow': '12-HD/BTCTW năm 2018: không vắng có lý do quá 3 kỳ liên tiếp',
    termStartsOn: 'Thông lệ: nhiệm kỳ đại hội 2020, 2025, 2030; sửa theo ngày đại hội của chi bộ',
    'deadlines.registration': 'Hướng dẫn 12-HD/HU ngày 15/5/2018: cuối quý I',
    'registration.itemsAtMost': 'Hướng dẫn 12-HD/HU: tránh đăng ký nhiều nhưng không thực hiện được; con số do phần mềm gợi ý',
    'registration.daysForNewcomers': 'Không tìm thấy quy định; thời hạn do phần mềm gợi ý',
    'deadlines.materialDaysBefore': '42-HD/BTCTW ngày 28/10/2025',
    'deadlines.minutesDaysAfter': '42-HD/BTCTW ngày 28/10/2025',
    'deadlines.appealDaysAfter': 'Không tìm thấy văn bản Trung ương; thời hạn theo thông lệ địa phương',
  },
})

/** How long the log of acts is kept where nothing was said: five years, a term of office. */
export const auditDaysOf = ({ auditRetentionDays }: Pick<RuleSet, 'auditRetentionDays'>): number => auditRetentionDays ?? fiveYears
