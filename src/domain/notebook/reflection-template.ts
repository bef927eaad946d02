import { defaultTopics } from './reflection-topics.ts'
import type { ReflectionTemplateRefusal } from './refusals.ts'
import type { Bilingual, ReflectionTopic, ReflectionTopicCode } from './types.ts'

/** A topic of the monthly reflection with the question that helps to answer it. */
export type ReflectionQuestion = ReflectionTopic & { question: Bilingual }

/** What a month's reflection asks. An answer names the unit and version it was written on; a new version never changes an old answer. */
export type ReflectionTemplate = { unitId: string; version: number; topics: readonly ReflectionQuestion[] }

/** Under this kind stores.templates keeps them; `data` is `{ topics }`. */
export const reflectionTemplateKind = 'REFLECTION'

/** Of the shipped one, which is no unit's. */
export const shippedUnit = ''

/** In our own words: no official wording of the questions was found (domain.md 3). */
const questions: Readonly<Record<ReflectionTopicCode, Bilingual>> = {
  POLITICAL_IDEOLOGY: {
    vi: 'Trong tháng, đồng chí đã học tập, tuyên truyền hay giải thích chủ trương nào; có điều gì còn băn khoăn?',
    en: 'What did you study, spread or explain this month; is there anything that still worries you?',
  },
  ETHICS_LIFESTYLE: {
    vi: 'Việc gì đồng chí thấy mình đã giữ gìn, nêu gương; việc gì cần gọn gàng, chừng mực hơn?',
    en: 'Where did you set an example in conduct; what could have been more measured?',
  },
  CRITICISM: {
    vi: 'Đồng chí đã góp ý cho ai, nhận góp ý nào và đã sửa ra sao?',
    en: 'Whom did you advise, what advice did you receive and what have you done about it?',
  },
  PEOPLE: {
    vi: 'Đồng chí đã gặp gỡ, giúp đỡ, lắng nghe bà con nơi cư trú những việc gì?',
    en: 'What did you hear from the people where you live, and how did you help them?',
  },
  RESPONSIBILITY: {
    vi: 'Việc được phân công trong tháng đã làm đến đâu; việc gì còn chậm, vì sao?',
    en: 'How far are the tasks you were given; what is late, and why?',
  },
  DISCIPLINE: {
    vi: 'Sinh hoạt chi bộ, đóng đảng phí, chấp hành phân công và nội quy trong tháng thế nào?',
    en: 'How were meetings, fees, assignments and rules kept this month?',
  },
  UNITY: {
    vi: 'Đồng chí đã làm gì để giữ đoàn kết trong chi bộ, trong xóm ấp, cơ quan?',
    en: 'What did you do for unity in the cell, the neighbourhood, the office?',
  },
}

/** Shipped: the seven contents of Quy định 101-QĐ/TW, each with a question. */
export const shippedReflection: ReflectionTemplate = {
  unitId: shippedUnit,
  version: 1,
  topics: defaultTopics.map((topic) => ({ ...topic, question: questions[topic.code as ReflectionTopicCode] })),
}

export const mostTopics = 15
const longestLabel = 200
const longestQuestion = 500

/** What keeps a template from being used, field by field: no topic or too many, the same code twice, a heading missing in one language. */
export function checkReflectionTemplate(topics: readonly ReflectionQuestion[]): { field: string; code: ReflectionTemplateRefusal }[] {
  const found: { field: string; code: ReflectionTemplateRefusal }[] = []
  if (topics.length === 0) found.push({ field: 'topics', code: 'reflection/no-topic' })
  if (topics.length > mostTopics) found.push({ field: 'topics', code: 'reflection/too-many-topics' })
  topics.forEach((topic, index) => {
    const at = (part: string) => `topics.${index}.${part}`
    if (topics.findIndex((other) => other.code === topic.code) !== index) found.push({ field: at('code'), code: 'reflection/topic-twice' })
    for (const part of ['label', 'short', 'question'] as const) {
      for (const language of ['vi', 'en'] as const) {
        const text = topic[part][language].trim()
        if (text === '') found.push({ field: at(`${part}.${language}`), code: 'reflection/words-missing' })
        if (text.length > (part === 'question' ? longestQuestion : longestLabel))
          found.push({ field: at(`${part}.${language}`), code: 'reflection/words-too-long' })
      }
    }
  })
  return found
}

/** A shortfall's topic as it goes on record: the shipped code, which every screen knows, else the words of the place's own topic. */
export const topicOnRecord = ({ topics }: ReflectionTemplate, code: string): string =>
  defaultTopics.some((topic) => topic.code === code) ? code : (topics.find((topic) => topic.code === code)?.short.vi ?? code)
