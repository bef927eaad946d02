import { z } from 'zod'
import type { ChainCheck } from '#domain/meeting/chain.ts'
import type { MeetingKind } from '#domain/meeting/meeting.ts'
import type { Minutes } from '#domain/meeting/minutes.ts'
import type { MeetingScore, ScoreFinding } from '#domain/minutes/quality-score.ts'
import { scoreCriteria } from '#domain/minutes/quality-score.ts'
import type { ReportDue } from '#domain/minutes/report-due.ts'
import type { SignatureRole } from '#domain/minutes/types.ts'
import { choice, draftText, identifier, mayBeEmpty } from './fields.ts'

const count = z.int({ error: 'field/out-of-range' }).min(0, 'field/out-of-range').max(1_000_000, 'field/out-of-range')

/** A section's words as they are typed; `version` is the one they were typed over. */
export const saveTextInput = z.strictObject({
  meetingId: identifier,
  section: identifier,
  text: draftText(20_000),
  version: count,
})

const wished = z.strictObject({
  MINUTES: count.max(9999, 'field/out-of-range').optional(),
  RESOLUTION: count.max(9999, 'field/out-of-range').optional(),
})

/** `textVersions` is what stood on the signer's screen: words written since refuse the signature. `numbers` may go on from higher ones. */
export const signInput = z.strictObject({ meetingId: identifier, textVersions: count.optional(), numbers: wished.optional() })
export const annexInput = z.strictObject({ meetingId: identifier, annexId: identifier })

const keys = scoreCriteria.map(({ key }) => key) as [(typeof scoreCriteria)[number]['key'], ...(typeof scoreCriteria)[number]['key'][]]
export const scoreInput = z.strictObject({
  meetingId: identifier,
  lines: z.array(z.strictObject({ key: choice(...keys), points: count, word: mayBeEmpty(500) })).max(scoreCriteria.length),
})

export const receivedInput = z.strictObject({ unitId: identifier })
export const sentInput = z.strictObject({ unitId: identifier, meetingId: identifier })

/** What everybody who may read minutes is shown. */
export type MinutesFacts = {
  minutes: Minutes
  textVersions: number
  /** Whether the log's chain holds, and whether the seal is still that of its words, checked for this very answer. */
  chain: ChainCheck
  sealHolds: boolean
  cellName: string
  upperName: string
  due: ReportDue | null
}

export type MinutesPage = MinutesFacts & {
  /** The notebook entries this meeting wrote, and how many the secretary has confirmed. */
  entries: { written: number; confirmed: number }
  mayConfirm: boolean
  mayWrite: boolean
  maySign: SignatureRole | null
  /** What the first signature would give; empty for who does not sign and once they are given. */
  numbersToGive: { MINUTES?: number | undefined; RESOLUTION?: number | undefined }
  mayReturn: boolean
  mayCorrect: boolean
  /** Annexes that wait for the reader's signature. */
  annexesToSign: string[]
  maySend: boolean
}

export type MinutesDraft = {
  minutes: Minutes
  sections: { section: string; version: number; byName: string; at: string }[]
  mayWrite: boolean
}

/** `saved: false`: somebody saved in between; theirs is here, nothing was overwritten. */
export type SavedSection = { saved: true; version: number } | { saved: false; text: string; version: number; byName: string; at: string }

export type ScorePage = { findings: ScoreFinding[]; score: MeetingScore | null; locked: boolean }

export type ReceivedMinutes = {
  unitId: string
  unitName: string
  lines: {
    meetingId: string
    cellId: string
    cellName: string
    kind: MeetingKind
    title: string
    number: number | null
    closedAt: string | null
    sentAt: string
    annexes: number
  }[]
}
