'use client'

import { useTranslations } from 'next-intl'
import type { MyNotebook } from '#contract/notebook.ts'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { PaperSection } from '#screens/kit/paper-sheet.tsx'
import { Tag, type TagState } from '#screens/kit/tag.tsx'

const signs: Record<'ACHIEVED' | 'PARTLY' | 'NOT', TagState> = { ACHIEVED: 'ok', PARTLY: 'part', NOT: 'no' }

/** What was registered beside what came of it; a table on paper, rows one below the other on a phone. */
export function RegistrationSection({ registration }: Pick<MyNotebook, 'registration'>) {
  const t = useTranslations('notebook.registration')
  return (
    <PaperSection when={t('when')} title={t('title')}>
      {registration.length === 0 ? (
        <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
      ) : (
        <table className="sheet-table num max-[760px]:block print:table">
          <caption className="sr-only">{t('title')}</caption>
          <thead className="max-[760px]:sr-only print:table-header-group">
            <tr>
              <th scope="col" className="w-8">
                <span className="sr-only">{t('head.number')}</span>
              </th>
              <th scope="col">{t('head.text')}</th>
              <th scope="col">{t('head.result')}</th>
              <th scope="col" className="w-[138px]">
                {t('head.outcome')}
              </th>
            </tr>
          </thead>
          <tbody className="max-[760px]:block print:table-row-group">
            {registration.map((item, index) => (
              <tr key={item.id} className="max-[760px]:block max-[760px]:border-b max-[760px]:border-rule max-[760px]:py-3 print:table-row">
                <td className="second max-[760px]:float-left max-[760px]:w-7 max-[760px]:!border-0 max-[760px]:!p-0 print:table-cell">
                  {index + 1}
                </td>
                <td className={phoneCell}>{item.text}</td>
                <td className={`${phoneCell} max-[760px]:text-ink-2`}>{item.result}</td>
                <td className={phoneCell}>
                  {item.outcome ? <Tag state={signs[item.outcome]}>{t(item.outcome)}</Tag> : <span className="third">{t('open')}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </PaperSection>
  )
}

const phoneCell = 'max-[760px]:block max-[760px]:!border-0 max-[760px]:!p-0 max-[760px]:!pl-7 print:table-cell'
