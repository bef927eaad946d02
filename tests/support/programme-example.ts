import type { Programme } from '#domain/programme/programme.ts'

/** The programme of a month as a committee above writes it: news to report, and two questions to discuss. */
export const aProgramme = (over: Partial<Programme> = {}): Programme => ({
  id: 'senhong_2026_12',
  version: 1,
  unitId: 'senhong',
  month: '2026-12',
  title: 'Chương trình sinh hoạt tháng 12',
  items: [
    {
      id: 'news',
      step: 'REPORT',
      title: 'Thông tin thời sự trong tháng',
      minutes: 10,
      text: 'Bí thư chọn ba tin gần với ấp.',
      questions: [],
      links: [{ title: 'Tài liệu tháng 12', url: 'https://example.vn/12' }],
    },
    {
      id: 'follow',
      step: 'REPORT',
      title: 'Học tập và làm theo: nói đi đôi với làm',
      minutes: 10,
      text: '',
      questions: [
        { id: 'q1', text: 'Việc gì đã đăng ký mà chưa làm?', minutes: 10 },
        { id: 'q2', text: 'Ai giúp ai trong tháng tới?', minutes: 5 },
      ],
      links: [],
    },
  ],
  changed: '',
  withdrawn: false,
  publishedAt: '2026-11-25T01:00:00.000Z',
  ...over,
})
