import { z } from 'zod'
import type { AppealStage } from '#domain/notebook/entry.ts'
import { identifier, text, year } from './fields.ts'

export const askAppealInput = z.strictObject({ cellId: identifier, year, reason: text(2000) })
export const withdrawAppealInput = z.strictObject({ cellId: identifier, year })
export const answerAppealInput = z.strictObject({ cellId: identifier, memberId: identifier, year, appealId: identifier, text: text(2000) })

/** A member asked that the own level be looked at again: proposed by the cell, or decided by the grassroots committee. */
export type AppealLine = {
  id: string
  stage: AppealStage
  reason: string
  at: string
  state: 'OPEN' | 'WITHDRAWN' | 'ANSWERED'
  answer: { text: string; by: { name: string; role: string }; at: string } | null
}

/** As a committee reads it. `mayAnswer`: it is open, this committee's to answer, and not the reader's own. */
export type AppealToRead = AppealLine & { mayAnswer: boolean }
