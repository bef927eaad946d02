import { placeOfIssue } from '#domain/document/party-document.ts'
import { fileWord, numbered, onlyRows, type SheetLetterhead, type Workbook } from '#domain/document/sheet.ts'
import type { SheetName } from '#domain/document/sheet-name.ts'
import { longDay } from '#domain/document/vietnamese-words.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import type { MeetingDeps } from './live-meetings.ts'
import { treeToday } from './org-today.ts'
import type { ListAsked } from './sheets/list.ts'
import { lists } from './sheets/lists.ts'

/** A list as a spreadsheet. `rows`: the ones on the screen, in their order there; null: all of them. To whoever may not read it there is none. */
export async function readSheet(
  deps: MeetingDeps,
  actor: Actor,
  { name, rows, ...asked }: ListAsked & { name: SheetName; rows: readonly string[] | null },
): Promise<Result<Workbook, 'access/not-found'>> {
  const read = await lists[name](deps, actor, asked)
  if (!read.ok) return refuse('access/not-found')
  const letterhead = await letterheadOf(deps, asked.unitId)
  const sheet = { ...read.value, letterhead, name: letterhead.unit }
  return ok({ fileName: fileWord(`${sheet.title} ${sheet.subtitle}`), sheets: [numbered(rows ? onlyRows(sheet, rows) : sheet)] })
}

export async function letterheadOf({ ports }: Pick<MeetingDeps, 'ports'>, unitId: string): Promise<SheetLetterhead> {
  const tree = await treeToday(ports)
  const unit = tree.unit(unitId)?.name ?? ''
  const upper = tree.ancestors(unitId)[0]?.name ?? ''
  const place = placeOfIssue(unit, placeOfIssue(upper, ''))
  return { upper, unit, placeAndDate: place ? `${place}, ${longDay(tree.on)}` : longDay(tree.on) }
}
