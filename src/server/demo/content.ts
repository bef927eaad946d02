import type { PackRecord } from '#application/ports/content.ts'
import type { Ports } from '#application/ports.ts'
import { addDays } from '#domain/organization/civil-date.ts'
import { commune, meetingCell } from './organisation.ts'
import type { Population } from './populate.ts'

const packId = 'senhong_quy_dinh'

/** Part 2 as the commune's committee published it twice; some members have read the first version, one the second. */
export async function publishContent({ stores, clock }: Ports, { members, committee }: Population): Promise<void> {
  const today = clock.today()
  const by = { publishedById: committee.personId, publishedByName: committee.name }
  const pack = (version: number, text: string, changed: string, daysAgo: number): PackRecord => ({
    ...{ id: packId, version, unitId: commune, part: 2, title: 'Quy định của Đảng: những điều cần nhớ ở xã Sen Hồng', text, changed },
    ...{ withdrawn: false, publishedAt: `${addDays(today, -daysAgo)}T02:15:00.000Z`, ...by },
  })
  await stores.content.publish(pack(1, first, '', 130))
  await stores.content.publish(
    pack(2, second, 'Thay Quy định 37 bằng Quy định số 207-QĐ/TW ngày 26/7/2026; thêm mục về phát ngôn trên mạng xã hội.', 12),
  )
  const readers: [key: string, version: number, daysAgo: number][] = [
    ['tam', 1, 96],
    ['lanh', 1, 80],
    ['loan', 2, 8],
    ['sau', 2, 11],
  ]
  for (const [key, version, daysAgo] of readers) {
    const member = members.get(key)
    if (member)
      await stores.content.markRead(meetingCell, member.memberId, { packId, version, readAt: `${addDays(today, -daysAgo)}T13:05:00.000Z` })
  }
}

const signs = `# Nhận diện suy thoái

## Văn bản

Nghị quyết số 04-NQ/TW ngày 30/10/2016 (Hội nghị Trung ương 4 khóa XII) nêu 27 biểu hiện, chia ba nhóm: tư tưởng chính trị; đạo đức, lối sống; “tự diễn biến”, “tự chuyển hóa”.

## Những biểu hiện hay gặp ở chi bộ ấp

- Ngại họp, họp thì im lặng, về nhà mới nói.
- Hứa với dân rồi để lâu không trả lời.
- Nể nang, thấy sai mà không góp ý.
- Quỹ của hội, của ấp không công khai đúng kỳ.`

const example = `# Trách nhiệm nêu gương

Quy định số 101-QĐ/TW ngày 07/6/2012 của Ban Bí thư: bảy nội dung nêu gương là bảy mục tự soi hằng tháng trong sổ này. Cấp ủy viên làm trước, đảng viên làm theo, dân tin.`

const first = `Đảng ủy xã soạn gọn để các đồng chí đọc trên điện thoại. Khi cần, đọc văn bản gốc tại chi bộ.

# Những điều đảng viên không được làm

## Văn bản

Quy định số 37-QĐ/TW ngày 25/10/2021 của Ban Chấp hành Trung ương gồm 19 điều. Ai cũng phải biết; không biết không phải là lý do được miễn trách nhiệm.

## Việc ở xã cần chú ý

- Vận động dân hiến đất, góp quỹ: công khai từng khoản, không tự đặt mức.
- Cưới, tang, mừng thọ: không tổ chức phô trương, không dùng xe công.

${signs}

${example}
`

const second = `Đảng ủy xã soạn gọn để các đồng chí đọc trên điện thoại. Khi cần, đọc văn bản gốc tại chi bộ.

# Những điều đảng viên không được làm

## Văn bản

Quy định số 207-QĐ/TW ngày 26/7/2026 của Ban Chấp hành Trung ương, thay Quy định số 37-QĐ/TW ngày 25/10/2021. Ai cũng phải biết; không biết không phải là lý do được miễn trách nhiệm.

## Việc ở xã cần chú ý

- Vận động dân hiến đất, góp quỹ: công khai từng khoản tại nhà văn hóa trong 10 ngày, không tự đặt mức.
- Cưới, tang, mừng thọ: không tổ chức phô trương, không dùng xe công.

## Phát ngôn trên mạng xã hội

Không đăng, không chia sẻ tin chưa rõ nguồn về người và việc trong xã. Thấy điều sai thì góp ý ở chi bộ hoặc gửi lên cấp ủy, không tranh cãi trên mạng.

${signs}

${example}
`
