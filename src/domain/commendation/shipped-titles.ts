import type { CommendationTitle } from './title.ts'

const none = { kind: 'NONE' } as const

const person = { subject: 'PERSON', proposedBy: 'OWN_UNIT', passesBy: [], level: 'EXCELLENT', deeds: 0, limit: none } as const
const collective = { ...person, subject: 'UNIT' } as const

const selected = '21-HD/BTCTW ngày 18/10/2019: chọn trong số đã được xếp loại Hoàn thành xuất sắc nhiệm vụ'
const whoSigns = 'Ai ký và tỷ lệ: không tìm thấy văn bản Trung ương, theo thông lệ; sửa theo quy định của địa phương.'

/** As shipped: domain.md 4. A committee that decides otherwise writes its own. */
export const shippedTitles: readonly CommendationTitle[] = [
  {
    ...person,
    key: 'excellent-year',
    name: 'Hoàn thành xuất sắc nhiệm vụ trong năm',
    form: 'CERTIFICATE',
    decidedAt: 'GRASSROOTS',
    years: 1,
    source: `${selected}. ${whoSigns}`,
  },
  {
    ...person,
    key: 'excellent-five-years',
    name: 'Hoàn thành xuất sắc nhiệm vụ 5 năm liền',
    form: 'CERTIFICATE_OF_MERIT',
    decidedAt: 'PROVINCE',
    years: 5,
    source: `${selected} 5 năm liền. Ban Thường vụ Tỉnh ủy tặng bằng khen (Hải Dương, 2019). ${whoSigns}`,
  },
  {
    ...person,
    key: 'exemplary',
    name: 'Tiêu biểu trong học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh',
    form: 'CERTIFICATE',
    decidedAt: 'GRASSROOTS',
    years: 1,
    deeds: 1,
    source: `Hướng dẫn 12-HD/HU ngày 15/5/2018: chi ủy tổng hợp việc làm tốt, ghi danh, đề xuất đảng viên tiêu biểu. ${whoSigns}`,
  },
  {
    ...collective,
    key: 'strong-year',
    name: 'Trong sạch, vững mạnh tiêu biểu trong năm',
    form: 'CERTIFICATE',
    decidedAt: 'GRASSROOTS',
    years: 1,
    source: `${selected}. ${whoSigns}`,
  },
  {
    ...collective,
    key: 'strong-five-years',
    name: 'Trong sạch, vững mạnh tiêu biểu 5 năm liền',
    form: 'CERTIFICATE_OF_MERIT',
    decidedAt: 'PROVINCE',
    years: 5,
    source: `${selected} 5 năm liền. ${whoSigns}`,
  },
]
