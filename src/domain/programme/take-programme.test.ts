import { describe, expect, test } from 'vitest'
import { aProgramme } from '../../../tests/support/programme-example.ts'
import { type AgendaStep, minutesPlanned } from '../meeting/agenda.ts'
import { agendaProblem } from '../meeting/agenda-rules.ts'
import { shippedAgenda } from '../meeting/agenda-templates.ts'
import type { MeetingKind } from '../meeting/meeting.ts'
import { hasProgramme, isNoDifference, programmeDifference, takeProgramme } from './take-programme.ts'

const programme = aProgramme()
const agendaOf = (kind: MeetingKind): AgendaStep[] => shippedAgenda(kind).steps
const titles = (steps: readonly AgendaStep[], kind: AgendaStep['kind']) =>
  steps.find((step) => step.kind === kind)?.items.map(({ title }) => title)
const changedBy = (change: (step: AgendaStep) => AgendaStep) => (steps: readonly AgendaStep[]) => steps.map(change)

describe('002: "soạn Chương trình sinh hoạt chi bộ định kỳ hằng tháng, có nội dung học tập và làm theo": taken into an agenda', () => {
  test('its items stand under the report, its questions under the discussion, after what the cell has of its own', () => {
    const taken = takeProgramme(agendaOf('REGULAR'), { programme, taken: null })
    expect(titles(taken, 'REPORT')?.slice(-2)).toEqual(['Thông tin thời sự trong tháng', 'Học tập và làm theo: nói đi đôi với làm'])
    expect(titles(taken, 'OPINIONS')).toEqual([
      'Thảo luận, tự phê bình và phê bình',
      'Việc gì đã đăng ký mà chưa làm?',
      'Ai giúp ai trong tháng tới?',
    ])
    expect(hasProgramme(taken, programme.id)).toBe(true)
  })

  test('the minutes that a step had of its own still count', () => {
    const before = agendaOf('REGULAR')
    expect(minutesPlanned(takeProgramme(before, { programme, taken: null }))).toBe(minutesPlanned(before) + 35)
  })

  test.each(['REGULAR', 'THEMATIC', 'ANNUAL_REVIEW', 'EXTRAORDINARY'] as const)(
    'the agenda of a meeting %s holds the rules of 42-HD',
    (kind) => {
      const taken = takeProgramme(agendaOf(kind), { programme, taken: null })
      expect(agendaProblem(kind, taken)).toBeNull()
      expect(taken.flatMap(({ items }) => items).filter(({ id }) => id.startsWith('p.'))).toHaveLength(4)
    },
  )

  test('taken twice it changes nothing', () => {
    const once = takeProgramme(agendaOf('REGULAR'), { programme, taken: null })
    expect(takeProgramme(once, { programme, taken: programme })).toEqual(once)
    expect(isNoDifference(programmeDifference(once, { programme, taken: programme }))).toBe(true)
  })

  test('what the chair needs to know stands in the note, with the material', () => {
    const taken = takeProgramme(agendaOf('REGULAR'), { programme, taken: null })
    const news = taken.flatMap(({ items }) => items).find(({ title }) => title.startsWith('Thông tin thời sự trong'))
    expect(news?.note).toBe('Bí thư chọn ba tin gần với ấp.\nTài liệu tháng 12: https://example.vn/12')
  })
})

describe('A newer version', () => {
  const once = takeProgramme(agendaOf('REGULAR'), { programme, taken: null })
  const [news, follow] = programme.items
  const newer = aProgramme({
    version: 2,
    items: [
      { ...(follow as typeof news & object), title: 'Học tập và làm theo: nêu gương', questions: follow?.questions.slice(0, 1) ?? [] },
      { ...(news as typeof follow & object), id: 'fees', title: 'Công khai đảng phí', minutes: 5 },
    ],
  })
  const taking = { programme: newer, taken: programme }

  test('is offered as a difference before anything is changed', () => {
    expect(programmeDifference(once, taking)).toEqual({
      added: ['Công khai đảng phí'],
      changed: [{ title: 'Học tập và làm theo: nêu gương', was: 'Học tập và làm theo: nói đi đôi với làm' }],
      removed: ['Thông tin thời sự trong tháng', 'Ai giúp ai trong tháng tới?'],
    })
  })

  test('keeps what the cell itself changed, and who presents', () => {
    const own = changedBy((step) => ({
      ...step,
      items: step.items.map((item) =>
        item.id.endsWith('.q1') ? { ...item, title: 'Câu hỏi của ấp', minutes: 20, presenterId: 'tam' } : item,
      ),
    }))(once)
    const items = takeProgramme(own, taking).flatMap((step) => step.items)
    expect(items.find(({ id }) => id.endsWith('.q1'))).toMatchObject({ title: 'Câu hỏi của ấp', minutes: 20, presenterId: 'tam' })
    expect(items.map(({ title }) => title)).toContain('Học tập và làm theo: nêu gương')
  })

  test("leaves the cell's own items in their places", () => {
    const isOwn = ({ id }: { id: string }) => !id.startsWith('p.')
    const own = (steps: readonly AgendaStep[]) =>
      steps.flatMap((step) => [step.title, ...step.items.filter(isOwn).map(({ title }) => title)])
    expect(own(takeProgramme(once, taking))).toEqual(own(once))
  })

  test('an item that the cell took off its agenda is offered again', () => {
    const without = changedBy((step) => ({ ...step, items: step.items.filter(({ id }) => !id.endsWith('.news')) }))(once)
    expect(programmeDifference(without, { programme, taken: programme }).added).toEqual(['Thông tin thời sự trong tháng'])
  })
})
