import compile from 'icu-minify/compile'
import type { Messages } from './catalogue.ts'

type Tree = { readonly [key: string]: string | Tree }

/** What sentences call by name: `{share, number, percent}`. The reader of ICU's grammar knew it by itself. */
export const formats = { number: { percent: { style: 'percent' } } } as const

/**
 * The sentences with their plurals and arguments taken apart, as next.config.js has every page expect them: so no phone loads the program
 * that reads ICU's grammar. The type stays that of the sentences, by which use-intl knows keys and arguments.
 */
export const compiled = (messages: Messages): Messages => takenApart(messages) as Messages

const takenApart = (tree: Tree): object =>
  Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [key, typeof value === 'string' ? plain(compile(value)) : takenApart(value)]),
  )

/** Branches of a plural are objects without a prototype, which React does not hand to a page. */
const plain = (message: unknown): unknown => JSON.parse(JSON.stringify(message))
