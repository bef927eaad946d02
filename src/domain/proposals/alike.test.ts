import { expect, test } from 'vitest'
import { mostAlike } from './alike.ts'

const proposals = [
  'In chuẩn mực thành bảng lớn treo tại cơ quan',
  'Treo bảng chuẩn mực ở phòng họp cơ quan, chữ lớn',
  'Mỗi tuần họp cơ quan kiểm điểm việc thực hiện',
  'Tổ chức hội thi kể chuyện cho thanh niên',
].map((text, index) => ({ id: `p${index}`, text }))

test('shared words hint at the alike, the most alike first, and common words at nothing', () => {
  const [board, ...others] = proposals
  if (!board) throw new Error('no proposal')
  expect(mostAlike([board], others, 5).map(({ id }) => id)).toEqual(['p1'])
  expect(mostAlike([{ id: 'x', text: 'Chi bộ cần thực hiện việc học tập' }], proposals, 5)).toEqual([])
  expect(mostAlike([], proposals, 5)).toEqual([])
})
