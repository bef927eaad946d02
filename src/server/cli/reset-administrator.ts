// npm run reset-administrator -- <card number> "<who asks>" "<reason>"
// A one-time slip for an administrator who forgot the PIN and whom no two others can help. It stands in the log of the unit, and the unit's other
// administrators and committee are told.
import { type ResetRefused, resetAdministrator } from '#application/reset-administrator.ts'
import { meetingAddresses } from '#contract/meeting.ts'
import { inVietnam } from '../for-people.ts'
import { given, withStores } from './with-stores.ts'

const why: Record<ResetRefused, string> = {
  'unknown-login': 'Không có người mang số thẻ này.\nNobody here has this card number.',
  'no-administrator': 'Người này hôm nay không giữ vai trò quản trị.\nThis person is no administrator today.',
  'others-can':
    'Có từ hai người đặt lại mã PIN giúp được: hai người ấy làm trên màn hình của mình.\nTwo others can reset this PIN: they do it on their own screens.',
  'reason-missing':
    'Thiếu người đề nghị hoặc lý do: npm run reset-administrator -- <số thẻ> "<ai đề nghị>" "<lý do>"\nWho asks, or the reason, is missing.',
}

await withStores(async ({ environment, ports }) => {
  const [login = '', byName = '', reason = ''] = given()
  const done = await resetAdministrator({ ...ports, push: null }, { login, byName, reason })
  if (!done.ok) {
    console.error(why[done.refusal])
    return false
  }
  const { slip, told } = done.value
  const until = inVietnam(slip.expiresAt)
  console.log(`${slip.name}: ${slip.code}
${meetingAddresses(environment.publicUrl).slip(slip.code)}
Dùng một lần, trước ${until}. Đã ghi vào nhật ký; đã báo: ${told.join(', ') || 'không có ai khác'}.
Works once, before ${until}. It stands in the log; told: ${told.join(', ') || 'nobody else is there'}.`)
  return true
})
