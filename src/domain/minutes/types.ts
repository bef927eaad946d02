/** What is issued under a number of its own (domain.md 2.5): biên bản -BB/CB, nghị quyết -NQ/CB. */
export type NumberedDocument = 'MINUTES' | 'RESOLUTION'

/** What the minute-taker wrote, by section (sections.ts). */
export type MinutesTexts = Readonly<Record<string, string>>

/** What the first signature freezes; everything printed follows from this and the log up to `log`. */
export type MinutesSeal = {
  numbers: { MINUTES: number; RESOLUTION: number | null }
  /** First day of the committee's term through which the numbers run. */
  termStart: string
  /** YYYY-MM-DD in Vietnam. */
  issuedOn: string
  texts: MinutesTexts
  /** The log as it stood: its digest covers every count, name and vote. */
  log: { version: number; digest: string }
  /** SHA-256 of the canonical seal without this line (seal.ts); printed on the document. */
  digest: string
}

export type SignatureRole = 'CHAIR' | 'MINUTE_TAKER'

export type MinutesSignature = { memberId: string; name: string; role: SignatureRole; at: string }

/** A correction of signed minutes: the minutes stay as they are, the annex names what it corrects. */
export type Annex = {
  id: string
  /** Section of the minutes (sections.ts). */
  section: string
  wrong: string
  right: string
  writtenBy: string
  at: string
  signatures: MinutesSignature[]
  /** Set with the first signature: from then on its words stand. */
  digest: string | null
}

export type SentUp = { unitId: string; unitName: string; byName: string; at: string }
