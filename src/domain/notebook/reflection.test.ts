import { expect, test } from 'vitest'
import { checkReflection, emptyReflection, reflectionProgress, tidyReflection } from './reflection.ts'
import { checkReflectionTemplate, shippedReflection, topicOnRecord } from './reflection-template.ts'
import type { ReflectionAnswers } from './year-entries.ts'

const item = { id: 'i1', what: 'Mỗi quý thăm hai gia đình chính sách' }
const asks = { template: shippedReflection, items: [item], earlierIds: ['ap3-7'] }

const nothingNew = (over: Partial<ReflectionAnswers> = {}): ReflectionAnswers => ({
  ...emptyReflection(),
  text: Object.fromEntries(shippedReflection.topics.map(({ code }) => [code, 'Không có gì mới.'])),
  items: [{ itemId: 'i1', what: item.what, done: 'Đã thăm nhà cô Bảy', outcome: 'ACHIEVED' }],
  ...over,
})

const lacking = (answers: ReflectionAnswers) => checkReflection(asks, answers).map(({ field, code }) => `${field} ${code}`)

test('001: the reflection goes through "07 nội dung theo Quy định 101", each with a question in both languages', () => {
  expect(shippedReflection.topics).toHaveLength(7)
  expect(checkReflectionTemplate(shippedReflection.topics)).toEqual([])
  for (const { question } of shippedReflection.topics) expect(question.vi).toMatch(/\?$/)
})

test('001: for "nội dung tự soi rọi của đảng viên … từng tháng" little is asked: one tap a topic is an answer, silence is none', () => {
  expect(lacking(nothingNew())).toEqual([])
  expect(lacking(nothingNew({ text: { ...nothingNew().text, PEOPLE: '  ' } }))).toEqual(['text.PEOPLE reflection/answer-missing'])
})

test('000, 004: each registered item is asked: whether it was done, and what, unless it was not', () => {
  const report = (over: object) => nothingNew({ items: [{ itemId: 'i1', what: item.what, done: '', outcome: null, ...over }] })
  expect(lacking(nothingNew({ items: [] }))).toEqual(['items.i1.outcome registration/outcome-missing'])
  expect(lacking(report({ outcome: 'PARTLY' }))).toEqual(['items.i1.done reflection/done-missing'])
  expect(lacking(report({ outcome: 'NOT' }))).toEqual([])
})

test('a shortfall is whole or not at all; of earlier ones nothing is owed', () => {
  const shortfall = { id: 's1', topic: 'UNITY', text: 'Còn nóng nảy', cause: '', remedy: '', dueOn: '2027-02-29' }
  expect(lacking(nothingNew({ shortfalls: [shortfall] }))).toEqual([
    'shortfalls.s1.cause shortfall/cause-missing',
    'shortfalls.s1.remedy shortfall/remedy-missing',
    'shortfalls.s1.dueOn shortfall/due-date-unreadable',
  ])
})

test('what is handed in holds only what was asked, in its order', () => {
  const answers = nothingNew({
    text: { ...nothingNew().text, REMOVED: 'cũ', PEOPLE: ' Thăm bà con. ' },
    items: [
      { itemId: 'gone', what: 'cũ', done: 'x', outcome: 'NOT' },
      { itemId: 'i1', what: 'words of before', done: ' Đã thăm ', outcome: 'ACHIEVED' },
    ],
    corrections: [
      { shortfallId: 'ap3-7', shortfall: 'Họp trễ', text: ' Đã đến sớm ' },
      { shortfallId: 'ap3-other', shortfall: 'of somebody else', text: 'x' },
    ],
  })
  const tidy = tidyReflection(asks, answers)
  expect(Object.keys(tidy.text)).toEqual(shippedReflection.topics.map(({ code }) => code))
  expect(tidy.text.PEOPLE).toBe('Thăm bà con.')
  expect(tidy.items).toEqual([{ itemId: 'i1', what: item.what, done: 'Đã thăm', outcome: 'ACHIEVED' }])
  expect(tidy.corrections).toEqual([{ shortfallId: 'ap3-7', shortfall: 'Họp trễ', text: 'Đã đến sớm' }])
})

test('progress counts topics and registered items', () => {
  expect(reflectionProgress(asks, emptyReflection())).toEqual({ done: 0, total: 8 })
  expect(reflectionProgress(asks, nothingNew({ items: [] }))).toEqual({ done: 7, total: 8 })
})

test('rule 7: the template is editable; headings and questions stand in both languages', () => {
  const [first, second] = shippedReflection.topics
  if (!first || !second) throw new Error('the shipped template has topics')
  const codes = (topics: typeof shippedReflection.topics) => checkReflectionTemplate(topics).map(({ field, code }) => `${field} ${code}`)
  expect(codes([])).toEqual(['topics reflection/no-topic'])
  expect(codes([first, first])).toEqual(['topics.1.code reflection/topic-twice'])
  expect(codes([first, { ...second, question: { vi: 'Thế nào?', en: '' } }])).toEqual(['topics.1.question.en reflection/words-missing'])
  expect(codes(Array.from({ length: 16 }, (_, index) => ({ ...first, code: `T${index}` })))).toEqual(['topics reflection/too-many-topics'])
})

test("a place's own topic goes on record in words, a shipped one by its code", () => {
  const own = { code: 'T1', label: { vi: 'Về chuyển đổi số', en: 'Digital' }, short: { vi: 'Chuyển đổi số', en: 'Digital' } }
  const template = { unitId: 'x', version: 2, topics: [...shippedReflection.topics, { ...own, question: { vi: '?', en: '?' } }] }
  expect(topicOnRecord(template, 'T1')).toBe('Chuyển đổi số')
  expect(topicOnRecord(template, 'UNITY')).toBe('UNITY')
})
