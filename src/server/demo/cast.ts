import type { Level } from '#domain/classification/levels.ts'
import type { ReflectionTopicCode, RegistrationOutcome } from '#domain/notebook/types.ts'

// The cast: one invented cell, the same in the demo and in the tests. Names, places and deeds are made up.

export type Registered = { text: string; result: string; outcome: RegistrationOutcome }

export type CastShortfall = { topic: ReflectionTopicCode; text: string; cause: string; remedy: string; dueInDays: number }

export type CastMember = {
  /** Short name in code and in tests; also the end of the member's id. */
  key: string
  name: string
  bornOn: string
  /** Years ago as an official member; null for a probationary one. */
  officialYears: number | null
  /** Months ago as a probationary member, where `officialYears` is null. */
  probationaryMonths?: number
  office?: 'SECRETARY' | 'DEPUTY_SECRETARY' | 'CELL_COMMITTEE_MEMBER'
  post: string | null
  workKind: 'CIVIL_SERVANT' | 'PUBLIC_EMPLOYEE' | 'OUTSIDE'
  self: Level
  committee: Level
  strengths: string
  registration: Registered[]
  shortfall: CastShortfall | null
  remark: string
}

const done = (text: string, result: string): Registered => ({ text, result, outcome: 'ACHIEVED' })
const partly = (text: string, result: string): Registered => ({ text, result, outcome: 'PARTLY' })
const missed = (text: string, result: string): Registered => ({ text, result, outcome: 'NOT' })

/** Chi bộ Ấp 3: 22 members, 20 official and 2 probationary. Two are away on the day of the meeting, one was admitted four months ago. */
export const cast: CastMember[] = [
  {
    key: 'sau', name: 'Huỳnh Văn Sáu', bornOn: '1962-03-11', officialYears: 31, office: 'SECRETARY', post: 'Bí thư chi bộ, trưởng ấp', workKind: 'OUTSIDE',
    self: 'GOOD', committee: 'GOOD', strengths: 'Giữ nếp sinh hoạt chi bộ đều hằng tháng; cùng chi ủy vận động làm xong 1,2 km đường ấp.',
    registration: [done('Vận động làm 1,2 km đường ấp, xong trước 30/9', 'Xong ngày 18/9, 46 hộ hiến đất'), done('Mỗi quý đối thoại với dân một lần', 'Đủ 4 lần, 31 ý kiến đã trả lời')],
    shortfall: { topic: 'CRITICISM', text: 'Có hai kỳ họp để phần tự phê bình và phê bình qua nhanh, chưa hết ý kiến.', cause: 'Sắp xếp thời gian chưa khéo, báo cáo dài.', remedy: 'Gửi báo cáo trước cho đảng viên, dành ít nhất 30 phút cho tự phê bình và phê bình.', dueInDays: 35 },
    remark: 'Đồng chí gương mẫu, giữ được đoàn kết trong chi bộ; cần dành thời gian hơn cho tự phê bình và phê bình.',
  },
  {
    key: 'loan', name: 'Đặng Thị Kim Loan', bornOn: '1971-08-02', officialYears: 22, office: 'DEPUTY_SECRETARY', post: 'Phó bí thư chi bộ', workKind: 'OUTSIDE',
    self: 'EXCELLENT', committee: 'EXCELLENT', strengths: 'Đọc và nhận xét đủ sổ tay của đảng viên 12 tháng liền; lập tổ tiết kiệm giúp 9 hộ khó khăn.',
    registration: [done('Nhận xét sổ tay của 21 đảng viên mỗi tháng', 'Đủ 12 tháng'), done('Lập tổ tiết kiệm, giúp ít nhất 6 hộ', '9 hộ, 54 triệu đồng')],
    shortfall: null, remark: 'Hoàn thành vượt việc đã đăng ký, được nhân dân tin.',
  },
  {
    key: 'ut', name: 'Trần Văn Út', bornOn: '1979-12-20', officialYears: 14, office: 'CELL_COMMITTEE_MEMBER', post: 'Chi ủy viên, tổ trưởng tổ hợp tác bơm tưới', workKind: 'OUTSIDE',
    self: 'GOOD', committee: 'GOOD', strengths: 'Điều hành tổ bơm tưới phục vụ 120 ha, không để ruộng nào thiếu nước.',
    registration: [done('Sửa ba trạm bơm trước vụ đông xuân', 'Xong ba trạm'), done('Đo mực nước kênh mỗi tuần', 'Đủ 52 tuần')],
    shortfall: null, remark: 'Sâu sát, chịu khó, nên mạnh dạn góp ý trong cuộc họp.',
  },
  {
    key: 'lan', name: 'Hồ Thị Ngọc Lan', bornOn: '1985-05-17', officialYears: 9, post: 'Công chức văn phòng Đảng ủy xã', workKind: 'CIVIL_SERVANT',
    self: 'GOOD', committee: 'GOOD', strengths: 'Ghi biên bản rõ, gửi đúng hạn 12 kỳ họp.',
    registration: [done('Gửi biên bản trong hai ngày sau họp', 'Đúng hạn 12 kỳ'), done('Hướng dẫn 20 hộ dùng dịch vụ công trên mạng', '26 hộ')],
    shortfall: null, remark: 'Cẩn thận, đúng hạn.',
  },
  {
    key: 'tri', name: 'Ngô Minh Trí', bornOn: '1990-01-09', officialYears: 6, post: 'Giáo viên Trường THCS Sen Hồng', workKind: 'PUBLIC_EMPLOYEE',
    self: 'GOOD', committee: 'GOOD', strengths: 'Dạy kèm không lấy tiền cho 14 học sinh yếu.',
    registration: [done('Dạy kèm ít nhất 10 học sinh yếu', '14 học sinh'), done('Mỗi tháng một buổi đọc sách cho thiếu nhi', 'Đủ 12 buổi')],
    shortfall: null, remark: 'Có trách nhiệm, được phụ huynh quý mến.',
  },
  {
    key: 'tam', name: 'Phan Văn Tám', bornOn: '1958-07-27', officialYears: 35, post: null, workKind: 'OUTSIDE',
    self: 'GOOD', committee: 'GOOD', strengths: 'Vận động bà con giữ hàng rào cây xanh, giữ gìn vệ sinh đường ấp.',
    registration: [done('Trồng 300 m hàng rào cây xanh, xong trước 30/4', '300 m, xong 22/4'), partly('Gặp ba hộ chưa đồng ý hiến đất', 'Đã gặp hai hộ, một hộ đồng ý')],
    shortfall: { topic: 'PEOPLE', text: 'Còn một hộ chưa gặp để vận động hiến đất như đã hứa trước chi bộ.', cause: 'Ngại va chạm vì là chỗ họ hàng.', remedy: 'Cùng chi hội nông dân gặp lại hộ còn lại, báo kết quả cho chi bộ.', dueInDays: 20 },
    remark: 'Tuổi cao vẫn gương mẫu; cần làm nốt việc đã hứa.',
  },
  {
    key: 'lanh', name: 'Dương Văn Lành', bornOn: '1974-10-05', officialYears: 18, post: 'Tổ trưởng tổ quản lý kênh nội đồng', workKind: 'OUTSIDE',
    self: 'GOOD', committee: 'SATISFACTORY', strengths: 'Vận động 17 hộ vào tổ hợp tác bơm tưới, sớm hơn hạn.',
    registration: [
      done('Vận động 15 hộ tuyến kênh Bà Tư vào tổ hợp tác bơm tưới, trước 30/6', '17 hộ ký cam kết, xong 12/6'),
      done('Trồng 300 m hàng rào cây xanh dọc đường ấp, trước 30/4', '300 m, xong 22/4'),
      partly('Mỗi tháng kể một mẩu chuyện về Bác tại tổ, 12 lần trong năm', '9 lần; nghỉ tháng 7, 8, 9'),
      missed('Báo cáo chi bộ tình hình 6 kênh nội đồng trước ngày 25 hằng tháng', '5 trên 11 kỳ; quý III không báo cáo'),
    ],
    shortfall: { topic: 'RESPONSIBILITY', text: 'Ba tháng liền không báo cáo tình hình kênh nội đồng; kênh Bà Tư bị nghẽn, 11 hộ xuống giống trễ.', cause: 'Giao hết việc ghi sổ cho tổ bơm, không tự kiểm tra; còn nể nang, ngại nhắc nhở.', remedy: 'Tự đi kiểm tra 6 tuyến kênh, báo cáo chi bộ trước ngày 25 hằng tháng; xin lỗi và họp rút kinh nghiệm với 11 hộ.', dueInDays: 20 },
    remark: 'Đồng chí nhìn thẳng vào thiếu sót. Chi ủy đề nghị nêu rõ lịch kiểm tra và gặp 11 hộ để xin lỗi.',
  },
  {
    key: 'ba', name: 'Châu Thị Thu Ba', bornOn: '1969-02-14', officialYears: 20, post: null, workKind: 'OUTSIDE',
    self: 'GOOD', committee: 'GOOD', strengths: 'Chăm lo bữa ăn cho 6 cụ neo đơn.',
    registration: [done('Nấu cơm cho 6 cụ neo đơn, mỗi tuần hai lần', 'Đủ 52 tuần')], shortfall: null, remark: 'Tận tình với người già trong ấp.',
  },
  {
    key: 'bay', name: 'Đỗ Văn Bảy', bornOn: '1960-09-30', officialYears: 33, post: 'Chi hội trưởng cựu chiến binh', workKind: 'OUTSIDE',
    self: 'GOOD', committee: 'GOOD', strengths: 'Chi hội giữ tuyến đường tự quản, không có rác.',
    registration: [done('Tuyến đường tự quản 800 m', 'Giữ tốt cả năm'), partly('Kể chuyện truyền thống 4 buổi', '3 buổi')],
    shortfall: { topic: 'DISCIPLINE', text: 'Vắng họp hai kỳ không báo trước.', cause: 'Đi xa thăm con, quên xin phép.', remedy: 'Báo vắng trước ít nhất một ngày; ghi vào sổ tay ngày họp cố định.', dueInDays: 40 },
    remark: 'Nhiệt tình; cần giữ nền nếp xin phép.',
  },
  {
    key: 'gam', name: 'Phạm Hồng Gấm', bornOn: '1982-04-08', officialYears: 11, post: 'Chi hội trưởng phụ nữ', workKind: 'OUTSIDE',
    self: 'EXCELLENT', committee: 'EXCELLENT', strengths: 'Vận động xây 3 nhà tình thương, 180 triệu đồng, công khai từng khoản.',
    registration: [done('Vận động xây một nhà tình thương', '3 nhà, 180 triệu đồng'), done('Tổ phụ nữ không rác nhựa, 20 hộ', '34 hộ')], shortfall: null, remark: 'Kết quả nổi bật, việc làm cụ thể, nhiều người làm theo.',
  },
  {
    key: 'khoi', name: 'Tạ Quốc Khởi', bornOn: '1976-11-23', officialYears: 12, post: 'Chi hội trưởng nông dân', workKind: 'OUTSIDE',
    self: 'EXCELLENT', committee: 'SATISFACTORY', strengths: 'Đưa giống lúa mới vào 40 ha, năng suất tăng.',
    registration: [done('Đưa giống lúa mới vào 30 ha', '40 ha'), missed('Thu quỹ chi hội công khai mỗi quý', 'Không công khai cả năm')],
    shortfall: { topic: 'ETHICS_LIFESTYLE', text: 'Quỹ chi hội 23 triệu đồng không công khai trong năm; bảy hội viên có ý kiến.', cause: 'Chủ quan, tự giữ sổ, không giao thủ quỹ.', remedy: 'Bàn giao sổ cho thủ quỹ, công khai tại cuộc họp chi hội, báo cáo lại chi bộ.', dueInDays: 15 },
    remark: 'Có kết quả sản xuất, nhưng để quỹ không minh bạch kéo dài; đã kiểm tra, không thất thoát.',
  },
  {
    key: 'liem', name: 'Bùi Thanh Liêm', bornOn: '1988-06-19', officialYears: 7, post: 'Công an viên', workKind: 'OUTSIDE',
    self: 'EXCELLENT', committee: 'GOOD', strengths: 'Giữ được ấp yên, hòa giải 11 vụ.',
    registration: [done('Hòa giải kịp thời các vụ mâu thuẫn', '11 vụ, không vụ nào kéo dài')], shortfall: null, remark: 'Xông xáo; nên bàn với tổ trước khi quyết.',
  },
  {
    key: 'my', name: 'Lâm Thị Diễm My', bornOn: '1999-03-30', officialYears: null, probationaryMonths: 9, post: 'Bí thư chi đoàn', workKind: 'OUTSIDE',
    self: 'GOOD', committee: 'GOOD', strengths: 'Tổ chức 6 ngày thứ bảy tình nguyện, dạy người lớn tuổi dùng điện thoại.',
    registration: [done('Dạy 30 người lớn tuổi dùng điện thoại thông minh', '41 người')], shortfall: { topic: 'POLITICAL_IDEOLOGY', text: 'Học nghị quyết còn đối phó, hai lần chưa ghi thu hoạch.', cause: 'Dồn việc chi đoàn vào cuối tháng.', remedy: 'Ghi thu hoạch ngay trong tuần học, nộp cho người hướng dẫn.', dueInDays: 30 }, remark: 'Trẻ, có sáng kiến; cần học kỹ hơn.',
  },
  {
    key: 'nghia', name: 'Nguyễn Hữu Nghĩa', bornOn: '1955-01-25', officialYears: 40, post: null, workKind: 'OUTSIDE',
    self: 'GOOD', committee: 'GOOD', strengths: 'Góp ý thẳng thắn, có tình, giúp đảng viên trẻ.', registration: [done('Kèm cặp một đảng viên trẻ', 'Kèm đồng chí Diễm My')], shortfall: null, remark: 'Chỗ dựa của lớp trẻ.',
  },
  {
    key: 'tham', name: 'Lý Thị Hồng Thắm', bornOn: '1987-09-12', officialYears: 8, post: 'Nhân viên y tế ấp', workKind: 'PUBLIC_EMPLOYEE',
    self: 'GOOD', committee: 'GOOD', strengths: 'Theo dõi sức khỏe 52 người cao tuổi tại nhà.', registration: [done('Đo huyết áp cho người cao tuổi mỗi tháng', '52 người, đủ 12 tháng')], shortfall: null, remark: 'Chu đáo.',
  },
  {
    key: 'tu', name: 'Mai Thị Cẩm Tú', bornOn: '1993-12-01', officialYears: 4, post: null, workKind: 'OUTSIDE',
    self: 'GOOD', committee: 'GOOD', strengths: 'Mở quầy nông sản sạch, giúp 8 hộ bán hàng.', registration: [done('Giúp 5 hộ bán nông sản trên mạng', '8 hộ')], shortfall: null, remark: 'Có sáng kiến, chịu học.',
  },
  {
    key: 'cong', name: 'Võ Thành Công', bornOn: '1984-02-28', officialYears: 10, post: 'Cán bộ địa chính xã', workKind: 'CIVIL_SERVANT',
    self: 'GOOD', committee: 'GOOD', strengths: 'Giải quyết hồ sơ đất đúng hạn 98%.', registration: [done('Hồ sơ đất đúng hạn trên 95%', '98%')], shortfall: null, remark: 'Đang đi học tập trung; việc cơ quan hoàn thành tốt.',
  },
  {
    key: 'diep', name: 'Cao Thị Ngọc Điệp', bornOn: '1966-06-06', officialYears: 24, post: null, workKind: 'OUTSIDE',
    self: 'SATISFACTORY', committee: 'SATISFACTORY', strengths: 'Giữ liên hệ với tổ dù điều trị dài ngày.', registration: [partly('Chăm vườn thuốc nam của ấp', 'Làm đến tháng 8, sau đó nằm viện')], shortfall: null, remark: 'Ốm dài ngày vẫn cố gắng.',
  },
  {
    key: 'muoi', name: 'Lê Thị Mười', bornOn: '1963-10-18', officialYears: 27, post: null, workKind: 'OUTSIDE',
    self: 'EXCELLENT', committee: 'EXCELLENT', strengths: 'Tổ thu gom rác 120 hộ chạy đều cả năm, không hộ nào bỏ.',
    registration: [done('Lập tổ thu gom rác, 80 hộ', '120 hộ'), done('Mỗi quý một buổi dọn kênh', 'Đủ 4 buổi')], shortfall: null, remark: 'Làm nhiều hơn nói, bền bỉ.',
  },
  {
    key: 'chin', name: 'Đoàn Văn Chín', bornOn: '1972-05-05', officialYears: 15, post: null, workKind: 'OUTSIDE',
    self: 'GOOD', committee: 'GOOD', strengths: 'Hướng dẫn 12 hộ nuôi cá an toàn.', registration: [done('Hướng dẫn 10 hộ nuôi cá an toàn', '12 hộ')],
    shortfall: { topic: 'UNITY', text: 'Có lần nói nặng lời với hàng xóm về bờ ranh, gây mất lòng.', cause: 'Nóng tính, không nhờ tổ hòa giải.', remedy: 'Xin lỗi hàng xóm, nhờ tổ hòa giải đo lại ranh.', dueInDays: 25 }, remark: 'Chịu nhận lỗi; cần giữ bình tĩnh.',
  },
  {
    key: 'dung', name: 'Quách Thị Mỹ Dung', bornOn: '1980-08-15', officialYears: 13, post: 'Kế toán hợp tác xã', workKind: 'OUTSIDE',
    self: 'GOOD', committee: 'GOOD', strengths: 'Sổ sách hợp tác xã rõ ràng, công khai mỗi quý.', registration: [done('Công khai tài chính hợp tác xã mỗi quý', 'Đủ 4 quý')], shortfall: null, remark: 'Minh bạch, đúng hạn.',
  },
  {
    key: 'han', name: 'Trương Gia Hân', bornOn: '2001-11-11', officialYears: null, probationaryMonths: 4, post: null, workKind: 'OUTSIDE',
    self: 'SATISFACTORY', committee: 'SATISFACTORY', strengths: 'Mới kết nạp, tham gia đủ các buổi sinh hoạt.', registration: [], shortfall: null, remark: 'Mới kết nạp, tiếp tục rèn luyện.',
  },
]

/** Away on the day of the meeting, with the reason the secretary would write. */
export const awayOnTheDay: Record<string, string> = { cong: 'đi học tập trung', diep: 'nằm viện' }

/** Whose sign-ins the demo prints; everybody else who is official and there is played by the hall. */
export const playedByYou = ['sau', 'tam', 'lanh', 'my']

export const memberOf = (key: string): CastMember => {
  const found = cast.find((member) => member.key === key)
  if (!found) throw new Error(`nobody of the cast is called ${key}`)
  return found
}
