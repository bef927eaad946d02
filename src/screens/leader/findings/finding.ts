import type { Tenths } from '#screens/kit/chart-sheet.ts'
import type { Messages } from '#screens/messages/catalogue.ts'

export type FindingKey = keyof Messages['charts']['finding']

/** What a figure's title says: which sentence, and what stands in it. Shares are said to a tenth of a percent. */
export type Finding = { key: FindingKey; values?: Readonly<Record<string, number | string | Tenths>> }

export const finding = (key: FindingKey, values?: Finding['values']): Finding => (values ? { key, values } : { key })

/** None, all, or some of them: the three things that a share can say. */
export const extent = (part: number, whole: number): 'void' | 'none' | 'all' | 'some' =>
  whole === 0 ? 'void' : part === 0 ? 'none' : part >= whole ? 'all' : 'some'
