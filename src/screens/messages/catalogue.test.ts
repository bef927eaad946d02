import format, { type CompiledMessage } from 'icu-minify/format'
import { createTranslator } from 'next-intl'
import { describe, expect, it } from 'vitest'
import { en, vi } from './catalogue.ts'
import { compiled, formats } from './compiled.ts'
import type { Locale } from './locale.ts'

type Tree = { [key: string]: string | Tree }

describe('the two languages', () => {
  it('have the same keys', () => {
    expect([...leaves(en as Tree).keys()].sort()).toEqual([...leaves(vi as Tree).keys()].sort())
  })

  it('ask for the same arguments in each sentence', () => {
    const english = leaves(en as Tree)
    for (const [key, text] of leaves(vi as Tree)) {
      expect(argumentsOf(english.get(key) ?? ''), key).toEqual(argumentsOf(text))
    }
  })

  it('leave no sentence empty and none that the reader cannot parse', () => {
    for (const [locale, messages] of [
      ['vi', vi],
      ['en', en],
    ] as const) {
      for (const [key, text] of leaves(messages as Tree)) {
        expect(text.trim(), `${locale} ${key}`).not.toBe('')
        expect(() => read(locale, text), `${locale} ${key}: ${text}`).not.toThrow()
      }
    }
  })

  it('say the same to a page, which gets them compiled', () => {
    for (const [locale, messages] of [
      ['vi', vi],
      ['en', en],
    ] as const) {
      for (const [key, text] of leaves(messages as Tree)) {
        if (!/[{<']/.test(text)) continue
        for (const value of [1, 1234.125]) expect(readCompiled(locale, text, value), `${locale} ${key}`).toBe(read(locale, text, value))
      }
    }
  })
})

/** Every sentence by its full key. */
function leaves(tree: Tree, prefix = ''): Map<string, string> {
  const found = new Map<string, string>()
  for (const [name, value] of Object.entries(tree)) {
    if (typeof value === 'string') found.set(prefix + name, value)
    else for (const [key, text] of leaves(value, `${prefix + name}.`)) found.set(key, text)
  }
  return found
}

/** Argument names and rich-text tags of an ICU message, also those inside the branches of a plural or select. */
function argumentsOf(text: string): string[] {
  const found = new Set([...text.matchAll(/<(\w+)>/g)].map((match) => `<${match[1]}>`))
  collect(text, found)
  return [...found].sort()
}

function collect(text: string, found: Set<string>): void {
  for (const block of blocks(text)) {
    const [name = '', kind = ''] = block.split(',', 2).map((part) => part.trim())
    found.add(name)
    if (/^(plural|select|selectordinal)$/.test(kind)) for (const branch of blocks(block)) collect(branch, found)
  }
}

/** What stands between outermost braces. */
function blocks(text: string): string[] {
  const found: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '{' && depth++ === 0) from = at + 1
    if (text[at] === '}' && --depth === 0) found.push(text.slice(from, at))
  }
  return found
}

/** Formats the sentence with a value for every argument; a broken ICU pattern throws. */
function read(locale: Locale, text: string, value = 1): string {
  const fail = (error: Error): never => {
    throw error
  }
  return createTranslator({ locale, messages: { text }, onError: fail })('text', valuesOf(text, value))
}

/** The same, as a page does it. */
function readCompiled(locale: Locale, text: string, value: number): string {
  const { text: message } = compiled({ text } as never) as unknown as { text: CompiledMessage }
  expect(Object.getPrototypeOf(branchesOf(message) ?? {}), text).toBe(Object.prototype)
  const said = format(message, locale, valuesOf(text, value), {
    formats,
    formatters: {
      getDateTimeFormat: (...args) => new Intl.DateTimeFormat(...args),
      getNumberFormat: (...args) => new Intl.NumberFormat(...args),
      getPluralRules: (...args) => new Intl.PluralRules(...args),
    },
  })
  return [said].flat().join('')
}

/** Of a plural or a choice: React hands only plain objects to a page. */
const branchesOf = (message: CompiledMessage) => [message].flat(2).find((part) => typeof part === 'object' && !Array.isArray(part))

const valuesOf = (text: string, value: number) =>
  Object.fromEntries(
    argumentsOf(text).map((name) =>
      name.startsWith('<') ? [name.slice(1, -1), (inner: unknown) => [inner].flat().join('')] : [name, value],
    ),
  )
