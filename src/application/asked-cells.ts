import { isGrassrootsCommittee } from '#domain/organization/roles.ts'
import type { OrgUnit } from '#domain/organization/types.ts'
import {
  type Ask,
  type AskFigures,
  type AskPeriod,
  askKey,
  lackOf,
  monthBefore,
  monthsOfAsk,
  periodsOfAsk,
  type ShownLack,
  shownLack,
  weightOfShown,
} from '#domain/statistics/ask.ts'
import type { Counted, Part } from '#domain/statistics/parts.ts'
import type { Ports } from './ports.ts'
import type { LeaderPass } from './take-desk-pass.ts'

export type Asked = { unitId: string; ask: Ask; period: AskPeriod | null; under: string | null }

export type LackingCell = { cell: OrgUnit; shown: ShownLack }

/** The period asked for, or the usual one where it may not be asked for (a month that lies ahead, another rhythm). */
export function periodOf({ ask, period }: Pick<Asked, 'ask' | 'period'>, today: string): AskPeriod {
  const all = periodsOfAsk(ask, today)
  return all.find((one) => one === period) ?? all[0] ?? ''
}

type Question = { ask: Ask; period: AskPeriod }

/** For each question the cells under a unit that lack what it asks, the worst first: from figures as they are kept, in one statement. */
export async function lackingCells(
  { stores }: Pick<Ports, 'stores'>,
  { tree, unit, holder }: LeaderPass,
  questions: readonly Question[],
): Promise<LackingCell[][]> {
  const cells = tree.cellsUnder(unit.id)
  const isOpen = isGrassrootsCommittee(holder, unit.id, tree)
  const kept = await stores.figures.kept({
    cellIds: cells.map(({ id }) => id),
    periods: [...new Set(questions.flatMap(periodsRead))],
    parts: [...new Set(['registrations' as const, ...questions.map(({ ask }) => partOf[ask])])],
  })
  const ofCell = new Map<string, Kept[]>(cells.map(({ id }) => [id, []]))
  for (const row of kept) ofCell.get(row.cellId)?.push(row)
  return questions.map(({ ask, period }) => {
    const lacking = cells.flatMap((cell): LackingCell[] => {
      const own = ofCell.get(cell.id) ?? []
      const lack = lackOf(ask, figuresOf(own, period))
      return lack ? [{ cell, shown: shownLack(lack, { size: sizeOf(own), isOpen }) }] : []
    })
    return lacking.toSorted((a, b) => weightOfShown(b.shown) - weightOfShown(a.shown) || (a.cell.code < b.cell.code ? -1 : 1))
  })
}

const periodsRead = ({ ask, period }: Question): AskPeriod[] => [
  ...monthsOfAsk(period),
  ...(ask === 'attendance' ? [monthBefore(period)] : []),
  period.slice(0, 4),
]

export const keyOf = ({ ask, period }: Question): string => askKey(ask, period)

const partOf: Readonly<Record<Ask, Part>> = {
  'not-met': 'meetings',
  'no-thematic': 'meetings',
  attendance: 'meetings',
  'not-registered': 'registrations',
  remedies: 'shortfalls',
  reflections: 'reflections',
  remarks: 'reflections',
}

type Kept = { period: string; part: string; figures: Counted }

/** Members asked to register are the cell's own, by and large: what rule 30 counts before anybody is assessed. */
const sizeOf = (rows: readonly Kept[]): number => sum(rows, { part: 'registrations', periods: null }, ['asked'])

function figuresOf(rows: readonly Kept[], period: AskPeriod): AskFigures {
  const months = monthsOfAsk(period)
  const before = months.length === 1 ? [monthBefore(period)] : []
  const of = (part: string, periods: readonly string[], ...way: string[]) => sum(rows, { part, periods }, way)
  const year = [period.slice(0, 4)]
  return {
    met: of('meetings', months, 'met'),
    thematic: of('meetings', months, 'thematic'),
    present: of('meetings', months, 'present'),
    expected: of('meetings', months, 'expected'),
    presentBefore: of('meetings', before, 'present'),
    expectedBefore: of('meetings', before, 'expected'),
    registrationsAsked: of('registrations', year, 'asked'),
    registered: of('registrations', year, 'onTime') + of('registrations', year, 'late'),
    overdue: of('shortfalls', year, 'byTopic', '*', 'overdue'),
    reflectionsAsked: of('reflections', months, 'asked'),
    submitted: of('reflections', months, 'submitted'),
    remarked: of('reflections', months, 'remarked'),
  }
}

const sum = (
  rows: readonly Kept[],
  { part, periods }: { part: string; periods: readonly string[] | null },
  way: readonly string[],
): number =>
  rows
    .filter((row) => row.part === part && (periods === null || periods.includes(row.period)))
    .reduce((total, { figures }) => total + leaf(figures, way), 0)

/** The number at the end of the way; '*' adds up whatever stands there. */
function leaf(figures: Counted | number | undefined, [key, ...rest]: readonly string[]): number {
  if (typeof figures !== 'object') return figures ?? 0
  if (key === undefined) return 0
  if (key === '*') return Object.values(figures).reduce<number>((total, one) => total + leaf(one, rest), 0)
  return leaf(figures[key], rest)
}
