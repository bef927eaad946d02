import type { CivilDate } from '#domain/organization/types.ts'
import type { CommendationForm } from './title.ts'

/** What stands on a certificate. */
export type Certificate = {
  form: CommendationForm
  title: string
  year: number
  name: string
  isUnit: boolean
  /** The cell of a person, or what the collective belongs to. */
  unitName: string
  deciderName: string
  deciderUpper: string
  number: string
  decidedOn: CivilDate
  signedBy: string
}
