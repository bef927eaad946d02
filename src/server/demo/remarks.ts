import { changeHelpPlan } from '#application/change-help-plan.ts'
import { linesOf } from '#application/enter-remarks.ts'
import type { RemarkRecord } from '#application/ports/remarks.ts'
import type { Ports } from '#application/ports.ts'
import type { HelpPlan } from '#domain/notebook/help-plan.ts'
import { helpEntry, openedLine } from '#domain/notebook/help-plan-entry.ts'
import { firstDayOf, type Month, monthAfter, monthOfDay } from '#domain/notebook/month.ts'
import type { RemarkProposal } from '#domain/notebook/year-entries.ts'
import { addDays, addMonths, earlierOf } from '#domain/organization/civil-date.ts'
import { clock } from '../world.ts'
import { mustBe } from './must-be.ts'
import { meetingCell } from './organisation.ts'
import type { DemoMember, Population } from './populate.ts'
import { actorOf } from './write-reviews.ts'

type Said = { text: string; proposes?: RemarkProposal; reason?: string }

/** Of the running month; the others wait for their remark. */
const thisMonth: Record<string, Said> = {
  loan: { text: 'Đồng chí giữ đúng lịch sinh hoạt hội; đề nghị ghi rõ số hộ đã đến thăm.' },
  ut: { text: 'Đồng chí làm đúng việc đã đăng ký, theo dõi sát việc khắc phục ở kênh nội đồng.' },
  tri: { text: 'Đồng chí tự soi nghiêm túc; tháng tới cần báo cáo kết quả với tổ trước ngày 25.' },
  lanh: {
    text: 'Đồng chí đã bắt đầu đi kiểm tra kênh. Báo cáo tháng này còn chậm, chi ủy sẽ cùng đồng chí làm đúng ngày.',
    proposes: 'REMINDER',
    reason: 'Báo cáo kênh nội đồng chậm bốn ngày so với đăng ký.',
  },
  gam: {
    text: 'Đồng chí làm tốt việc đã đăng ký, có ý kiến xây dựng trong họp.',
    proposes: 'PRAISE',
    reason: 'Vận động thêm hai hộ vào tổ vay vốn, vượt mức đăng ký trong tháng.',
  },
}

const before: readonly string[] = [
  'Đồng chí làm đúng việc đã đăng ký trong tháng.',
  'Đồng chí tự soi nghiêm túc; cần nêu rõ ngày làm xong việc còn lại.',
  'Đồng chí tham gia họp đều, có ý kiến xây dựng.',
  'Việc đã đăng ký làm được một phần; chi ủy đề nghị làm xong trong tháng sau.',
  'Đồng chí giữ gìn đoàn kết, giúp đỡ hộ khó khăn trong tổ.',
]

/** Three months of remarks that stand in the notebooks, the running month half way, and a plan of help. */
export async function loadRemarks(ports: Ports, people: Population): Promise<void> {
  const month = monthOfDay(clock.today())
  const members = [...people.members.values()].filter(({ cellId }) => cellId === meetingCell)
  const of = (key: string) => mustBeThere(people.members.get(key))
  const signed = { secretary: of('sau'), deputy: of('loan') }
  const earlier = [1, 2, 3].flatMap((back) =>
    members.map((member, index) => remarkOn(member, monthAfter(month, -back), { said: { text: wordsFor(index + back) }, signed })),
  )
  const now = Object.entries(thisMonth).map(([key, said]) => remarkOn(of(key), month, { said, signed }))
  const { remarks } = ports.stores
  await Promise.all([...earlier, ...now].map((remark) => remarks.save(remark)))
  const newId = () => ports.chance.cellRowId(meetingCell)
  await remarks.enter(
    meetingCell,
    linesOf(
      earlier.map((one) => ({ ...one, version: 1 })),
      { newId, meeting: null },
    ),
    ports.clock.now(),
  )
  await loadHelp(ports, { lanh: of('lanh'), ut: of('ut'), deputy: signed.deputy })
}

const wordsFor = (index: number): string => before[index % before.length] ?? ''

type About = { said: Said; signed: { secretary: DemoMember; deputy: DemoMember } }

/** The secretary's own month is remarked on by the deputy. */
function remarkOn(member: DemoMember, month: Month, { said, signed }: About): RemarkRecord {
  const by = member.key === 'sau' ? signed.deputy : signed.secretary
  const written = addDays(firstDayOf(monthAfter(month)), -2)
  const yesterday = addDays(clock.today(), -1)
  const author = { id: by.personId, name: by.name, role: by === signed.deputy ? 'DEPUTY_SECRETARY' : 'SECRETARY' }
  return {
    ...{
      cellId: meetingCell,
      memberId: member.memberId,
      month,
      text: said.text,
      proposes: said.proposes ?? null,
      reason: said.reason ?? '',
    },
    ...{ author, recordedAt: `${earlierOf(written, yesterday)}T01:30:00.000Z`, enteredAt: null, version: 0 },
  }
}

/** Begun two months ago: one step done, one late, one to come; reviewed once. */
async function loadHelp(ports: Ports, { lanh, ut, deputy }: Record<'lanh' | 'ut' | 'deputy', DemoMember>): Promise<void> {
  const startedOn = addMonths(clock.today(), -2)
  const at = `${startedOn}T02:00:00.000Z`
  const newId = () => ports.chance.cellRowId(meetingCell)
  const step = (what: string, dueOn: string) => ({ id: newId(), what, dueOn, doneOn: null, word: '' })
  const steps = [
    step('Cùng đi kiểm tra 6 tuyến kênh, ghi sổ tại chỗ', addDays(startedOn, 20)),
    step('Gặp 11 hộ xuống giống trễ để xin lỗi và nghe ý kiến', addDays(clock.today(), -6)),
    step('Báo cáo chi bộ tình hình kênh hai kỳ liền đúng ngày', addDays(clock.today(), 33)),
  ]
  const reason = 'Ba tháng liền không báo cáo tình hình kênh nội đồng; kênh Bà Tư bị nghẽn, 11 hộ xuống giống trễ.'
  const plan: HelpPlan = {
    ...{ id: newId(), cellId: meetingCell, memberId: lanh.memberId, reason, helperIds: [ut.memberId], steps, reviews: [], outcomes: [] },
    ...{ startedOn, endedOn: null, endWord: '', openedAt: at },
  }
  const author = { id: deputy.personId, name: deputy.name, role: 'DEPUTY_SECRETARY' }
  const entry = helpEntry(plan, openedLine(plan, [ut.name]), { id: newId(), author, at, on: startedOn })
  await ports.stores.helpPlans.save({ ...plan, version: 0 }, [entry])
  const act = (member: DemoMember, given: Parameters<typeof changeHelpPlan>[2]['act']) =>
    changeHelpPlan(ports, actorOf(member), { cellId: meetingCell, planId: plan.id, act: given })
  mustBe(await act(ut, { kind: 'doStep', stepId: steps[0]?.id ?? '', word: 'Đã đi đủ 6 tuyến trong hai ngày, đồng chí Lành tự ghi sổ.' }))
  const text = 'Đồng chí đã tự đi kiểm tra và ghi sổ; việc gặp các hộ còn chậm.'
  mustBe(await act(deputy, { kind: 'review', finding: 'PARTLY', text, last: false }))
}

function mustBeThere(member: DemoMember | undefined): DemoMember {
  if (!member) throw new Error('the demo lacks one of its cast')
  return member
}
