import type { ReflectionTemplate } from './reflection-template.ts'
import type { ReflectionRefusal, RegistrationRefusal, ShortfallRefusal } from './refusals.ts'
import { checkShortfall } from './shortfall.ts'
import type { ReflectionAnswers, RegisteredItem } from './year-entries.ts'

export type ReflectionFieldRefusal = { field: string; code: ReflectionRefusal | RegistrationRefusal | ShortfallRefusal }

/** In characters: a month's word is short. */
export const longestAnswer = 4_000

export const emptyReflection = (): ReflectionAnswers => ({ text: {}, items: [], shortfalls: [], corrections: [] })

/** What is asked besides the topics: the registered items that still run, and the member's earlier shortfalls. */
export type ReflectionAsks = {
  template: ReflectionTemplate
  items: readonly Pick<RegisteredItem, 'id' | 'what'>[]
  earlierIds: readonly string[]
}

/**
 * All that stands in the way of handing in, each beside its field. Little is asked: a word on every topic ("nothing new" is one), for
 * each registered item whether it was done and, unless it was not, what; a shortfall whole or not at all. Of earlier ones nothing is owed.
 */
export function checkReflection(asks: ReflectionAsks, answers: ReflectionAnswers): ReflectionFieldRefusal[] {
  return [
    ...topicRefusals(asks.template, answers),
    ...asks.items.flatMap(({ id }) => itemRefusals(id, answers)),
    ...shortfallRefusals(asks.template, answers),
    ...answers.corrections.flatMap(({ shortfallId, text }) => tooLong(`corrections.${shortfallId}`, text)),
  ]
}

/** How far one is: parts that are answered out of those asked. Shortfalls are nobody's duty to have. */
export function reflectionProgress(asks: ReflectionAsks, answers: ReflectionAnswers): { done: number; total: number } {
  const topics = asks.template.topics.filter(({ code }) => textOf(answers, code) !== '').length
  const items = asks.items.filter(({ id }) => itemRefusals(id, answers).length === 0).length
  return { done: topics + items, total: asks.template.topics.length + asks.items.length }
}

/** Only what is asked, in its order, with the words trimmed: rows of an older registration or template are left behind. */
export function tidyReflection(asks: ReflectionAsks, answers: ReflectionAnswers): ReflectionAnswers {
  const texts = asks.template.topics.map(({ code }) => [code, textOf(answers, code)] as const)
  return {
    text: Object.fromEntries(texts.filter(([, text]) => text !== '')),
    items: asks.items.flatMap(({ id, what }) => {
      const report = answers.items.find((one) => one.itemId === id)
      return report ? [{ itemId: id, what, done: report.done.trim(), outcome: report.outcome }] : []
    }),
    shortfalls: answers.shortfalls,
    corrections: answers.corrections
      .map((one) => ({ ...one, text: one.text.trim() }))
      .filter(({ shortfallId, text }) => text !== '' && asks.earlierIds.includes(shortfallId)),
  }
}

const shortfallRefusals = ({ topics }: ReflectionTemplate, { shortfalls }: ReflectionAnswers): ReflectionFieldRefusal[] => {
  const codes = topics.map(({ code }) => code)
  return shortfalls.flatMap((one) => checkShortfall(one, codes))
}

const textOf = ({ text }: ReflectionAnswers, code: string): string => (text[code] ?? '').trim()

const topicRefusals = ({ topics }: ReflectionTemplate, answers: ReflectionAnswers): ReflectionFieldRefusal[] =>
  topics.flatMap(({ code }): ReflectionFieldRefusal[] => {
    const text = textOf(answers, code)
    return text === '' ? [{ field: `text.${code}`, code: 'reflection/answer-missing' }] : tooLong(`text.${code}`, text)
  })

function itemRefusals(id: string, { items }: ReflectionAnswers): ReflectionFieldRefusal[] {
  const report = items.find(({ itemId }) => itemId === id)
  if (!report || report.outcome === null) return [{ field: `items.${id}.outcome`, code: 'registration/outcome-missing' }]
  const isSilent = report.outcome !== 'NOT' && report.done.trim() === ''
  return isSilent ? [{ field: `items.${id}.done`, code: 'reflection/done-missing' }] : tooLong(`items.${id}.done`, report.done)
}

const tooLong = (field: string, text: string): ReflectionFieldRefusal[] =>
  text.length > longestAnswer ? [{ field, code: 'reflection/answer-too-long' }] : []
