import { z } from 'zod'
import type { StoryLine } from '#domain/notebook/shortfall-story.ts'
import type { ShortfallState } from '#domain/notebook/types.ts'
import { choice, identifier, text } from './fields.ts'

export const reportProgressInput = z.strictObject({
  cellId: identifier,
  about: choice('SHORTFALL', 'TASK'),
  aboutId: identifier,
  text: text(2000),
})
export const shortfallStoryInput = z.strictObject({ shortfallId: identifier })

/** One's own remedy or task that is open. `remedy` is that of a shortfall, whose words are `text`; of a task, `text` is what to do. */
export type FollowUpLine = {
  about: 'SHORTFALL' | 'TASK'
  id: string
  text: string
  remedy: string | null
  dueOn: string | null
  year: number | null
  overdue: boolean
  /** The oldest first. */
  reports: { id: string; text: string; at: string }[]
}

/** followUp.mine: those due first before those without a day. */
export type FollowUp = { cellId: string; lines: FollowUpLine[] }

/** followUp.story: one shortfall from its first word to its remedy; `meeting` is the title of the one a line comes from. */
export type ShortfallStory = {
  name: string
  topic: string
  text: string
  state: ShortfallState
  dueOn: string | null
  lines: (StoryLine & { meeting: string | null })[]
}
