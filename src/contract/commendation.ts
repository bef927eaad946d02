import { z } from 'zod'
import type { DecidedYear } from '#domain/classification/commendation.ts'
import type { Certificate } from '#domain/commendation/certificate.ts'
import type { CommendationDecision, CommendationPapers, CommendationState, CommendationStep } from '#domain/commendation/commendation.ts'
import type { MissingForTitle } from '#domain/commendation/eligible.ts'
import type { LimitState } from '#domain/commendation/limit.ts'
import type { CommendationForm, CommendationSubject, CommendationTitle } from '#domain/commendation/title.ts'
import { choice, identifier, mayBeEmpty, text, year } from './fields.ts'

const whole = z.int({ error: 'field/out-of-range' }).min(0, 'field/out-of-range').max(100_000, 'field/out-of-range')
const version = z.int().min(0)
const papers = z.strictObject({ submission: mayBeEmpty(6000), excerpt: mayBeEmpty(3000), report: mayBeEmpty(8000) })
/** What is missing is refused by the rule, beside its field. */
const document = { number: mayBeEmpty(60), decidedOn: mayBeEmpty(20), signedBy: mayBeEmpty(120) }
const word = mayBeEmpty(1000)

export const boardOfCellInput = z.strictObject({ cellId: identifier, year: year.optional() })
export const boardOfUnitInput = z.strictObject({ unitId: identifier, year: year.optional() })
export const commendationInput = z.strictObject({ id: identifier, unitId: identifier })
export const proposeCommendationInput = z.strictObject({
  ...{ fromUnitId: identifier, unitId: identifier, memberId: identifier.nullable(), title: identifier, year, papers },
})
export const moveCommendationInput = z.strictObject({
  ...{ id: identifier, unitId: identifier, version },
  move: z.union([
    z.strictObject({ act: choice('FORWARD', 'RETURN', 'REFUSE', 'WITHDRAW'), word }),
    z.strictObject({ act: z.literal('SEND_AGAIN'), papers }),
  ]),
})
export const decideCommendationsInput = z.strictObject({ unitId: identifier, ids: z.array(identifier).min(1).max(500), ...document })
export const revokeCommendationInput = z.strictObject({ unitId: identifier, id: identifier, word, ...document })
export const titlesInput = z.strictObject({ unitId: identifier })

const title = z.strictObject({
  key: identifier,
  name: mayBeEmpty(200),
  subject: choice('PERSON', 'UNIT'),
  form: choice('CERTIFICATE', 'CERTIFICATE_OF_MERIT', 'PRAISE'),
  proposedBy: choice('OWN_UNIT', 'UPPER_COMMITTEE'),
  decidedAt: text(60),
  passesBy: z.array(text(60)).max(20),
  years: whole,
  level: choice('EXCELLENT', 'GOOD'),
  deeds: whole,
  limit: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('NONE') }),
    z.strictObject({ kind: z.literal('NUMBER'), most: whole }),
    z.strictObject({ kind: z.literal('PERCENT'), percent: whole }),
  ]),
  source: mayBeEmpty(1000),
})

export const saveTitlesInput = z.strictObject({ unitId: identifier, version, titles: z.array(title).max(40) })

/** What the wire brings is a title of the domain; a difference does not compile. */
type Fits<Wire extends CommendationTitle> = Wire
export type TitleOnTheWire = Fits<z.infer<typeof title>>

/** One on its way, as the board of a cell or a committee shows it. */
export type CommendationLine = {
  id: string
  version: number
  year: number
  titleKey: string
  titleName: string
  form: CommendationForm
  subject: CommendationSubject
  name: string
  unitName: string
  state: CommendationState
  fromUnitId: string
  fromName: string
  atUnitId: string
  atName: string
  /** When the last step was made, and its word. */
  since: string
  word: string
  decision: CommendationDecision | null
  /** What the title asks and is not there now: it is stopped, or rests on a decision that was revoked. */
  missing: MissingForTitle[]
  /** The reader's unit has to act; it decides; it proposed. */
  turn: boolean
  decides: boolean
  own: boolean
}

export type CommendationCandidate = {
  unitId: string
  /** Null: the collective itself. */
  memberId: string | null
  name: string
  vote: { passed: boolean; agree: number; base: number; on: string; meeting: string } | null
  nomination: string | null
  deeds: string[]
  years: DecidedYear[]
  titles: {
    key: string
    name: string
    form: CommendationForm
    missing: MissingForTitle[]
    /** Under way or decided in this year. */
    proposed: boolean
    papers: CommendationPapers
  }[]
}

type Board = {
  unitId: string
  unitName: string
  year: number
  today: string
  lines: CommendationLine[]
  candidates: CommendationCandidate[]
}

/** commendation.ofCell */
export type CellCommendations = Board & { upperName: string }

/** commendation.ofUnit */
export type UnitCommendations = Board & { limits: (LimitState & { key: string; name: string; form: CommendationForm })[] }

/** commendation.file */
export type CommendationFile = {
  id: string
  unitId: string
  version: number
  year: number
  state: CommendationState
  decision: CommendationDecision | null
  papers: CommendationPapers
  steps: CommendationStep[]
  title: TitleOnTheWire
  subject: CommendationSubject
  name: string
  unitName: string
  /** From who proposed to who decides. */
  way: { unitId: string; name: string; isHere: boolean }[]
  years: DecidedYear[]
  missing: MissingForTitle[]
  turn: boolean
  decides: boolean
  own: boolean
  deeds: string[]
}

/** commendation.honours */
export type Honours = { unitId: string; unitName: string; upperName: string; year: number; today: string; lines: CommendationLine[] }

/** commendation.certificate */
export type CertificateSheet = Certificate

/** commendation.titles */
export type TitlesPage = {
  unitId: string
  unitName: string
  version: number
  isOwn: boolean
  titles: { title: TitleOnTheWire; ofUnit: string | null; mayChange: boolean }[]
  types: string[]
}
