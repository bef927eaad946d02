import type { Meeting } from '../meeting/meeting.ts'
import { isQuestionOf } from './programme-entries.ts'

/** Questions of a programme that a meeting has dealt with: it stood at them and went on. */
export const questionsDiscussed = ({ steps, progress }: Pick<Meeting, 'steps' | 'progress'>, programmeId: string): number =>
  steps.flatMap(({ items }) => items).filter(({ id }) => isQuestionOf(programmeId, id) && progress[id]?.state === 'DONE').length
