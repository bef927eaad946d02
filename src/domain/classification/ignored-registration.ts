import type { PromiseLine } from '../notebook/promised-and-done.ts'
import type { Level } from './levels.ts'

/**
 * Why a proposed level seems to pass over the registration (Quận 8, 2016: cells that "chưa lấy kết quả việc đăng ký … làm cơ sở" and
 * "đăng ký một đằng, làm một nẻo"). Shown to the cell committee and to the deciding committee; nothing is blocked by it.
 */
export type IgnoredRegistration = 'NOTHING_REGISTERED' | 'NEVER_REPORTED' | 'MOSTLY_NOT_KEPT'

/** A level of GOOD or above where more than half of what was registered was not kept or never reported on, and nobody gave a reason. */
export function ignoredRegistration(line: PromiseLine, proposed: Level | null, reason: string): IgnoredRegistration | null {
  if (proposed !== 'EXCELLENT' && proposed !== 'GOOD') return null
  if (reason.trim() !== '') return null
  if (line.total === 0) return 'NOTHING_REGISTERED'
  if (line.unreported === line.total) return 'NEVER_REPORTED'
  return 2 * (line.NOT + line.unreported) > line.total ? 'MOSTLY_NOT_KEPT' : null
}
