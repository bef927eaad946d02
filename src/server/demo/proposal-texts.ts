/** What the secretaries of the demo proposed in a year: seven measures that many meant, and others. Invented sentences, none of them twice. */
export type ProposedTheme = { title: string; chosen: boolean; texts: string[] }

type Theme = { title: string; chosen: boolean; count: number; starts: string[]; middles: string[]; ends: string[] }

const themes: Theme[] = [
  {
    title: 'Mỗi cơ quan, ấp xây dựng chuẩn mực đạo đức, in thành bảng lớn treo nơi sinh hoạt',
    chosen: true,
    count: 36,
    starts: [
      'Xây dựng chuẩn mực đạo đức của ấp',
      'Mỗi đơn vị chọn 7 đến 10 điều chuẩn mực',
      'Lấy ý kiến đảng viên để viết chuẩn mực',
      'Viết chuẩn mực thành câu ngắn, dễ nhớ',
    ],
    middles: ['in thành bảng lớn treo ở nhà văn hóa', 'treo bảng ngay lối vào trụ sở', 'treo tại phòng họp để ai đến cũng thấy'],
    ends: ['', 'mỗi năm xem lại một lần', 'nhắc lại đầu mỗi buổi họp'],
  },
  {
    title: 'Phiên họp hằng tuần, hằng tháng dành thời gian kiểm điểm việc thực hiện chuẩn mực',
    chosen: true,
    count: 31,
    starts: [
      'Họp giao ban hằng tuần dành 10 phút kiểm điểm chuẩn mực',
      'Đầu buổi sinh hoạt tháng điểm lại từng điều chuẩn mực',
      'Người chủ trì nêu rõ điều nào làm được, điều nào chưa',
      'Kiểm điểm chuẩn mực ngay trong họp tổ',
    ],
    middles: ['có góp ý, phê bình thẳng thắn', 'ghi vào sổ để lần sau đối chiếu', 'chấn chỉnh ngay, không để dồn cuối năm'],
    ends: ['', 'không đọc báo cáo dài', 'ai vắng thì đọc lại biên bản'],
  },
  {
    title: 'Giao nhiệm vụ gắn với thực hiện chuẩn mực',
    chosen: true,
    count: 27,
    starts: [
      'Khi giao việc phải nói rõ điều chuẩn mực cần giữ',
      'Kế hoạch công tác tháng gắn với một điều học tập',
      'Mỗi công trình dân vận kèm một việc làm theo',
      'Phân công đảng viên phụ trách hộ gắn với chuẩn mực gần dân',
    ],
    middles: ['để học đi đôi với làm', 'cuối tháng xem kết quả cả hai', 'người giao việc chịu trách nhiệm nhắc'],
    ends: ['', 'không tách riêng thành phong trào', 'nhất là việc tiếp dân'],
  },
  {
    title: 'Lấy kết quả thực hiện chuẩn mực làm một tiêu chuẩn xếp loại cuối năm',
    chosen: true,
    count: 24,
    starts: [
      'Cuối năm xếp loại phải xem kết quả chuẩn mực',
      'Ai bị nhắc nhiều lần thì không xếp loại xuất sắc',
      'Ghi kết quả chuẩn mực vào phiếu xếp loại',
      'Xét thi đua căn cứ số lần được biểu dương',
    ],
    middles: ['có số liệu từng tháng', 'chi ủy đọc trước hội nghị', 'công khai để đảng viên đối chiếu'],
    ends: ['', 'tránh cào bằng', 'áp dụng cả với chi ủy viên'],
  },
  {
    title: 'Người đứng đầu nêu gương trước',
    chosen: true,
    count: 21,
    starts: [
      'Bí thư, trưởng ấp làm trước',
      'Cán bộ chủ chốt đăng ký và báo cáo trước chi bộ',
      'Người đứng đầu từng bộ phận tự kiểm điểm đầu tiên',
      'Đảng viên giữ chức vụ nhận việc khó',
    ],
    middles: ['rồi mới vận động đảng viên', 'mỗi quý một lần', 'để quần chúng góp ý'],
    ends: ['', 'nhất là giờ giấc và tiết kiệm', 'không né tránh va chạm'],
  },
  {
    title: 'Báo cáo năm có mục kết quả học tập và làm theo',
    chosen: true,
    count: 17,
    starts: [
      'Báo cáo tổng kết năm có mục riêng về chuẩn mực',
      'Trong báo cáo nêu tên việc làm theo có kết quả',
      'Chi bộ báo cáo số lần kiểm điểm chuẩn mực',
    ],
    middles: ['kèm số liệu', 'nêu rõ hạn chế và cách sửa', 'gửi về Đảng ủy trước 15/12'],
    ends: ['', 'không chép lại năm trước'],
  },
  {
    title: 'Thi đua theo từng quý, có sơ kết và phát động quý sau',
    chosen: true,
    count: 15,
    starts: [
      'Phát động thi đua theo quý về một điều chuẩn mực',
      'Mỗi quý sơ kết, rút kinh nghiệm',
      'Giao chi hội, công đoàn phát động thi đua quý',
    ],
    middles: ['có bảng điểm đơn giản', 'khen ngay người làm tốt', 'công bố kết quả ở nhà văn hóa'],
    ends: ['', 'rồi phát động quý tiếp theo'],
  },
  {
    title: 'Kể chuyện Bác, hội thi, chuyên đề',
    chosen: false,
    count: 12,
    starts: [
      'Mỗi kỳ họp một đảng viên kể một mẩu chuyện về Bác',
      'Tổ chức hội thi kể chuyện trong chi bộ',
      'Chiếu phim tư liệu trước buổi sinh hoạt chuyên đề',
    ],
    middles: ['liên hệ việc của mình', 'mời đoàn viên cùng nghe'],
    ends: ['', 'không quá 10 phút'],
  },
  {
    title: 'Sổ tay và tài liệu',
    chosen: false,
    count: 10,
    starts: [
      'Cấp thêm tài liệu chữ to cho đảng viên cao tuổi',
      'Có tủ sách học tập ở nhà văn hóa ấp',
      'Hướng dẫn đảng viên ghi sổ tay từng tháng',
    ],
    middles: ['có người đọc giúp', 'phát trên loa ấp'],
    ends: ['', 'vào sáng thứ bảy'],
  },
  {
    title: 'Đối thoại với nhân dân',
    chosen: false,
    count: 8,
    starts: ['Mỗi quý chi bộ đối thoại với dân một lần', 'Lấy phiếu góp ý của dân về tác phong cán bộ'],
    middles: ['trả lời ngay tại chỗ việc trả lời được', 'niêm yết kết quả ở nhà văn hóa'],
    ends: ['', 'có biên bản'],
  },
]

const loose = [
  'Tặng quà hộ khó khăn nhân ngày sinh của Bác, mỗi đảng viên nhận giúp một hộ.',
  'Trồng hàng cây dọc đường ấp mang tên công trình làm theo Bác.',
  'Cho đảng viên trẻ về nguồn một năm một lần, gắn với nhiệm vụ cụ thể.',
  'Lập nhóm nhắn tin của chi bộ để nhắc lịch và chia sẻ việc tốt.',
  'Bớt hội họp, để thời gian xuống tổ nhân dân tự quản.',
  'Khen thưởng kịp thời bằng thư khen của bí thư chi bộ.',
  'Đề nghị hỗ trợ kinh phí làm bảng cho các ấp khó khăn.',
]

/** 208 in all; those of no theme stand alone, under no title. */
export const yearOfProposals: ProposedTheme[] = [
  ...themes.map(({ title, chosen, ...theme }) => ({ title, chosen, texts: sentencesOf(theme) })),
  { title: '', chosen: false, texts: loose },
]

/** The cell's own words in another order each time: start, middle and end turn at different speeds. */
function sentencesOf({ count, starts, middles, ends }: Omit<Theme, 'title' | 'chosen'>): string[] {
  const all = starts.flatMap((start) => middles.flatMap((middle) => ends.map((end) => `${start}, ${middle}${end ? `, ${end}` : ''}.`)))
  const step = [7, 5, 11].find((one) => all.length % one !== 0) ?? 1
  return Array.from({ length: count }, (_, index) => all[(index * step) % all.length] ?? '')
}

/** What members propose in the round that is open. */
export const openProposals = [
  'Đọc điểm chính của chương trình trước một ngày để đảng viên chuẩn bị ý kiến.',
  'Họp buổi tối, xong trước 21 giờ để bà con còn ra đồng sớm.',
  'Mỗi kỳ họp chỉ bàn một vấn đề bức xúc nhất của ấp.',
  'Rút ngắn phần đọc báo cáo, gửi trước trên điện thoại.',
  'Mỗi kỳ mời một đảng viên trẻ nói về cách làm ăn mới.',
  'Phân công hai đảng viên phát biểu trước, các đồng chí khác góp thêm.',
  'Đầu buổi họp báo cáo việc kỳ trước đã hứa làm được gì.',
  'Gửi câu hỏi thảo luận trước ba ngày, ngắn thôi, hai ba câu là đủ.',
  'Trả lời kiến nghị của dân ngay trong kỳ họp sau.',
  'Có nước uống, ghế có tựa cho đồng chí lớn tuổi.',
  'Để năm phút cuối mỗi người nói một việc sẽ làm trong tháng.',
  'Họp tổ đảng trước, lên chi bộ chỉ bàn điều còn khác ý.',
  'Đề nghị cấp trên gửi chương trình sớm, trước ngày 25 hằng tháng.',
  'Phần tự phê bình để lên đầu, lúc còn tỉnh táo.',
  'Lưu video ngắn phần thời sự để đồng chí vắng xem lại.',
  'Mỗi quý họp một lần tại nơi có công trình đang làm.',
  'Gửi báo cáo trước qua điện thoại, đến họp chỉ thảo luận.',
  'Cho quần chúng ưu tú dự phần thảo luận công việc của ấp.',
]
