'use client'

import { useLocale, useTranslations } from 'next-intl'
import { headOf } from '#domain/exchange/columns.ts'
import type { PlannedRow, RowFate } from '#domain/exchange/plan.ts'
import { type Language, problemWords } from '#domain/exchange/problem-words.ts'
import type { Problem, SheetKind } from '#domain/exchange/sheet.ts'
import { Checkbox } from '#screens/kit/checkbox.tsx'
import { type Column, Table } from '#screens/kit/table.tsx'
import { Tag, type TagState } from '#screens/kit/tag.tsx'
import type { SheetOnItsWay } from './use-sheet.ts'

type Props = { kind: SheetKind; sheet: SheetOnItsWay; rows: readonly PlannedRow[] }

const states: Record<RowFate, TagState> = { NEW: 'ok', CHANGED: 'part', SAME: 'ok', ASKED: 'late', ERROR: 'no' }

/** Row by row: the number as the spreadsheet shows it, who, what becomes of it, and why. */
export function PreviewRows({ kind, sheet, rows }: Props) {
  const t = useTranslations('exchange.import')
  const columns: Column<PlannedRow>[] = [
    { id: 'row', head: t('row'), cell: ({ row }) => <span>{row}</span>, width: '5em' },
    { id: 'who', head: t(`who.${kind}`), cell: ({ label }) => <span className="break-words">{label}</span>, isRowHead: true, width: '26%' },
    { id: 'fate', head: t('fate'), cell: ({ fate }) => <Tag state={states[fate]}>{t(`fates.${fate}`)}</Tag>, width: '10em' },
    { id: 'said', head: t('said'), cell: (row) => (saysNothing(row, sheet) ? null : <Said kind={kind} row={row} sheet={sheet} />) },
  ]
  return <Table caption={t('rows')} columns={columns} rows={rows} rowKey={({ row }) => String(row)} className="exchange-rows" />
}

const saysNothing = ({ row, fate, problems, changes, notes }: PlannedRow, { confirmed }: SheetOnItsWay): boolean =>
  problems.length + changes.length + notes.length === 0 && fate !== 'ASKED' && !confirmed.has(row)

function Said({ kind, row, sheet }: { kind: SheetKind; row: PlannedRow; sheet: SheetOnItsWay }) {
  const t = useTranslations('exchange.import')
  const language = useLocale() as Language
  const sentence = (one: Problem) => {
    const words = problemWords(one, language)
    return one.column ? `${headOf(kind, one.column)}: ${words}` : words
  }
  const isAsked = row.fate === 'ASKED' || sheet.confirmed.has(row.row)
  return (
    <div className="grid gap-1">
      {row.problems.map((one) => (
        <p key={`${one.column} ${one.code}`}>{sentence(one)}</p>
      ))}
      {row.changes.map(({ column, from, to }) => (
        <p key={column}>{t('fromTo', { column: headOf(kind, column), from: from ?? t('empty'), to: to || t('empty') })}</p>
      ))}
      {row.notes.map((one) => (
        <p key={one.code} className="second">
          {sentence(one)}
        </p>
      ))}
      {isAsked && (
        <Checkbox
          isSelected={sheet.confirmed.has(row.row)}
          isDisabled={sheet.under !== null}
          onChange={(isSame) => sheet.confirm(row.row, isSame)}
        >
          {t('samePerson')}
          <small className="second block">{t('leftOut')}</small>
        </Checkbox>
      )}
    </div>
  )
}
