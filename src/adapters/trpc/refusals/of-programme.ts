import type { TRPC_ERROR_CODE_KEY } from '@trpc/server'
import type { CampaignRefusal, PromiseRefusal } from '#domain/campaign/refusals.ts'
import type { ContentRefusal } from '#domain/content/refusals.ts'
import type { NormRefusal } from '#domain/norms/refusals.ts'
import type { ProgrammeRefusal } from '#domain/programme/refusals.ts'
import type { ProposalRefusal } from '#domain/proposals/refusals.ts'
import type { QuestionRefusal } from '#domain/questions/refusals.ts'

type Refusal = CampaignRefusal | ContentRefusal | NormRefusal | ProgrammeRefusal | PromiseRefusal | ProposalRefusal | QuestionRefusal

/** What upper committees send down the tree, and what comes up it. */
export const ofProgramme: Record<Refusal, TRPC_ERROR_CODE_KEY> = {
  'content/heading-missing': 'UNPROCESSABLE_CONTENT',
  'content/change-missing': 'UNPROCESSABLE_CONTENT',
  'content/nothing-changed': 'CONFLICT',
  'content/changed-meanwhile': 'CONFLICT',
  'content/withdrawn': 'CONFLICT',

  'programme/no-items': 'UNPROCESSABLE_CONTENT',
  'programme/too-long': 'UNPROCESSABLE_CONTENT',
  'programme/bad-link': 'UNPROCESSABLE_CONTENT',
  'programme/month-past': 'UNPROCESSABLE_CONTENT',
  'programme/change-missing': 'UNPROCESSABLE_CONTENT',
  'programme/nothing-changed': 'CONFLICT',
  'programme/changed-meanwhile': 'CONFLICT',
  'programme/withdrawn': 'CONFLICT',
  'programme/not-for-this-meeting': 'CONFLICT',
  'programme/nobody-to-remind': 'CONFLICT',

  'campaign/ends-before-it-starts': 'UNPROCESSABLE_CONTENT',
  'campaign/no-questions': 'UNPROCESSABLE_CONTENT',
  'campaign/number-missing': 'UNPROCESSABLE_CONTENT',
  'campaign/not-a-draft': 'CONFLICT',
  'campaign/not-open': 'CONFLICT',
  'campaign/changed-meanwhile': 'CONFLICT',
  'campaign/answer-missing': 'UNPROCESSABLE_CONTENT',
  'campaign/already-handed-in': 'CONFLICT',
  'campaign/reasons-missing': 'UNPROCESSABLE_CONTENT',
  'campaign/meeting-does-not-count': 'CONFLICT',

  'promise/in-the-future': 'UNPROCESSABLE_CONTENT',

  'proposals/question-missing': 'UNPROCESSABLE_CONTENT',
  'proposals/deadline-missing': 'UNPROCESSABLE_CONTENT',
  'proposals/deadline-passed': 'UNPROCESSABLE_CONTENT',
  'proposals/at-most-out-of-range': 'UNPROCESSABLE_CONTENT',
  'proposals/text-missing': 'UNPROCESSABLE_CONTENT',
  'proposals/too-late': 'CONFLICT',
  'proposals/enough': 'CONFLICT',
  'proposals/already-published': 'CONFLICT',
  'proposals/still-open': 'PRECONDITION_FAILED',
  'proposals/none-chosen': 'PRECONDITION_FAILED',
  'proposals/no-such-group': 'NOT_FOUND',
  'proposals/no-such-proposal': 'NOT_FOUND',
  'proposals/group-title-missing': 'UNPROCESSABLE_CONTENT',
  'proposals/nothing-to-undo': 'CONFLICT',

  'questions/text-missing': 'UNPROCESSABLE_CONTENT',
  'questions/not-above': 'UNPROCESSABLE_CONTENT',
  'questions/answer-missing': 'UNPROCESSABLE_CONTENT',
  'questions/not-answered': 'PRECONDITION_FAILED',
  'questions/wording-missing': 'UNPROCESSABLE_CONTENT',
  'questions/already-published': 'CONFLICT',

  'norms/none': 'UNPROCESSABLE_CONTENT',
  'norms/text-missing': 'UNPROCESSABLE_CONTENT',
  'norms/too-many': 'UNPROCESSABLE_CONTENT',
  'norms/not-set': 'PRECONDITION_FAILED',
  'norms/mark-missing': 'UNPROCESSABLE_CONTENT',
  'norms/in-the-future': 'UNPROCESSABLE_CONTENT',
  'norms/not-a-member': 'UNPROCESSABLE_CONTENT',
  'norms/quarter-open': 'CONFLICT',
  'norms/quarter-not-open': 'CONFLICT',
  'norms/quarter-closed': 'CONFLICT',
  'norms/quarter-not-now': 'PRECONDITION_FAILED',
  'norms/focus-missing': 'UNPROCESSABLE_CONTENT',
  'norms/lessons-missing': 'UNPROCESSABLE_CONTENT',
}
