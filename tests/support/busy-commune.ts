import { answerQuestion } from '#application/answer-question.ts'
import { askQuestion } from '#application/ask-question.ts'
import { callRound } from '#application/call-round.ts'
import { decideCommendations } from '#application/decide-commendations.ts'
import { handInCampaignReport } from '#application/hand-in-campaign-report.ts'
import { liveMeetings, type MeetingDeps } from '#application/live-meetings.ts'
import { openCampaign } from '#application/open-campaign.ts'
import { planMeeting } from '#application/plan-meeting.ts'
import { propose } from '#application/propose.ts'
import { proposeCommendation } from '#application/propose-commendation.ts'
import { proposeDeed } from '#application/propose-deed.ts'
import { publishProgramme } from '#application/publish-programme.ts'
import { rebuildFigures } from '#application/rebuild-figures.ts'
import { reviewNorms } from '#application/review-norms.ts'
import { saveCampaign } from '#application/save-campaign.ts'
import { saveScoreSheet } from '#application/save-score-sheet.ts'
import { setNorms } from '#application/set-norms.ts'
import { settleDeed } from '#application/settle-deed.ts'
import { takeProgramme } from '#application/take-programme.ts'
import { handInCollectiveReport } from '#application/write-collective.ts'
import { defaultForms, defaultTargets } from '#domain/campaign/default-plan.ts'
import { emptySheet, shippedScoreTemplate } from '#domain/classification/score-sheet.ts'
import { emptyReport } from '#domain/collective/review.ts'
import { aProgramme } from './programme-example.ts'
import { anOpinion, type Commune, smallCommune } from './small-commune.ts'

/** The small commune after a year's work: something stands on every desk's list. */
export async function busyCommune(open?: Parameters<typeof smallCommune>[0]) {
  const commune = await smallCommune(open)
  const deps: MeetingDeps = { ports: commune.ports, meetings: liveMeetings(commune.ports, async () => undefined) }
  const votes = { figures: { EXCELLENT: 4, GOOD: 1 }, base: 5 }
  await commune.stores.notebooks.append([
    anOpinion('ap3-tam', { proposal: 'EXCELLENT', ...votes }),
    anOpinion('ap3-lanh', { proposal: 'GOOD' }),
  ])
  await workOfCell(commune, deps)
  await honours(commune)
  const made = await workOfCommittee(commune)
  await rebuildFigures(commune.ports)
  return { ...commune, deps, ...made }
}

async function workOfCell({ ports, actor, stores }: Commune, deps: MeetingDeps): Promise<void> {
  const cellId = 'ap3'
  const norms = ['Đi họp đúng giờ', 'Tận tụy với nhân dân'].map((text) => ({ id: null, text }))
  must(await setNorms(ports, actor('sau'), { cellId, saved: 0, title: 'Chuẩn mực', rhythm: 'WEEKLY', norms }))
  const [first, second] = (await stores.norms.lists([cellId]))[0]?.norms ?? []
  const marks = [
    { normId: first?.id ?? '', result: 'PARTLY' as const },
    { normId: second?.id ?? '', result: 'KEPT' as const },
  ]
  must(await reviewNorms(ports, actor('sau'), { cellId, heldOn: '2026-12-01', marks, word: '', named: [] }))
  const deed = { cellId, memberId: 'ap3-lanh', text: '=Vận động 12 hộ hiến đất', doneOn: '2026-04-12' }
  const { deedId } = must(await proposeDeed(ports, actor('tam'), deed))
  must(await settleDeed(ports, actor('sau'), { cellId, deedId, confirmed: true, word: '', meetingId: null }))
  const sheet = { ...emptySheet(shippedScoreTemplate, ''), points: { POLITICS: 6 } }
  must(await saveScoreSheet(ports, actor('tam'), { cellId, memberId: null, year: 2026, sheet, version: 0 }))
  must(await askQuestion(ports, actor('sau'), { cellId, text: 'Cấp sổ tay mới khi nào?', toUnitId: null, mayNameCell: true }))
  const planned = { kind: 'REGULAR' as const, year: 2026, title: 'Sinh hoạt tháng 12', place: 'Nhà văn hóa', chairId: 'ap3-sau' }
  must(await planMeeting(deps, actor('sau'), { cellId, startsAt: '2026-12-05T00:30:00.000Z', ...planned }))
  await takeDecember({ ports, actor, stores }, deps)
}

/** Comrade Lành is decided EXCELLENT, proposed for it and commended; the cell itself hands in its year. */
async function honours({ ports, actor, stores }: Commune): Promise<void> {
  const decided = {
    ...{
      id: 'd-lanh',
      unitId: 'senhong',
      year: 2026,
      cellId: 'ap3',
      memberId: 'ap3-lanh',
      level: 'EXCELLENT' as const,
      number: '52-QĐ/ĐU',
    },
    ...{ decidedOn: '2026-12-01', reason: 'Thành tích đột xuất', signedBy: '', signerId: 'phuoc', revokesId: null },
    recordedAt: '2026-12-01T02:00:00.000Z',
  }
  await stores.decisions.record('senhong', 2026, () => ({ decisions: [decided], entries: [] }))
  const papers = { submission: 'Kính gửi Đảng ủy', excerpt: '', report: '' }
  const proposal = { fromUnitId: 'ap3', unitId: 'ap3', memberId: 'ap3-lanh', title: 'excellent-year', year: 2026, papers }
  const { id } = must(await proposeCommendation(ports, actor('sau'), proposal))
  const paper = { number: '70-QĐ/ĐU', decidedOn: '2026-12-01', signedBy: 'Nguyễn Thị Phước, Bí thư' }
  must(await decideCommendations(ports, actor('phuoc'), { unitId: 'senhong', ids: [id], ...paper }))
  const report = { ...emptyReport, results: 'Đạt 5/5 chỉ tiêu nghị quyết', level: 'GOOD' as const }
  must(await handInCollectiveReport(ports, actor('sau'), { unitId: 'ap3', year: 2026, version: 0, report }))
}

async function takeDecember({ ports, actor, stores }: Pick<Commune, 'ports' | 'actor' | 'stores'>, deps: MeetingDeps): Promise<void> {
  const { title, items } = aProgramme()
  must(await publishProgramme(ports, actor('phuoc'), { unitId: 'senhong', month: '2026-12', saved: 0, title, items, changed: '' }))
  const [meeting] = await stores.meetings.ofCell('ap3')
  const taken = { cellId: 'ap3', programmeId: 'senhong_2026_12', meetingId: meeting?.id ?? '' }
  must(await takeProgramme(deps, actor('sau'), taken))
}

async function workOfCommittee({ ports, actor, stores }: Commune) {
  const unitId = 'senhong'
  const plan = {
    ...{ name: 'Giữ trọn lời thề đảng viên', number: '262-KH/HU', issuedOn: '2026-06-17', purpose: 'Tự soi lại lời thề.' },
    ...{ startsOn: '2026-10-05', endsOn: '2026-12-31', targets: defaultTargets, group: 'ALL' as const, forms: defaultForms },
  }
  const { campaignId } = must(await saveCampaign(ports, actor('phuoc'), { unitId, campaignId: null, version: 0, plan }))
  must(await openCampaign(ports, actor('phuoc'), { unitId, campaignId, version: 1 }))
  const answers = { STRENGTHS: 'Giữ nền nếp.', SHORTCOMINGS: 'Ít phát biểu.', CAUSES: 'Ngại va chạm.', REMEDIES: 'Mỗi kỳ một ý kiến.' }
  must(await handInCampaignReport(ports, actor('tam'), { campaignId, answers }))
  const asked = { question: 'Biện pháp nào để việc học Bác thành thường xuyên?', explanation: '', audience: 'SECRETARIES' as const }
  const { roundId } = must(await callRound(ports, actor('phuoc'), { unitId, ...asked, deadline: '2026-12-10', atMost: 2, named: false }))
  must(await propose(ports, actor('sau'), { roundId, text: 'In bảng lớn' }))
  const [question] = await stores.questions.toUnit(unitId)
  const answer = { unitId, cellId: 'ap3', questionId: question?.id ?? '', text: 'Quý I năm 2027.', version: question?.version ?? 0 }
  must(await answerQuestion(ports, actor('phuoc'), answer))
  return { campaignId, roundId }
}

function must<T>(result: { ok: true; value: T } | { ok: false; refusal: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}
