'use client'

import { useTranslations } from 'next-intl'
import type { ExchangeHead, SheetImported } from '#contract/exchange.ts'
import { paths } from '#contract/paths.ts'
import { Button, ButtonLink } from '#screens/kit/button.tsx'
import { Note } from '#screens/kit/note.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'

type Props = { head: ExchangeHead; imported: SheetImported; onAgain: () => void }

/** What was written, and what is done next: members who came in need a slip before they can sign in. */
export function ImportedPart({ head, imported: { counts, cells }, onAgain }: Props) {
  const t = useTranslations('exchange.import')
  return (
    <section className="grid gap-5" aria-live="polite">
      <Note tone="ok" role="status">
        <b className="block">{t('done')}</b>
        <span className="num">{t('doneText', { new: counts.NEW, changed: counts.CHANGED, same: counts.SAME })}</span>
        {counts.ASKED > 0 && <span className="num block">{t('leftOutDone', { count: counts.ASKED })}</span>}
        {counts.NEW + counts.CHANGED > 0 && <span className="block">{t('logged', { unit: head.unitName })}</span>}
      </Note>
      {cells.length > 0 && (
        <div className="grid gap-2">
          <SectionHead level={2}>{t('codes')}</SectionHead>
          <p className="second">{t('codesText')}</p>
          <ul>
            {cells.map(({ id, name, count }) => (
              <li key={id} className="exchange-cell">
                <span className="num">{t('codesOf', { cell: name, count })}</span>
                <ButtonLink href={paths.adminCodes(id)} size="small">
                  {t('codes')}
                </ButtonLink>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div>
        <Button onPress={onAgain}>{t('again')}</Button>
      </div>
    </section>
  )
}
