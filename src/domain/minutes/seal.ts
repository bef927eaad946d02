import type { Annex, MinutesSeal } from './types.ts'

type Tools = {
  /** Lower-case hex. */
  sha256(input: string): string
  /** RFC 8785. */
  canonical(value: unknown): string
}

export type SealedContent = Omit<MinutesSeal, 'digest'>

/** One digest over the text, the numbers and the log's head, so that neither facts nor words can be changed behind a signature. */
export const sealMinutes = (meetingId: string, content: SealedContent, { sha256, canonical }: Tools): MinutesSeal => ({
  ...content,
  digest: sha256(canonical({ format: 'so-tay-minutes/1', meetingId, ...content })),
})

/** Whether a seal still is the digest of what stands in it. */
export function sealHolds(meetingId: string, { digest, ...content }: MinutesSeal, tools: Tools): boolean {
  return sealMinutes(meetingId, content, tools).digest === digest
}

/** An annex is bound to the minutes it corrects by their digest. */
export const annexDigest = (minutesDigest: string, { id, section, wrong, right }: Annex, { sha256, canonical }: Tools): string =>
  sha256(canonical({ format: 'so-tay-minutes-annex/1', minutes: minutesDigest, id, section, wrong, right }))
