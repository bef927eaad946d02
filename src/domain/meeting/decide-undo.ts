import { refuse } from '../result.ts'
import type { CommandOf } from './command.ts'
import { type Asked, type Facts, happened } from './decision.ts'

/** Undoes the step that the console saw as the last: where another came first, or something was voted since, there is nothing to undo. */
export function undo({ meeting: { lastStep } }: Asked, { version }: CommandOf<'undo'>): Facts {
  if (lastStep?.version !== version) return refuse('meeting/nothing-to-undo')
  return happened({ type: 'stepUndone', undoneVersion: version, undoneType: lastStep.type })
}
