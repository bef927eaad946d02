'use client'

import { Download } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import type { SheetPreview } from '#contract/exchange.ts'
import type { RowFate } from '#domain/exchange/plan.ts'
import { type Language, problemWords } from '#domain/exchange/problem-words.ts'
import type { SheetKind } from '#domain/exchange/sheet.ts'
import { Button } from '#screens/kit/button.tsx'
import { Note } from '#screens/kit/note.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { PreviewRows } from './preview-rows.tsx'
import type { SheetOnItsWay } from './use-sheet.ts'

type Props = { kind: SheetKind; sheet: SheetOnItsWay; preview: SheetPreview; file: File }

const shown: readonly RowFate[] = ['NEW', 'CHANGED', 'SAME', 'ASKED', 'ERROR']

/** What a file would change: figures, the rows that say something, and the one thing to do next. */
export function PreviewPart({ kind, sheet, preview, file }: Props) {
  const t = useTranslations('exchange.import')
  const language = useLocale() as Language
  const { counts, problems } = preview
  const all = shown.reduce((sum, fate) => sum + counts[fate], 0)
  return (
    <section className="grid gap-4" aria-live="polite">
      <SectionHead level={2} aside={<span className="break-words">{file.name}</span>}>
        {t('preview')}
      </SectionHead>
      {problems.map((one) => (
        <Note key={`${one.code} ${one.facts.head ?? ''}`} tone="red" role="alert">
          {problemWords(one, language)}
        </Note>
      ))}
      {all > 0 && (
        <dl className="exchange-counts num">
          {shown.map((fate) => (
            <div key={fate} data-fate={fate} data-none={counts[fate] === 0 || undefined}>
              <dt>{t(`counts.${fate}`)}</dt>
              <dd>{counts[fate].toLocaleString(language)}</dd>
            </div>
          ))}
        </dl>
      )}
      {preview.unused.length > 0 && <p className="second">{t('unused', { heads: preview.unused.join('; ') })}</p>}
      {all > 0 && <Next sheet={sheet} preview={preview} />}
      {preview.rows.length > 0 && <PreviewRows kind={kind} sheet={sheet} rows={preview.rows} />}
      {preview.more > 0 && <p className="second">{t('more', { count: preview.more })}</p>}
    </section>
  )
}

/** Wrong rows are mended first; then what is new or changed is written; a file that changes nothing says so. */
function Next({ sheet, preview: { counts } }: Pick<Props, 'sheet' | 'preview'>) {
  const t = useTranslations('exchange.import')
  if (counts.ERROR > 0)
    return (
      <div className="exchange-pick">
        <Button kind="primary" onPress={sheet.mark} isDisabled={sheet.under !== null} icon={<Download aria-hidden size={18} />}>
          {t('marked')}
        </Button>
        <p className="second">{t('markedHint')}</p>
      </div>
    )
  const count = counts.NEW + counts.CHANGED
  if (count === 0) return counts.ASKED === 0 ? <Note tone="ok">{t('nothing')}</Note> : null
  return (
    <div>
      <Button kind="primary" onPress={sheet.bringIn} pending={sheet.under?.deed === 'import'} pendingText={t('doing')}>
        {t('do', { count })}
      </Button>
    </div>
  )
}
