import { setTimeout as pause } from 'node:timers/promises'
import { announceMeeting } from '#application/announce-meeting.ts'
import { closeMeeting } from '#application/close-meeting.ts'
import { commandMeeting, submitCommand } from '#application/command-meeting.ts'
import { countCampaignMeeting } from '#application/count-campaign-meeting.ts'
import { handInCampaignReport } from '#application/hand-in-campaign-report.ts'
import { liveMeetings, type MeetingDeps } from '#application/live-meetings.ts'
import { openCampaign } from '#application/open-campaign.ts'
import { openMeeting } from '#application/open-meeting.ts'
import { planMeeting } from '#application/plan-meeting.ts'
import type { Ports } from '#application/ports.ts'
import { recordOwnPromise } from '#application/record-promise.ts'
import { saveCampaign } from '#application/save-campaign.ts'
import { saveCampaignDraft } from '#application/save-campaign-draft.ts'
import { sendMinutes } from '#application/send-minutes.ts'
import { signMinutes } from '#application/sign-minutes.ts'
import { takeSeat } from '#application/take-seat.ts'
import { defaultForms, defaultTargets } from '#domain/campaign/default-plan.ts'
import { monthOfDay } from '#domain/notebook/month.ts'
import { addDays, addMonths, vietnamDay, yearOf } from '#domain/organization/civil-date.ts'
import { programmeId } from '#domain/programme/programme.ts'
import { type CastMember, cast } from './cast.ts'
import { mustBe } from './must-be.ts'
import { commune, units } from './organisation.ts'
import type { DemoMember, Population } from './populate.ts'
import { scoreDemoMeeting } from './score-meeting.ts'
import { actorOf } from './write-reviews.ts'

const name = 'Giữ trọn lời thề đảng viên'

/** How many of the first members of each cell have reported; Ấp 3 has names of its own below. */
const reporters: Record<string, number> = { ap1: 11, ap2: 8, ap4: 5, thcs: 9 }

/** In Ấp 3, whose campaign is half way. */
const reportersInAp3 = ['sau', 'loan', 'ut', 'lan', 'tri', 'lanh', 'ba', 'bay', 'gam', 'khoi', 'my', 'nghia', 'tham']

/** Meetings on the oath that were held: by whom, and how many days ago. The deputy chaired one of them in the secretary's place. */
export const thematicMeetings = [
  { cellId: 'ap1', chair: 0, daysAgo: 55 },
  { cellId: 'ap1', chair: 0, daysAgo: 20 },
  { cellId: 'ap2', chair: 1, daysAgo: 26 },
  { cellId: 'thcs', chair: 0, daysAgo: 18 },
]

/** The commune's campaign after 262-KH/HU (2024), in which one cell has done everything and another has not yet met. */
export async function loadCampaign(ports: Ports, people: Population): Promise<void> {
  const campaignId = await openTheCampaign(ports, people)
  const members = [...people.members.values()]
  const hasReported = ({ key, cellId }: DemoMember) =>
    reportersInAp3.includes(key) || Number(key.split('-')[1] ?? Number.NaN) < (reporters[cellId] ?? 0)
  await recordOaths(ports, people)
  await Promise.all(members.filter(hasReported).map((one) => report(ports, one, campaignId)))
  await beginReport(ports, people, campaignId)
  for (const { cellId, daysAgo } of thematicMeetings) {
    const secretary = people.members.get(`${cellId}-0`)
    const held = (await ports.stores.meetings.ofCell(cellId)).find((one) => one.kind === 'THEMATIC' && one.title === titleOf(daysAgo))
    if (!secretary || !held) continue
    const deps = depsOf(ports)
    mustBe(await countCampaignMeeting(deps, actorOf(secretary), { cellId, campaignId, meetingId: held.id, counts: true }))
  }
}

async function openTheCampaign(ports: Ports, { committee }: Population): Promise<string> {
  const today = ports.clock.today()
  const startsOn = addDays(today, -60)
  const actor = actorOf(committee)
  const plan = {
    name,
    number: `12-KH/ĐU`,
    issuedOn: addDays(startsOn, -4),
    purpose:
      'Mỗi đảng viên tự soi, tự sửa: đối chiếu việc mình làm với lời tuyên thệ trước cờ Đảng và lời hứa khi nhận nhiệm vụ; nói rõ ưu điểm, khuyết điểm, nguyên nhân và việc tự mình sẽ làm. Bí thư chi bộ trực tiếp chủ trì buổi sinh hoạt chuyên đề.',
    startsOn,
    endsOn: addMonths(today, 1),
    group: 'ALL' as const,
    targets: defaultTargets,
    forms: defaultForms,
  }
  const saved = mustBe(await saveCampaign(ports, actor, { unitId: commune, campaignId: null, version: 0, plan }))
  mustBe(await openCampaign({ ...ports, push: null }, actor, { unitId: commune, ...saved }))
  return saved.campaignId
}

/** The oath of some, and what the secretary promised when taking the post. */
async function recordOaths(ports: Ports, { members }: Population): Promise<void> {
  const given = (key: string) => members.get(key)
  for (const key of ['sau', 'loan', 'lanh', 'ba', 'khoi']) {
    const one = given(key)
    const file = one && (await ports.stores.members.find(one.cellId, one.memberId))
    if (!one || !file) continue
    mustBe(await recordOwnPromise(ports, actorOf(one), { kind: 'OATH', madeOn: file.member.admittedOn, text: oath }))
  }
  const secretary = given('sau')
  if (!secretary) return
  const madeOn = addMonths(ports.clock.today(), -14)
  const text = 'Mỗi quý đối thoại với dân ấp một lần, trả lời đủ các ý kiến; công khai mọi khoản đóng góp trên bảng tin của ấp.'
  mustBe(await recordOwnPromise(ports, actorOf(secretary), { kind: 'APPOINTMENT', madeOn, text }))
}

const oath =
  'Tuyệt đối trung thành với mục đích lý tưởng của Đảng; chấp hành Cương lĩnh, Điều lệ Đảng, pháp luật của Nhà nước; không ngừng học tập, rèn luyện; phục tùng tổ chức, giữ gìn đoàn kết; gắn bó với Nhân dân.'

async function report(ports: Ports, one: DemoMember, campaignId: string): Promise<void> {
  mustBe(await handInCampaignReport(ports, actorOf(one), { campaignId, answers: answersOf(one) }))
}

/** One of the phones of the demo opens on a report that was begun and not handed in. */
async function beginReport(ports: Ports, { members }: Population, campaignId: string): Promise<void> {
  const member = members.get('tam')
  if (!member) return
  const answers = { STRENGTHS: answersOf(member).STRENGTHS ?? '' }
  mustBe(await saveCampaignDraft(ports, actorOf(member), { campaignId, answers, draftVersion: 0 }))
}

function answersOf(one: DemoMember): Record<string, string> {
  const known = cast.find(({ key }) => key === one.key)
  return known ? castAnswers(known) : othersAnswers(one)
}

const castAnswers = ({ strengths, shortfall, office }: CastMember): Record<string, string> => ({
  STRENGTHS: `${strengths} Từ ngày tuyên thệ đến nay không bỏ sinh hoạt chi bộ.`,
  SHORTCOMINGS: shortfall?.text ?? 'Học tập nghị quyết còn qua loa, có kỳ họp chưa phát biểu.',
  CAUSES: shortfall?.cause ?? 'Tự mình ngại đọc, ngại nói trước đông người.',
  REMEDIES: shortfall?.remedy ?? 'Mỗi kỳ họp có một ý kiến; mỗi tháng đọc xong một văn bản và ghi vào sổ tay.',
  ...(office && {
    PROMISES: 'Đã giữ các lời hứa khi nhận nhiệm vụ; việc công khai quỹ có tháng còn chậm, nay niêm yết ngày 05 hằng tháng.',
  }),
})

const othersAnswers = ({ key }: DemoMember): Record<string, string> => ({
  STRENGTHS: 'Chấp hành sự phân công của chi bộ, tham gia đủ các buổi sinh hoạt, gần gũi bà con trong tổ.',
  SHORTCOMINGS: 'Chưa thường xuyên nắm ý kiến của các hộ được phân công phụ trách.',
  CAUSES: 'Bản thân sắp xếp thời gian chưa hợp lý.',
  REMEDIES: 'Mỗi tháng đến từng hộ một lần, ghi ý kiến và báo chi bộ trong kỳ họp gần nhất.',
  ...(/-[01]$/.test(key) && { PROMISES: 'Đã làm được phần lớn điều đã hứa khi nhận nhiệm vụ; còn một việc hẹn xong trong quý tới.' }),
})

const titleOf = (daysAgo: number) => `Sinh hoạt chuyên đề “${name}”${daysAgo > 40 ? ', kỳ thứ nhất' : ''}`

/** One of the meetings on the oath, with the same use cases as in a hall; `then` is the demo's clock of that day. */
export async function holdThematicMeeting(
  then: Ports,
  people: readonly DemoMember[],
  { cellId, chair: place, daysAgo }: (typeof thematicMeetings)[number],
): Promise<void> {
  const deps = depsOf(then)
  const [secretary, deputy] = people as [DemoMember, DemoMember]
  const chairs = place === 0 ? secretary : deputy
  const startsAt = then.clock.now()
  const hall = `Nhà văn hóa ${units.find((unit) => unit.id === cellId)?.shortName ?? ''}`
  const plan = { cellId, kind: 'THEMATIC' as const, year: yearOf(then.clock.today()), title: titleOf(daysAgo), place: hall, startsAt }
  const { meetingId } = mustBe(
    await planMeeting(deps, actorOf(secretary), {
      ...plan,
      chairId: chairs.memberId,
      programmeId: programmeId(commune, monthOfDay(vietnamDay(startsAt))),
    }),
  )
  const seatOf = async (one: DemoMember) => mustBe(await takeSeat(deps, actorOf(one), meetingId))
  const [chair, present] = [await seatOf(chairs), place === 0 ? people : people.slice(1)]
  mustBe(await announceMeeting(deps, chair))
  mustBe(await openMeeting(deps, chair))
  for (const one of present) mustBe(await submitCommand(deps, await seatOf(one), { type: 'checkIn', phone: 'CAN_VOTE' }))
  const minuteTaker = people[2] ?? deputy
  mustBe(await commandMeeting(deps, chair, { type: 'appointMinuteTaker', memberId: minuteTaker.memberId }))
  await walkThrough(deps, chair)
  mustBe(await closeMeeting(deps, chair))
  await scoreDemoMeeting(deps, chair, place === 0)
  mustBe(await signMinutes(deps, chair))
  mustBe(await signMinutes(deps, await seatOf(minuteTaker)))
  mustBe(await sendMinutes(deps, chair))
}

async function walkThrough(deps: MeetingDeps, chair: Parameters<typeof commandMeeting>[1]): Promise<void> {
  for (;;) {
    const meeting = await deps.meetings.load(chair.meetingId)
    const step = meeting?.steps.find((one) => one.id === meeting.currentStepId)
    if (!meeting || !step) return
    if (step.kind === 'CONCLUSION') {
      const text = 'Từng đồng chí đã đối chiếu với lời thề; việc tự sửa ghi vào sổ tay, kiểm lại ở kỳ sau.'
      mustBe(await commandMeeting(deps, chair, { type: 'writeConclusion', text }))
    }
    if (step === meeting.steps.at(-1)) return
    mustBe(await commandMeeting(deps, chair, { type: 'next' }))
  }
}

const depsOf = (ports: Ports): MeetingDeps => ({ ports, meetings: liveMeetings(ports, (milliseconds) => pause(milliseconds)) })
