// npm run erase-person -- <card number> <document number> "<reason>" "<who asked>"
// Takes the name of somebody who has left out of what is kept (docs/data-protection.md). Figures and logs stay whole; it cannot be undone. Backups keep
// the name until they are recycled.
import { setTimeout as pause } from 'node:timers/promises'
import { prismaPersonErasure } from '#adapters/prisma/person-erasure.ts'
import { erasePerson, type PersonErasureRefused } from '#application/erase-person.ts'
import { meetingReader } from '#application/load-meeting.ts'
import { meetingQueue } from '#application/meeting-queue.ts'
import { given, withStores } from './with-stores.ts'

const why: Record<PersonErasureRefused, string> = {
  'unknown-login': 'Không có người mang số thẻ này.\nNobody here has this card number.',
  'reason-missing':
    'Thiếu số văn bản, lý do hoặc người đề nghị: npm run erase-person -- <số thẻ> <số văn bản> "<lý do>" "<ai đề nghị>"\nThe number of the document, the reason or who asked is missing.',
  'still-here':
    'Người này còn sinh hoạt hoặc còn giữ chức vụ: hồ sơ được giữ chừng nào còn là đảng viên ở đây.\nThis person still belongs to a cell or holds a position: the file stays as long as that.',
  'meeting-open': 'Chi bộ đang họp: họp xong rồi làm.\nA meeting of the cell is under way: do it afterwards.',
  'board-stands':
    'Còn bảng kiểm phiếu đang công bố, có tên người nhận phiếu: chờ hết hạn lưu bảng (mặc định 90 ngày sau quyết định).\nA published board, with the names of its takers, still stands: wait until its time is over (90 days after the decision by default).',
}

await withStores(async ({ database, ports: opened }) => {
  const [login = '', number = '', reason = '', byName = ''] = given()
  const ports = { ...opened, publisher: { meetingChanged: () => {} }, erasure: prismaPersonErasure(database) }
  const meetings = meetingQueue({ ports, reader: meetingReader(ports), pause: (milliseconds) => pause(milliseconds) })
  const done = await erasePerson({ ports, meetings }, { login, number, reason, byName })
  if (!done.ok) {
    console.error(why[done.refusal])
    return false
  }
  const { meetings: logs, events, isShared } = done.value
  console.log(
    `Đã xóa họ tên khỏi hồ sơ và ${events} dòng trong nhật ký của ${logs} cuộc họp; kiểm lại: npm run verify-log.\nThe name is gone from the records and from ${events} lines in the logs of ${logs} meetings; to check: npm run verify-log.`,
  )
  if (isShared)
    console.log(
      'Có người khác cùng họ tên trong chi bộ: chữ viết tự do được giữ nguyên, hãy xem lại từng dòng (npm run erase-text).\nSomebody else of the cell bears the same name: free text was left as it is, look through it line by line (npm run erase-text).',
    )
  return true
})
