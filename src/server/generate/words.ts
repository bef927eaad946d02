import type { ReflectionTopicCode } from '#domain/notebook/types.ts'

// What made-up members write: short, for there are millions of lines of it.

export const deeds: readonly { what: string; measure: string }[] = [
  { what: 'Vận động bà con giữ sạch tuyến đường trước nhà', measure: '2 buổi mỗi tháng' },
  { what: 'Giúp một hộ cận nghèo vay vốn chăn nuôi', measure: '1 hộ thoát nghèo trong năm' },
  { what: 'Tiếp dân đúng giờ, không để hồ sơ trễ hẹn', measure: '100% hồ sơ đúng hẹn' },
  { what: 'Kể một mẩu chuyện về Bác trong sinh hoạt chi bộ', measure: '1 chuyện mỗi tháng' },
  { what: 'Tiết kiệm điện, giấy nơi làm việc', measure: 'giảm 5% so với năm trước' },
  { what: 'Kèm một học sinh yếu trong xóm', measure: '2 buổi mỗi tuần' },
  { what: 'Thăm một gia đình chính sách', measure: '1 lần mỗi tháng' },
  { what: 'Hòa giải mâu thuẫn nhỏ trong tổ nhân dân tự quản', measure: 'không để đơn vượt cấp' },
  { what: 'Đọc và ghi chép nghị quyết sau mỗi kỳ học tập', measure: 'nửa trang mỗi kỳ' },
]

export const reflections: Readonly<Record<ReflectionTopicCode, readonly string[]>> = {
  POLITICAL_IDEOLOGY: ['Đã đọc tài liệu sinh hoạt tháng.', 'Đã giải thích chủ trương mới cho bà con trong tổ.'],
  ETHICS_LIFESTYLE: ['Giữ nếp sống giản dị, gương mẫu.', 'Còn nóng tính trong gia đình, đã tự sửa.'],
  CRITICISM: ['Đã góp ý thẳng với đồng chí cùng tổ.', 'Chưa mạnh dạn góp ý trong buổi họp.'],
  PEOPLE: ['Thăm hai hộ khó khăn, nghe bà con phản ánh đường đọng nước.', 'Giúp một hộ làm hồ sơ bảo hiểm.'],
  RESPONSIBILITY: ['Việc được giao đã xong trước hạn.', 'Báo cáo tháng còn trễ hai ngày.'],
  DISCIPLINE: ['Dự họp đủ, đóng đảng phí đúng kỳ.', 'Đến họp trễ 10 phút, đã xin lỗi chi bộ.'],
  UNITY: ['Giữ hòa khí trong tổ.', 'Đã gặp nói rõ chuyện chưa vui với chi hội bạn.'],
}

export const shortfallTexts: Readonly<Record<ReflectionTopicCode, { text: string; cause: string; remedy: string }>> = {
  POLITICAL_IDEOLOGY: {
    text: 'Chưa đọc hết tài liệu học tập nghị quyết.',
    cause: 'Sắp xếp thời gian chưa tốt.',
    remedy: 'Đọc xong và nộp bài thu hoạch.',
  },
  ETHICS_LIFESTYLE: { text: 'Còn nóng nảy khi làm việc với bà con.', cause: 'Chưa kiềm chế.', remedy: 'Gặp xin lỗi và sửa cách nói.' },
  CRITICISM: { text: 'Ít phát biểu, góp ý trong sinh hoạt chi bộ.', cause: 'Còn nể nang.', remedy: 'Mỗi kỳ họp góp ít nhất một ý kiến.' },
  PEOPLE: { text: 'Chưa thăm hết các hộ được phân công.', cause: 'Việc nhà bận mùa vụ.', remedy: 'Thăm đủ các hộ, ghi sổ theo dõi.' },
  RESPONSIBILITY: {
    text: 'Báo cáo tháng trễ hạn.',
    cause: 'Chưa lập kế hoạch từ đầu tháng.',
    remedy: 'Nộp báo cáo trước ngày 25 hằng tháng.',
  },
  DISCIPLINE: { text: 'Đi họp trễ nhiều lần.', cause: 'Chưa sắp xếp công việc.', remedy: 'Có mặt trước giờ họp 10 phút.' },
  UNITY: { text: 'Còn để bà con trong tổ mâu thuẫn kéo dài.', cause: 'Chưa chủ động hòa giải.', remedy: 'Cùng tổ hòa giải gặp hai bên.' },
}

export const praises = [
  'Đi đầu hiến đất mở đường ấp.',
  'Vận động đủ chỉ tiêu bảo hiểm y tế sớm nhất chi bộ.',
  'Cứu giúp hộ bị cháy nhà trong đêm.',
  'Hoàn thành sớm việc được giao.',
]

export const remarks = [
  'Đồng chí giữ đúng việc đã đăng ký.',
  'Tự soi cụ thể, cần giữ nếp.',
  'Cần nói rõ hơn việc còn chậm.',
  'Chi ủy ghi nhận, đề nghị phát huy.',
]

export const norms = [
  'Đi họp đúng giờ',
  'Nói đi đôi với làm',
  'Gần dân, nghe dân nói',
  'Tiết kiệm, không phô trương',
  'Việc hôm nay không để ngày mai',
]
