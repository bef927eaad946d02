import type { Actor } from '#application/actor.ts'
import { handIn } from '#application/hand-in.ts'
import { nominate } from '#application/nominate.ts'
import type { Ports } from '#application/ports.ts'
import { saveDraft } from '#application/save-draft.ts'
import { saveReview } from '#application/save-review.ts'
import { saveShortfalls } from '#application/save-shortfalls.ts'
import type { Level } from '#domain/classification/levels.ts'
import { templateKindFor } from '#domain/notebook/self-assessment.ts'
import { defaultTemplates } from '#domain/notebook/templates.ts'
import type { SelfAssessmentAnswers, SelfGrade } from '#domain/notebook/types.ts'
import { addDays } from '#domain/organization/civil-date.ts'
import { type CastMember, cast } from './cast.ts'
import { mustBe } from './must-be.ts'
import { meetingCell, votedCells } from './organisation.ts'
import { type DemoMember, memberOf, type Population } from './populate.ts'

export const actorOf = ({ personId, name }: { personId: string; name: string }): Actor => ({
  kind: 'actor',
  personId,
  name,
  sessionNumber: 1,
})

/** Who still writes: the first step of the demo is to hand this one in. */
export const stillWriting = 'tam'

/** Self-assessments of all five cells, the cell committees' words on them, and the shortfalls for the wall: by the use cases people use. */
export async function writeReviews(ports: Ports, { members }: Population, year: number): Promise<void> {
  const today = ports.clock.today()
  for (const one of cast) await writeCast(ports, memberOf(members, one.key), { one, year, today })
  for (const { cellId, levels } of votedCells)
    for (const [place, level] of levels.entries()) await writeOther(ports, memberOf(members, `${cellId}-${place}`), { level, year, place })
  const officer = actorOf(memberOf(members, 'loan'))
  const secretary = actorOf(memberOf(members, 'sau'))
  for (const one of cast) {
    const { memberId } = memberOf(members, one.key)
    const stateLevel = one.workKind === 'OUTSIDE' ? null : one.self
    mustBe(
      await saveReview(ports, officer, {
        cellId: meetingCell,
        memberId,
        year,
        remark: one.remark,
        proposedLevel: one.committee,
        stateLevel,
        version: 0,
      }),
    )
  }
  for (const key of ['loan', 'gam'])
    mustBe(
      await nominate(ports, secretary, { cellId: meetingCell, memberId: memberOf(members, key).memberId, year, reason: reasonFor(key) }),
    )
  await chooseForWall(ports, officer, year)
}

const reasonFor = (key: string): string => cast.find((one) => one.key === key)?.strengths ?? ''

type Writing = { one: CastMember; year: number; today: string }

async function writeCast(ports: Ports, by: DemoMember, { one, year, today }: Writing): Promise<void> {
  const shortfalls = one.shortfall
    ? [
        {
          id: 's1',
          topic: one.shortfall.topic,
          text: one.shortfall.text,
          cause: one.shortfall.cause,
          remedy: one.shortfall.remedy,
          dueOn: addDays(today, one.shortfall.dueInDays),
        },
      ]
    : []
  const answers: SelfAssessmentAnswers = {
    ...filled(one.office !== undefined, one.strengths, gradeOf(one.self)),
    registration: one.registration.map((item, index) => ({ id: `r${index + 1}`, ...item })),
    shortfalls,
    levelAsEmployee: one.workKind === 'OUTSIDE' ? null : one.self,
    levelAsMember: one.self,
  }
  const given = { cellId: by.cellId, year, answers }
  if (one.key === stillWriting) mustBe(await saveDraft(ports, actorOf(by), { ...given, draftVersion: 0 }))
  else mustBe(await handIn(ports, actorOf(by), given))
}

async function writeOther(
  ports: Ports,
  by: DemoMember,
  { level, year, place }: { level: Level; year: number; place: number },
): Promise<void> {
  const answers: SelfAssessmentAnswers = {
    ...filled(place < 2, 'Hoàn thành các việc được chi bộ phân công trong năm.', gradeOf(level)),
    registration: [{ id: 'r1', text: 'Vận động 5 hộ giữ vệ sinh đường ấp, cả năm', result: '5 hộ', outcome: 'ACHIEVED' }],
    shortfalls: [],
    levelAsEmployee: null,
    // one in each cell thinks better of themselves than the cell does: the committee's board has something to compare
    levelAsMember: place === 5 && level === 'GOOD' ? 'EXCELLENT' : level,
  }
  mustBe(await handIn(ports, actorOf(by), { cellId: by.cellId, year, answers }))
  const first = { ...by }
  const remark = 'Chi ủy nhất trí với tự kiểm điểm của đồng chí.'
  await ports.stores.reviews.save({
    cellId: by.cellId,
    memberId: by.memberId,
    year,
    remark,
    proposedLevel: level,
    stateLevel: null,
    recordedById: first.personId,
    recordedAt: ports.clock.now(),
    version: 0,
  })
}

/** Every text and grade of the form that must be there, in plain words. */
function filled(hasPost: boolean, strengths: string, grade: SelfGrade): Pick<SelfAssessmentAnswers, 'text' | 'grade'> {
  const template = defaultTemplates.find((one) => one.kind === templateKindFor({ hasPost }))
  const fields = template?.sections.flatMap((section) => section.fields) ?? []
  const texts = fields.filter((field) => field.kind === 'TEXT' && field.required)
  return {
    text: Object.fromEntries(texts.map((field) => [field.code, field.code === 'DUTIES' ? strengths : (words[field.code] ?? strengths)])),
    grade: Object.fromEntries(texts.filter((field) => field.graded).map((field) => [field.code, grade])),
  }
}

const words: Record<string, string> = {
  QUALITIES: 'Giữ vững lập trường, sống giản dị, gần dân; chấp hành sự phân công của chi bộ.',
  LEADERSHIP: 'Giữ đoàn kết trong tổ được giao phụ trách, công khai mọi khoản thu chi.',
  INITIATIVE: 'Chủ động đề xuất cách làm mới, việc khó thì bàn với tập thể.',
  EXAMPLE: 'Bản thân và gia đình gương mẫu, không vi phạm quy định.',
  COMMITMENT: 'Thực hiện đúng bản cam kết đầu năm, đã đối chiếu với sổ tay.',
  DIRECTION: 'Năm tới giữ những việc đã làm tốt, sửa hạn chế đã nêu, có ngày giờ cụ thể.',
}

const gradeOf = (level: Level): SelfGrade =>
  (({ EXCELLENT: 'EXCELLENT', GOOD: 'GOOD', SATISFACTORY: 'AVERAGE', NOT_COMPLETED: 'POOR' }) as const)[level]

/** The deputy puts all seven on the wall, named; the secretary's own first, as an example to the rest. */
async function chooseForWall(ports: Ports, officer: Actor, year: number): Promise<void> {
  const all = await ports.stores.shortfalls.ofCell(meetingCell, year)
  const items = all.map((one, index) => ({
    id: one.id,
    onAgenda: true,
    // room between two cards, for one that another may not move
    agendaOrder: 20 * (index + 1),
    display: 'NAMED' as const,
    wallText: null,
    mergedIntoId: null,
  }))
  mustBe(await saveShortfalls(ports, officer, { cellId: meetingCell, year, items }))
}
