import { z } from 'zod'
import type { ProposalGroup, PublishedRound, RoundAudience, RoundState } from '#domain/proposals/round.ts'
import type { UpwardQuestion } from '#domain/questions/question.ts'
import { choice, day, identifier, mayBeEmpty, text } from './fields.ts'

export const unitRoundsInput = z.strictObject({ unitId: identifier })

const ofRound = { unitId: identifier, roundId: identifier }
export const roundInput = z.strictObject(ofRound)

export const callRoundInput = z.strictObject({
  unitId: identifier,
  question: text(500),
  explanation: mayBeEmpty(2000),
  audience: choice('SECRETARIES', 'MEMBERS'),
  deadline: mayBeEmpty(10),
  atMost: z.int('field/out-of-range').nullable(),
  named: z.boolean(),
})

const proposalIds = z.array(identifier).max(2000)
const title = mayBeEmpty(300)

/** One act of the reader's grouping; going back names the version that was seen. */
const act = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('newGroup'), title, proposalIds }),
  z.strictObject({ type: z.literal('put'), groupId: identifier, proposalIds }),
  z.strictObject({ type: z.literal('takeOut'), proposalIds }),
  z.strictObject({ type: z.literal('rename'), groupId: identifier, title }),
  z.strictObject({ type: z.literal('merge'), groupId: identifier, intoId: identifier }),
  z.strictObject({ type: z.literal('choose'), groupId: identifier, chosen: z.boolean() }),
  z.strictObject({ type: z.literal('dissolve'), groupId: identifier }),
  z.strictObject({ type: z.literal('undo'), version: z.int() }),
])
export type GroupingWish = z.infer<typeof act>

export const groupInput = z.strictObject({ ...ofRound, act })
export const changeRoundInput = z.strictObject({
  ...ofRound,
  change: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('end') }),
    z.strictObject({ type: z.literal('moveDeadline'), deadline: day }),
    z.strictObject({ type: z.literal('publish'), word: mayBeEmpty(2000) }),
  ]),
})

export const proposeInput = z.strictObject({ roundId: identifier, text: text(1000) })
export const withdrawProposalInput = z.strictObject({ roundId: identifier, proposalId: identifier })

export type RoundHead = {
  id: string
  question: string
  explanation: string
  audience: RoundAudience
  calledOn: string
  calledByName: string
  deadline: string
  atMost: number | null
  named: boolean
  /** Groups on the short list. */
  chosen: number
  state: RoundState
}

/** round.ofUnit */
export type UnitRounds = { unitName: string; today: string; rounds: (RoundHead & { received: number })[] }

/** What an act of grouping changes. */
export type Grouping = { groups: readonly ProposalGroup[]; mayUndo: boolean; version: number }

export type ReceivedProposal = { id: string; text: string; at: string; cellName: string; name: string | null }

/** round.read: the reader's board. `asked`, `proposers`: people. */
export type RoundBoard = RoundHead &
  Grouping & { published: PublishedRound | null; asked: number; proposers: number; proposals: ReceivedProposal[] }

export type OwnRound = RoundHead & {
  unitName: string
  /** May propose while it is open. */
  asked: boolean
  own: { id: string; text: string; at: string; inChosen: boolean }[]
  published: (Omit<PublishedRound, 'measures'> & { measures: (PublishedRound['measures'][number] & { mine: boolean })[] }) | null
}

export type PublicAnswer = {
  id: string
  unitName: string
  question: string
  answer: string
  cellName: string | null
  byName: string
  at: string
}

/** upward.mine: what goes up from a member, and what came down to all. */
export type Upward = { cellId: string; rounds: OwnRound[]; answers: PublicAnswer[] }

export const unitQuestionsInput = z.strictObject({ unitId: identifier })
export const cellQuestionsInput = z.strictObject({ cellId: identifier })
export const askQuestionInput = z.strictObject({
  cellId: identifier,
  toUnitId: identifier.nullable(),
  text: text(3000),
  mayNameCell: z.boolean(),
})
const ofQuestion = { unitId: identifier, cellId: identifier, questionId: identifier, version: z.int() }
export const answerQuestionInput = z.strictObject({ ...ofQuestion, text: text(5000) })
export const publishAnswerInput = z.strictObject({ ...ofQuestion, question: text(3000), answer: text(5000) })

export type QuestionLine = Omit<UpwardQuestion, 'toUnitId' | 'askedById'> & {
  cellName: string
  unitName: string
  state: 'ASKED' | 'ANSWERED' | 'PUBLISHED'
  waitsLong: boolean
}

/** question.toUnit */
export type UnitQuestions = { unitName: string; questions: QuestionLine[] }

/** question.ofCell: `above` is whom the cell may ask, the nearest first. */
export type CellQuestions = { cellName: string; above: { unitId: string; name: string }[]; questions: QuestionLine[] }
