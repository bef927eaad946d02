import type { Level } from '#domain/classification/levels.ts'
import { ofTheMeeting } from '#domain/notebook/entries.ts'
import type { RegistrationItem, SelfAssessmentAnswers } from '#domain/notebook/types.ts'
import type { RegisteredItem } from '#domain/notebook/year-entries.ts'
import { addDays, civilDate } from '#domain/organization/civil-date.ts'
import type { CivilDate } from '#domain/organization/types.ts'
import { isDueIn, marksFor, type YearLevel } from './levels.ts'
import { type Making, onDay } from './making.ts'
import { announceMeeting, type Held, holdMeeting } from './meetings.ts'
import { byMember, bySecretary } from './notebook-rows.ts'
import type { Person } from './people.ts'

type Year = {
  year: number
  levels: ReadonlyMap<string, YearLevel>
  registered: ReadonlyMap<string, readonly RegisteredItem[]>
  /** The day of the annual review. */
  on: CivilDate
}

/** The end of a cell's year: self-assessments, remarks, the review meeting. Gives who was voted on, and what was proposed. */
export function reviewYear(making: Making, of: Year): Map<string, Level> {
  const { cell, chance, today } = making
  const title = `Hội nghị kiểm điểm, xếp loại chất lượng năm ${of.year}`
  const plan = { kind: 'ANNUAL_REVIEW' as const, year: of.year, on: of.on, title }
  const wrote = cell.people.filter((one) => isDueIn(one, of.year) && chance.percent(98))
  const handedIn = wrote.filter((member, place) => assess(making, member, { ...of, on: addDays(of.on, -(3 + (place % 12))) }))
  if (of.on >= today) {
    if (addDays(of.on, -4) < today) announceMeeting(making, plan)
    return new Map()
  }
  const held = holdMeeting(making, plan)
  const present = new Set(held.present.map(({ id }) => id))
  const voted = handedIn.filter(({ id }) => present.has(id) || chance.percent(85))
  return new Map(voted.map((member) => [member.id, propose(making, member, { ...of, held })]))
}

/** False when the day has not come. */
function assess({ book, bulk, chance, today }: Making, member: Person, { year, on, levels, registered }: Year): boolean {
  const level = levels.get(member.id)?.self
  if (on >= today || !level) return false
  const registration = (registered.get(member.id) ?? []).map(({ id, what }): RegistrationItem => {
    const outcome = chance.percent(82) ? 'ACHIEVED' : chance.percent(70) ? 'PARTLY' : 'NOT'
    return { id, text: what, result: outcome === 'NOT' ? 'Chưa làm được.' : 'Đã làm, có sổ theo dõi.', outcome }
  })
  const employee = member.workKind === 'OUTSIDE' ? null : level
  const answers: SelfAssessmentAnswers = { ...written, registration, shortfalls: [], levelAsEmployee: employee, levelAsMember: level }
  const at = onDay(on, '12:15')
  const kind = member.hasPost ? 'SELF_ASSESSMENT_WITH_POST' : 'SELF_ASSESSMENT_WITHOUT_POST'
  bulk.add('SelfAssessment', {
    ...{ cellId: member.cellId, memberId: member.id, year, templateKind: kind, templateVersion: 1, draft: answers, draftVersion: 1 },
    ...{ handedIn: answers, handedInAt: at, frozenAt: addDays(on, 20) < today ? onDay(addDays(on, 20), '01:00') : null },
  })
  const body = {
    form: member.hasPost ? '02B' : '02A',
    levelAsMember: level,
    levelAsEmployee: employee,
    sections,
    registration,
    shortfalls: [],
  }
  book.add({ member, year, at, author: byMember(member), kind: 'SELF_ASSESSMENT', body })
  return true
}

const duties = 'Hoàn thành nhiệm vụ được giao trong năm; giữ nếp sinh hoạt chi bộ; làm đúng việc đã đăng ký.'
const written = {
  text: { QUALITIES: duties, DUTIES: duties, COMMITMENT: duties, DIRECTION: 'Sửa các hạn chế đã nêu.' },
  grade: { QUALITIES: 'GOOD', DUTIES: 'GOOD' },
} as const
const sections = [
  { code: 'DUTIES', number: '2', label: 'Việc thực hiện chức trách, nhiệm vụ được giao', text: duties, grade: 'GOOD' as const },
]

/** The remark of chi ủy and the cell's opinion with its counts. */
function propose({ cell, book, bulk, chance }: Making, member: Person, { year, levels, on, held }: Year & { held: Held }): Level {
  const level = levels.get(member.id)?.proposed ?? 'GOOD'
  const author = bySecretary(cell.secretary)
  const remark = 'Chi ủy thống nhất với bản tự kiểm điểm; đồng chí giữ đúng vai trò nêu gương.'
  const recordedAt = onDay(addDays(on, -1), '09:00')
  const stateLevel = member.workKind === 'OUTSIDE' ? null : level
  bulk.add('CommitteeReview', {
    ...{ cellId: member.cellId, memberId: member.id, year, remark, proposedLevel: level, stateLevel, recordedById: author.id, recordedAt },
  })
  const line = { member, year, meeting: held }
  const opinion = { proposal: level, figures: marksFor(level, { base: held.base, chance }), base: held.base }
  const ids = [
    book.add({ ...line, at: recordedAt, author, kind: 'REMARK', body: { remark, proposedLevel: level } }),
    book.add({
      ...{ ...line, at: held.closedAt, author: ofTheMeeting, kind: 'CELL_OPINION' },
      body: { status: 'PROPOSED', ...opinion, ballotId: `${held.id}b`, ballotDigest: held.digest },
    }),
  ]
  book.add({ ...line, at: held.closedAt, author, kind: 'CONFIRMATION', body: { entryIds: ids, minutes: null } })
  return level
}

/** In November and the first half of December; of some cells before the day on which the province is made up. */
export const reviewDay = (year: number, place: number): CivilDate => addDays(civilDate(year, 11, 5), (place * 11) % 40)
