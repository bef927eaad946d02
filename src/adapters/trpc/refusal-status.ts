import type { TRPC_ERROR_CODE_KEY } from '@trpc/server'
import type { Refusal } from '#contract/refusals.ts'
import { ofBallot } from './refusals/of-ballot.ts'
import { ofClassification } from './refusals/of-classification.ts'
import { ofExchange } from './refusals/of-exchange.ts'
import { ofMeeting } from './refusals/of-meeting.ts'
import { ofNotebook } from './refusals/of-notebook.ts'
import { ofOrganization } from './refusals/of-organization.ts'
import { ofProgramme } from './refusals/of-programme.ts'

/** Refusal -> status of the call. A refusal without a line in its table does not compile; without a sentence it fails refusals.test.ts. */
export const refusalStatus: Record<Refusal, TRPC_ERROR_CODE_KEY> = {
  ...ofOrganization,
  ...ofMeeting,
  ...ofBallot,
  ...ofNotebook,
  ...ofClassification,
  ...ofProgramme,
  ...ofExchange,
}
