import { describe, expect, it } from 'vitest'
import { refusalStatus } from '#adapters/trpc/refusal-status.ts'
import { refusalKey } from '#contract/refusals.ts'
import { en, vi } from './catalogue.ts'

type Nested = { [key: string]: string | Nested }

const sentence = (messages: Nested, key: string): string | Nested | undefined =>
  key.split('.').reduce<string | Nested | undefined>((at, part) => (typeof at === 'object' ? at[part] : undefined), messages)

describe('a refusal', () => {
  const codes = Object.keys(refusalStatus) as (keyof typeof refusalStatus)[]

  it.each(codes)('%s has a sentence in both languages', (code) => {
    expect(sentence(vi.refusals, refusalKey(code))).toMatch(/[.!?]$/)
    expect(sentence(en.refusals, refusalKey(code))).toMatch(/[.!?]$/)
  })
})
