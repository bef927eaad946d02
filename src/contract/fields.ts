import { z } from 'zod'
import { levels } from '#domain/classification/levels.ts'
import { isDayOfOurTime } from '#domain/organization/civil-date.ts'

// The fields that forms are made of. What is wrong with a field is a code, so that the sentence stands beside it in the person's language.

/** Every code that a field of a form may be refused with before a use case has seen it. */
export type FieldCode =
  | 'field/required'
  | 'field/too-long'
  | 'field/too-short'
  | 'field/not-a-date'
  | 'field/not-a-time'
  | 'field/out-of-range'
  | 'field/not-a-choice'
  | 'field/pin-form'
  | 'field/card-number-form'
  | 'field/phone-form'
  | 'field/unit-code-form'
  | 'field/unreadable'

const code = (value: FieldCode) => value

/** Signs that turn the reading direction or have no width: two names that look alike would differ, or a wall show a name backwards. */
const withoutHidden = (value: string): string => value.replace(/[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')

/** Text as people write it, trimmed, in NFC and without hidden signs; required. */
export const text = (max: number) =>
  z
    .string({ error: code('field/required') })
    .overwrite(withoutHidden)
    .trim()
    .normalize('NFC')
    .min(1, code('field/required'))
    .max(max, code('field/too-long'))

/** Text that may be empty. */
export const mayBeEmpty = (max: number) =>
  z
    .string({ error: code('field/unreadable') })
    .overwrite(withoutHidden)
    .trim()
    .normalize('NFC')
    .max(max, code('field/too-long'))

/** Text in the making: as typed, spaces at its end included. */
export const draftText = (max: number) => z.string({ error: code('field/unreadable') }).max(max, code('field/too-long'))

export const identifier = z
  .string({ error: code('field/required') })
  .min(1, code('field/required'))
  .max(120, code('field/too-long'))

export const day = z.string({ error: code('field/required') }).refine(isDayOfOurTime, code('field/not-a-date'))

export const moment = z.iso.datetime({ error: code('field/not-a-time') })

export const year = z
  .int({ error: code('field/out-of-range') })
  .min(2000, code('field/out-of-range'))
  .max(2100, code('field/out-of-range'))

export const level = z.enum(levels, { error: code('field/not-a-choice') })

export const choice = <const T extends readonly [string, ...string[]]>(...values: T) =>
  z.enum(values, { error: code('field/not-a-choice') })

export const pin = z.string({ error: code('field/required') }).regex(/^\d{6}$/, code('field/pin-form'))

/** The number on the party card, as people type it: digits and letters, spaces and dots are dropped. */
export const cardNumber = z
  .string({ error: code('field/required') })
  .transform((value) => value.replace(/[\s.-]/g, '').toUpperCase())
  .pipe(z.string().regex(/^[0-9A-Z]{4,20}$/, code('field/card-number-form')))

export const phone = z
  .string({ error: code('field/required') })
  .transform((value) => value.replace(/[\s.-]/g, ''))
  .pipe(z.string().regex(/^(\+84|0)\d{8,10}$/, code('field/phone-form')))
  .transform((value) => value.replace(/^\+84/, '0'))

export type FieldProblem = { field: string; code: string }

/** What zod found, field by field, each with a code of ours; the field is its path, joined by dots ('' is the whole input). */
export const fieldProblems = (error: z.ZodError): FieldProblem[] =>
  error.issues.map((issue) => ({ field: issue.path.join('.'), code: codeIn(issue) ?? 'field/unreadable' }))

/** Of a field that may be empty, the code of the way that is not empty. */
function codeIn(issue: z.core.$ZodIssue): string | undefined {
  if (issue.message.startsWith('field/')) return issue.message
  if (issue.code !== 'invalid_union') return undefined
  return issue.errors.flat().map(codeIn).find(Boolean)
}
