'use client'

import { useTranslations } from 'next-intl'
import type { CellDeeds } from '#contract/deeds.ts'
import { paths } from '#contract/paths.ts'
import { Button } from '#screens/kit/button.tsx'
import { dayText } from '#screens/kit/dates.ts'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { SheetButton } from '#screens/live/sheet-button.tsx'
import { CommendFromDeeds } from './commend-from-deeds.tsx'

/** The roll of honour of the year, printable, and below each name the proposal to commend (12-HD/HU). */
export function HonourRoll({ page }: { page: CellDeeds }) {
  const t = useTranslations('deeds.desk')
  const deeds = page.honoured.reduce((sum, one) => sum + one.deeds.length, 0)
  return (
    <section className="grid gap-4">
      <SectionHead level={2} aside={t('rollCount', { members: page.honoured.length, deeds })}>
        {t('roll', { year: String(page.year) })}
      </SectionHead>
      {page.honoured.length === 0 && <EmptyState title={t('rollEmpty')}>{t('rollEmptyText')}</EmptyState>}
      {page.honoured.length > 0 && (
        <>
          <div className="no-print flex flex-wrap gap-3">
            <Button size="small" onPress={() => window.print()}>
              {t('print')}
            </Button>
            <a className="btn btn-small" href={paths.honourFile(page.cellId, 'honours', page.year)} download>
              {t('rollFile')}
            </a>
            <SheetButton name="honours" unitId={page.cellId} year={page.year} />
            {page.honoured.some(({ nomination }) => nomination !== null) && (
              <a className="btn btn-small" href={paths.honourFile(page.cellId, 'commendation', page.year)} download>
                {t('proposalFile')}
              </a>
            )}
          </div>
          <p className="no-print text-ink-2">{t('rule28')}</p>
          <ol className="grid">
            {page.honoured.map((one, index) => (
              <li key={one.memberId} className="grid gap-2 border-b border-rule py-4">
                <h3 className="num">
                  {index + 1}. {one.name}
                </h3>
                <ul className="num list-disc pl-5">
                  {one.deeds.map((deed) => (
                    <li key={deed.deedId}>
                      {deed.text}{' '}
                      <span className="text-ink-2">
                        {[deed.doneOn && dayText(deed.doneOn), t(deed.inMeeting ? 'inMeeting' : 'inCommittee')].filter(Boolean).join(' · ')}
                      </span>
                    </li>
                  ))}
                </ul>
                <CommendFromDeeds honoured={one} page={page} />
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  )
}
