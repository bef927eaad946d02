import { decideClassifications } from '#application/decide-classifications.ts'
import type { Ports } from '#application/ports.ts'
import { answerSentBack, sendBack } from '#application/send-back.ts'
import { clock } from '../world.ts'
import { mustBe } from './must-be.ts'
import { commune, votedCells } from './organisation.ts'
import { memberOf, type Population } from './populate.ts'
import { actorOf } from './write-reviews.ts'

/** The school's cell is decided first; two comrades went back to their cells, of which one has answered. */
export async function workAtCommitteeDesk(ports: Ports, people: Population, year: number): Promise<void> {
  const committee = actorOf(people.committee)
  const at = (cellId: string, place: number) => memberOf(people.members, `${cellId}-${place}`)
  const back = (cellId: string, place: number, reason: string) => {
    const { memberId } = at(cellId, place)
    return sendBack(ports, committee, { unitId: commune, year, reason, items: [{ cellId, memberId }] })
  }
  mustBe(
    await back('ap4', 8, 'Đồng chí nhận thêm việc trông coi đê từ tháng 6, hồ sơ chưa nhắc tới. Đề nghị chi bộ xem lại mức hoàn thành.'),
  )
  mustBe(await back('ap2', 6, 'Đăng ký vận động 5 hộ, hồ sơ chưa nói rõ hộ nào. Đề nghị chi bộ nói rõ căn cứ xếp loại tốt.'))
  const [asked] = await ports.stores.sentBack.ofCells(['ap2'], year)
  const answer = {
    cellId: 'ap2',
    id: asked?.id ?? '',
    text: 'Chi bộ đã kiểm tra: đủ 5 hộ ở tổ 3, có danh sách kèm biên bản. Chi bộ giữ mức tốt.',
  }
  mustBe(await answerSentBack(ports, actorOf(at('ap2', 0)), answer))
  const levels = votedCells.find(({ cellId }) => cellId === 'thcs')?.levels ?? []
  const items = levels.flatMap((level, place) =>
    level === 'EXCELLENT' ? [] : [{ cellId: 'thcs', memberId: at('thcs', place).memberId, level, reason: null, revokesId: null }],
  )
  const paper = { number: '51-QĐ/ĐU', decidedOn: clock.today(), signedBy: `${people.committee.name}, Bí thư` }
  mustBe(await decideClassifications(ports, committee, { unitId: commune, year, ...paper, items }))
}
