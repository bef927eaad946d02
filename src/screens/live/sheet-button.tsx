'use client'

import { FileSpreadsheet } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type SheetAsked, sheetFile } from '#contract/sheet.ts'

/**
 * "Xuất XLSX": the list as it stands on the screen. `rows`: the keys of the rows shown, in their order, sent as a form since there may be
 * thousands; left out, the whole list.
 */
export function SheetButton({ rows, ...asked }: SheetAsked & { rows?: readonly string[] }) {
  const t = useTranslations('kit')
  const inside = (
    <>
      <FileSpreadsheet aria-hidden size={18} />
      {t('toSheet')}
    </>
  )
  if (!rows)
    return (
      <a href={sheetFile(asked)} download className="btn btn-small no-print">
        {inside}
      </a>
    )
  return (
    <form action={sheetFile(asked)} method="post" className="no-print inline-flex">
      <input type="hidden" name="rows" value={rows.join(' ')} />
      <button type="submit" className="btn btn-small">
        {inside}
      </button>
    </form>
  )
}
