import { decideCollectives } from '#application/decide-collectives.ts'
import { decideCommendations } from '#application/decide-commendations.ts'
import { moveCommendation } from '#application/move-commendation.ts'
import type { Ports } from '#application/ports.ts'
import { proposeCommendation } from '#application/propose-commendation.ts'
import { handInCollectiveReport, recordCollectiveVote, saveCollectiveReport } from '#application/write-collective.ts'
import type { Decision } from '#domain/classification/decide-level.ts'
import type { Level } from '#domain/classification/levels.ts'
import { type CollectiveReport, emptyReport } from '#domain/collective/review.ts'
import { decidedEntry } from '#domain/notebook/entries.ts'
import { mustBe } from './must-be.ts'
import { commune, meetingCell, province, units } from './organisation.ts'
import type { DemoMember, Population } from './populate.ts'
import { actorOf } from './write-reviews.ts'

/** Last year's commendations on every stretch of their way, and what collectives say of this year. */
export async function writeHonours(ports: Ports, people: Population, year: number): Promise<void> {
  await reviewCollectives(at(ports, `${year - 1}-12-20`), people, { year: year - 1, decided: true })
  await commend(at(ports, `${year}-01-12`), people, year - 1)
  await reviewCollectives(ports, people, { year, decided: false })
}

const at = (ports: Ports, day: string): Ports => ({ ...ports, clock: { ...ports.clock, now: () => `${day}T02:30:00.000Z` } })

const results: Record<string, [Level, number, string]> = {
  ap1: ['EXCELLENT', 94, 'Đạt và vượt 8/8 chỉ tiêu nghị quyết; 100% hộ dân đóng góp làm xong 1,8 km đường ấp; kết nạp 2 đảng viên mới.'],
  ap2: ['GOOD', 86, 'Đạt 7/8 chỉ tiêu; tổ hợp tác lúa sạch mở thêm 12 ha; giữ nền nếp sinh hoạt hằng tháng.'],
  ap4: ['EXCELLENT', 83, 'Đạt 8/8 chỉ tiêu, xóa 3 nhà tạm; còn một kỳ họp dưới 90% đảng viên dự.'],
  thcs: ['GOOD', 88, 'Trường giữ chuẩn quốc gia; 98% học sinh tốt nghiệp; mỗi đảng viên kèm một học sinh khó khăn.'],
  ap3: ['GOOD', 85, 'Làm xong 1,2 km đường ấp, 46 hộ hiến đất; 100% đảng viên đăng ký việc làm theo.'],
}

const reportOf = (cellId: string): CollectiveReport => {
  const [level = 'GOOD', score = 80, text = ''] = results[cellId] ?? []
  return {
    ...{ results: text, level, score: { score, tasks: 8, onTime: score >= 85 ? 8 : 7, exceeded: score >= 90 ? 3 : 1 } },
    shortfalls: 'Tự phê bình và phê bình ở một số kỳ họp còn qua nhanh.',
    causes: 'Chi ủy chuẩn bị nội dung góp ý chưa kỹ.',
    remedies: 'Mỗi kỳ họp dành ít nhất 20 phút tự phê bình và phê bình; chi ủy gợi ý trước cho từng đồng chí.',
  }
}

/** Last year all was decided; this year some have handed in, the meeting's cell is still writing, and one has not begun. */
async function reviewCollectives(ports: Ports, people: Population, { year, decided }: { year: number; decided: boolean }): Promise<void> {
  const cells = decided ? Object.keys(results) : ['ap1', 'ap2', 'ap4']
  for (const cellId of cells) {
    const actor = actorOf(secretaryOf(people, cellId))
    mustBe(await handInCollectiveReport(ports, actor, { unitId: cellId, year, version: 0, report: reportOf(cellId) }))
    const figures = { EXCELLENT: cellId === 'ap1' ? 9 : 1, GOOD: cellId === 'ap1' ? 1 : 8, SATISFACTORY: 1, NOT_COMPLETED: 0 }
    const vote = { figures, base: 11, heldOn: ports.clock.now().slice(0, 10), meeting: `Hội nghị kiểm điểm, xếp loại năm ${year}` }
    mustBe(await recordCollectiveVote(ports, actor, { unitId: cellId, year, version: 1, side: 'own', vote }))
  }
  if (decided) return decideLastYear(ports, people, year)
  const draft = { ...emptyReport, results: reportOf(meetingCell).results }
  mustBe(
    await saveCollectiveReport(ports, actorOf(secretaryOf(people, meetingCell)), { unitId: meetingCell, year, version: 0, report: draft }),
  )
}

async function decideLastYear(ports: Ports, { committee }: Population, year: number): Promise<void> {
  const items = Object.keys(results).map((unitId) => {
    const level = unitId === 'ap1' ? ('EXCELLENT' as const) : ('GOOD' as const)
    return { unitId, level, reason: null, revokesId: null }
  })
  const document = { number: '47-QĐ/ĐU', decidedOn: `${year}-12-26`, signedBy: `${committee.name}, Bí thư Đảng ủy` }
  mustBe(await decideCollectives({ ...ports, push: null }, actorOf(committee), { unitId: commune, year, ...document, items }))
}

const secretaryOf = ({ members }: Population, cellId: string): DemoMember => known(members, cellId === meetingCell ? 'sau' : `${cellId}-0`)

function known(members: Population['members'], key: string): DemoMember {
  const found = members.get(key)
  if (!found) throw new Error(`nobody in the demo is called ${key}`)
  return found
}

/** Some decided by the commune, one by the province, one that waits there, two that wait at the commune, one sent back to the cell. */
async function commend(ports: Ports, people: Population, year: number): Promise<void> {
  const { committee, leader } = people
  const quiet = { ...ports, push: null }
  const propose = async (cellId: string, key: string | null, title: string): Promise<string> => {
    const memberId = key === null ? null : known(people.members, key).memberId
    const papers = { submission: submissionFor(cellId), excerpt: 'Chi bộ biểu quyết: 10/11 đồng chí đồng ý.', report: '' }
    const given = { fromUnitId: cellId, unitId: cellId, memberId, title, year, papers }
    return mustBe(await proposeCommendation(quiet, actorOf(secretaryOf(people, cellId)), given)).id
  }
  const excellent = 'excellent-year'
  const ofCommune = [
    await propose('ap1', 'ap1-1', excellent),
    await propose('ap2', 'ap2-0', excellent),
    await propose(meetingCell, 'gam', excellent),
    await propose('ap1', null, 'strong-year'),
  ]
  const paper = { decidedOn: `${year + 1}-01-20`, signedBy: `${committee.name}, Bí thư Đảng ủy` }
  mustBe(await decideCommendations(quiet, actorOf(committee), { unitId: commune, ids: ofCommune, number: '12-QĐ/ĐU', ...paper }))
  const upward = [await propose('thcs', 'thcs-1', 'excellent-five-years'), await propose('ap1', 'ap1-0', 'excellent-five-years')]
  const move = (id: string, act: 'FORWARD' | 'RETURN', word: string) =>
    moveCommendation(quiet, actorOf(committee), { id, unitId: commune, version: 1, move: { act, word } })
  for (const id of upward) mustBe(await move(id, 'FORWARD', 'Ban Thường vụ Đảng ủy nhất trí, trình Tỉnh ủy.'))
  const ofProvince = { number: '135-QĐ/TU', decidedOn: `${year + 1}-02-02`, signedBy: `${leader.name}, Bí thư Tỉnh ủy` }
  mustBe(await decideCommendations(quiet, actorOf(leader), { unitId: province, ids: upward.slice(0, 1), ...ofProvince }))
  await propose('ap4', 'ap4-0', excellent)
  await propose('ap2', 'ap2-1', excellent)
  await revokeLastYear(ports, people, { key: 'ap2-1', year })
  const back = await propose(meetingCell, 'muoi', excellent)
  mustBe(await move(back, 'RETURN', 'Đề nghị bổ sung báo cáo thành tích cá nhân, nêu rõ kết quả tổ thu gom rác.'))
}

const submissionFor = (cellId: string): string => {
  const name = units.find(({ id }) => id === cellId)?.name ?? ''
  return `Kính gửi: Đảng ủy xã Sen Hồng\n\n${name} đã họp, biểu quyết và đề nghị Đảng ủy xem xét khen thưởng theo quy định.`
}

/** A violation found later: the level goes down by a new decision, and what rests on it stops. */
async function revokeLastYear(
  { stores, chance }: Ports,
  { members, committee }: Population,
  { key, year }: { key: string; year: number },
): Promise<void> {
  const { cellId, memberId } = known(members, key)
  await stores.decisions.record(commune, year, (standing) => {
    const old = standing.find((one) => one.memberId === memberId)
    if (!old) return null
    const document = {
      number: '19-QĐ/ĐU',
      decidedOn: `${year + 1}-03-02`,
      reason: 'Kết luận kiểm tra: vi phạm quy định quản lý quỹ tổ tự quản.',
    }
    const decision: Decision = {
      ...{ ...old, ...document, id: chance.id(), cellId, level: 'SATISFACTORY', revokesId: old.id, signerId: committee.personId },
      recordedAt: `${year + 1}-03-02T04:00:00.000Z`,
    }
    const at = decision.recordedAt
    const author = { id: committee.personId, name: committee.name, role: 'COMMITTEE' }
    return { decisions: [decision], entries: [decidedEntry(decision, null, { id: chance.cellRowId(cellId), author, at })] }
  })
}
