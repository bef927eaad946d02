import type { RegisteredItem, RegistrationAnswers } from '#domain/notebook/year-entries.ts'

/** One concrete thing to do; a test says only what it is about. */
export const anItem = (over: Partial<RegisteredItem> = {}): RegisteredItem => ({
  id: 'i1',
  what: 'Thăm hỏi, giúp đỡ gia đình chính sách trong ấp',
  howOften: 'Mỗi tháng một lần',
  measure: '3 hộ, mỗi hộ ít nhất 4 lần',
  until: '2026-12-15',
  topic: 'PEOPLE',
  regulation: '',
  ...over,
})

export const someAnswers = (what: string, commitment = 'Cam kết giữ gìn đạo đức, lối sống'): RegistrationAnswers => ({
  items: [anItem({ what })],
  commitment,
})
