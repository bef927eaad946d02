// npm run verify-log   reads the log of every meeting again and says whether each chain holds; leaves with 1 when one does not
import { verifyLogs } from '#application/verify-logs.ts'
import type { ChainCheck } from '#domain/meeting/chain.ts'
import { both, inVietnam } from '../for-people.ts'
import { withStores } from './with-stores.ts'

const said: Record<(ChainCheck & { ok: false })['what'], string> = {
  MISSING: 'thiếu một dòng / an event is missing',
  PAYLOAD_CHANGED: 'nội dung đã bị sửa / what it says was changed',
  PREVIOUS_CHANGED: 'không nối tiếp dòng trước / it does not follow the event before it',
  EVENT_CHANGED: 'chính dòng ấy đã bị sửa / the event itself was changed',
}

await withStores(async ({ ports }) => {
  let [logs, broken] = [0, 0]
  for await (const { meetingId, startsAt, title, check } of verifyLogs(ports)) {
    logs += 1
    if (!check.ok) broken += 1
    console.log(`${check.ok ? 'ok    ' : 'BROKEN'}  ${meetingId}  ${inVietnam(startsAt, { hour: false })}  ${title}  ${words(check)}`)
  }
  console.log(both(`Nhật ký của ${logs} cuộc họp, ${broken} không còn nguyên vẹn.`, `${logs} logs, ${broken} broken`))
  return broken === 0
})

function words(check: ChainCheck): string {
  if (check.ok) return `${check.head.version} events, ${check.head.digest.slice(0, 12).toUpperCase()}`
  return `dòng/event ${check.version}: ${said[check.what]}`
}
