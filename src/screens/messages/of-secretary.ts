import type { Area, Messages } from './catalogue.ts'
import type { Locale } from './locale.ts'

type Tree = { [key: string]: string | Tree }
type Wording = readonly (readonly [RegExp, string])[]

/** Desks above a cell, and the register, speak of cells with committees and without. */
const ofOthers: ReadonlySet<Area> = new Set<Area>(['admin', 'committee', 'leader'])

/** The office of a committee's member keeps its name. */
const wordings: Record<Locale, Wording> = {
  vi: [
    [/T\/M CHI ỦY/g, 'BÍ THƯ'],
    [/đồng chí khác trong chi ủy/g, 'phó bí thư'],
    [/hoặc chi ủy viên khác /g, ''],
    [/chi ủy(?! viên)/g, 'bí thư'],
    [/Chi ủy(?! viên)/g, 'Bí thư'],
    [/CHI ỦY/g, 'CHI BỘ'],
  ],
  en: [
    [/FOR THE CELL COMMITTEE/g, 'THE SECRETARY'],
    [/another member of the committee/g, 'the deputy'],
    [/(?<!member of the )cell committee(?! member)/g, 'secretary'],
    [/Cell committee(?! member)/g, 'Secretary'],
    [/CELL COMMITTEE/g, 'CELL'],
    [/(?<!(?:secretary|member) of |for )the committee(?! above| member| must)/g, 'the secretary'],
    [/The committee(?! above| must)/g, 'The secretary'],
  ],
}

/** The words for a cell without a committee, whose secretary does what a committee does elsewhere. */
export const ofSecretary = (locale: Locale, messages: Messages): Messages =>
  Object.fromEntries(
    Object.entries(messages).map(([area, tree]) => [area, ofOthers.has(area as Area) ? tree : reworded(tree, wordings[locale])]),
  ) as Messages

const reworded = (tree: Tree, wording: Wording): Tree =>
  Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [
      key,
      typeof value === 'string' ? wording.reduce((text, [from, to]) => text.replace(from, to), value) : reworded(value, wording),
    ]),
  )
