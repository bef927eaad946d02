import type { Workbook } from '#domain/document/sheet.ts'
import { markedFile } from '#domain/exchange/marked-file.ts'
import { countFates, type PlanCounts, type PlannedRow, type Writes } from '#domain/exchange/plan.ts'
import type { Language } from '#domain/exchange/problem-words.ts'
import type { Problem, SheetKind, SheetRefusal } from '#domain/exchange/sheet.ts'
import { templateOf } from '#domain/exchange/template.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import { runningPeriods, yearPeriodOf } from '#domain/statistics/period.ts'
import type { Actor } from './actor.ts'
import { type Needs, type PlannedSheet, planSheet, type SheetGiven } from './plan-sheet.ts'
import type { FigureOrder } from './ports/figures.ts'
import type { AuditLine } from './ports/people.ts'
import { type AdminPass, takeAdminPass } from './take-desk-pass.ts'

export type GivenHere = SheetGiven & { unitId: string }

type NotFound = 'access/not-found'

/** As many rows as a page can show; the marked file has them all. */
const mostRowsShown = 400

const order = ['ERROR', 'ASKED', 'CHANGED', 'NEW', 'SAME'] as const

export type Preview = { problems: Problem[]; unused: string[]; counts: PlanCounts; rows: PlannedRow[]; more: number; digest: string }

/** What a spreadsheet would change below this unit, row by row, before anything is written. */
export async function previewSheet(ports: Needs, actor: Actor, given: GivenHere): Promise<Result<Preview, NotFound>> {
  const pass = await takeAdminPass(ports, actor, given.unitId)
  if (!pass.ok) return pass
  const { read, rows, digest } = await planSheet(ports, { pass: pass.value, actor }, given)
  const said = rows.filter(({ fate, notes }) => fate !== 'SAME' || notes.length > 0)
  const sorted = said.toSorted((a, b) => order.indexOf(a.fate) - order.indexOf(b.fate) || a.row - b.row)
  const [shown, more] = [sorted.slice(0, mostRowsShown), Math.max(0, sorted.length - mostRowsShown)]
  return ok({ problems: read.problems, unused: read.unused, counts: countFates(rows), rows: shown, more, digest })
}

/** The same file with what is wrong beside each row. */
export async function markSheet(
  ports: Needs,
  actor: Actor,
  given: GivenHere & { language: Language },
): Promise<Result<Workbook, NotFound>> {
  const pass = await takeAdminPass(ports, actor, given.unitId)
  if (!pass.ok) return pass
  const { read, raw, rows } = await planSheet(ports, { pass: pass.value, actor }, given)
  return ok(markedFile(given.kind, { rows: raw, read, planned: rows }, given.language))
}

/** The form of a kind, with the units that may be named in it. */
export async function readTemplate(
  ports: Needs,
  actor: Actor,
  { unitId, kind }: { unitId: string; kind: SheetKind },
): Promise<Result<Workbook, NotFound>> {
  const pass = await takeAdminPass(ports, actor, unitId)
  return pass.ok ? ok(templateOf(kind, pass.value.tree.subtree(unitId))) : pass
}

export type Imported = { counts: PlanCounts; cells: { id: string; name: string; count: number }[] }

/**
 * Writes what the preview showed, in one transaction, or nothing: refused while a row is wrong, and when what stands on record has changed since
 * the preview (`seen` is its digest). Rows that were asked about and not confirmed are left out. A file that changes nothing leaves no trace.
 */
export async function importSheet(
  ports: Needs,
  actor: Actor,
  given: GivenHere & { seen: string | null; fileName: string },
): Promise<Result<Imported, NotFound | SheetRefusal>> {
  const pass = await takeAdminPass(ports, actor, given.unitId)
  if (!pass.ok) return pass
  let answer: Result<Imported, SheetRefusal> = refuse('sheet/changed-meanwhile')
  const outcome = await ports.stores.imports.record(async () => {
    const planned = await planSheet(ports, { pass: pass.value, actor }, given)
    const years = [...new Set(planned.writes.decisions.map(({ year }) => year))]
    answer = judge(pass.value, planned, given.seen)
    const { counts } = answer.ok ? answer.value : { counts: null }
    if (!counts || counts.NEW + counts.CHANGED === 0) return null
    const audit = linesOf(ports, { actor, counts, writes: planned.writes, pass: pass.value }, given)
    return { ...planned.writes, audit, orders: countedAnew(ports, given, years) }
  })
  return outcome === 'clash' ? refuse('sheet/changed-meanwhile') : answer
}

/** Leaders' figures of what changed: levels of their years, all else of the periods that run. */
const countedAnew = ({ clock }: Needs, { kind, unitId }: GivenHere, years: readonly number[]): FigureOrder[] =>
  (kind === 'LEVELS' ? years.map(yearPeriodOf) : runningPeriods(clock.today())).map((period) => ({
    unitId,
    period,
    reason: 'SHEET_IMPORTED',
  }))

function judge({ tree }: AdminPass, { read, rows, writes, digest }: PlannedSheet, seen: string | null): Result<Imported, SheetRefusal> {
  const counts = countFates(rows)
  if (read.problems.length > 0 || counts.ERROR > 0) return refuse('sheet/has-errors')
  if (digest !== seen) return refuse('sheet/changed-meanwhile')
  const cells = new Map<string, number>()
  for (const { cellId } of writes.newMembers) cells.set(cellId, (cells.get(cellId) ?? 0) + 1)
  return ok({ counts, cells: [...cells].map(([id, count]) => ({ id, name: tree.unit(id)?.name ?? '', count })) })
}

type Done = { actor: Actor; counts: PlanCounts; writes: Writes; pass: AdminPass }

/** One line for the file; and one for each office of a cell, for it opens notebooks. */
function linesOf({ clock, chance }: Needs, { actor, counts, writes, pass }: Done, given: GivenHere & { fileName: string }): AuditLine[] {
  const at = { at: clock.now(), actorId: actor.personId }
  const about = { kind: given.kind, new: counts.NEW, changed: counts.CHANGED, file: given.fileName.slice(0, 120) }
  const whole = { ...at, cellId: given.unitId, id: chance.cellRowId(given.unitId), act: 'sheet-imported', about }
  const offices = [...writes.newPositions, ...writes.changedPositions].filter(({ unitId }) => pass.tree.unit(unitId)?.isCell)
  return [
    whole,
    ...offices.map(({ unitId, personId, role, validFrom, validTo }) => {
      return { ...at, cellId: unitId, id: chance.cellRowId(unitId), act: 'position-saved', about: { personId, role, validFrom, validTo } }
    }),
  ]
}
