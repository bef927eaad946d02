import type { NotebookEntry } from './entry.ts'
import { defaultTopics } from './reflection-topics.ts'

/** What people wrote in a line, a piece each; figures, codes and the words of screens are not among it. */
export function entryWords(entry: NotebookEntry): string[] {
  switch (entry.kind) {
    case 'REMARK':
      return said(entry.body.remark)
    case 'COMMENDATION':
    case 'PRAISE':
    case 'REMINDER':
    case 'APPEAL':
      return said(entry.body.reason)
    case 'CELL_OPINION':
      return said(entry.body.passedOn?.reason)
    case 'CONCLUSION': {
      const { text, conclusion, remedy, follower } = entry.body
      return said(text, conclusion, remedy, follower)
    }
    case 'TASK':
      return said(entry.body.what, entry.body.word)
    case 'DECIDED':
      return said(entry.body.number, entry.body.reason)
    case 'HONOUR':
      return said(entry.body.title, entry.body.unitName, entry.body.number, entry.body.word)
    case 'CORRECTION':
    case 'APPEAL_ANSWER':
    case 'GOOD_DEED':
    case 'PROMISE':
    case 'HELP_PLAN':
      return said(entry.body.text)
    case 'REGISTRATION': {
      const { items, commitment, changeReason } = entry.body
      return said(...items.flatMap((one) => [one.what, one.howOften, one.measure, one.regulation]), commitment, changeReason)
    }
    case 'REGISTRATION_SETTLED':
      return said(entry.body.word)
    case 'REFLECTION': {
      const { text, topics, items, shortfalls, corrections } = entry.body
      return said(
        ...topics.map(({ code }) => text[code]),
        ...items.flatMap((one) => [one.what, one.done]),
        ...shortfalls.flatMap((one) => [one.text, one.cause, one.remedy]),
        ...corrections.flatMap((one) => [one.shortfall, one.text]),
      )
    }
    case 'SELF_ASSESSMENT': {
      const { sections, registration, shortfalls } = entry.body
      return said(
        ...sections.map(({ text }) => text),
        ...registration.flatMap((one) => [one.text, one.result]),
        ...shortfalls.flatMap((one) => [one.text, one.cause, one.remedy]),
      )
    }
    case 'NORM_REVIEW':
      return said(entry.body.norm, entry.body.word)
    case 'MONTHLY_REMARK':
      return said(entry.body.text, entry.body.reason)
    case 'CAMPAIGN_REPORT':
      return said(entry.body.campaign, ...entry.body.sections.map(({ text }) => text))
    case 'BOOK':
      return said(entry.body.text, entry.body.responsibility, entry.body.bookNumber)
    case 'CONFIRMATION':
    case 'ACKNOWLEDGED':
    case 'APPEAL_WITHDRAWN':
      return []
  }
}

const said = (...pieces: (string | null | undefined)[]): string[] => pieces.flatMap((piece) => (piece?.trim() ? [piece] : []))

/** The heading of a topic in Vietnamese; a place's own topic is its own heading. */
export const topicWords = (code: string): string => defaultTopics.find((one) => one.code === code)?.label.vi ?? code
