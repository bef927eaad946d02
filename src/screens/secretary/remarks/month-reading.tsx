import { useTranslations } from 'next-intl'
import type { MonthRemarks, MonthRow } from '#contract/remarks.ts'
import type { ItemReport } from '#domain/notebook/year-entries.ts'
import { dayText, monthText } from '#screens/kit/dates.ts'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { Tag, type TagState } from '#screens/kit/tag.tsx'
import { MonthShortfalls } from './month-shortfalls.tsx'
import { PaperReflection } from './paper-reflection.tsx'

/** What the member handed in for the month, and the shortfalls that are open. */
export function MonthReading({ page, row }: { page: MonthRemarks; row: MonthRow }) {
  const t = useTranslations('remarks.reading')
  return (
    <div className="min-w-0">
      <div className="mb-4">
        <h2 className="text-desk-3 font-bold" tabIndex={-1} id="month-of">
          {row.name}
        </h2>
        <p className="second num">
          {[row.office && t(`office.${row.office}`), t(`standing.${row.standing}`), t('month', { month: monthText(page.month) })]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      {row.reflection ? (
        <Reflection reflection={row.reflection} />
      ) : (
        <EmptyState title={t('none')} action={<PaperReflection key={row.memberId} page={page} row={row} />}>
          {t('noneHint')}
        </EmptyState>
      )}
      <MonthShortfalls page={page} row={row} />
    </div>
  )
}

function Reflection({ reflection }: { reflection: NonNullable<MonthRow['reflection']> }) {
  const t = useTranslations('remarks.reading')
  const { topics, text, items, corrections, at, late } = reflection
  const said = topics.filter(({ code }) => text[code]?.trim())
  return (
    <>
      <SectionHead aside={t(late ? 'late' : 'at', { at: dayText(at) })}>{t('title')}</SectionHead>
      {said.length === 0 && <p className="second py-2">{t('noWords')}</p>}
      <dl>
        {said.map(({ code, label }) => (
          <div key={code} className="border-b border-rule py-2">
            <dt className="second">{label}</dt>
            <dd className="whitespace-pre-line">{text[code]}</dd>
          </div>
        ))}
      </dl>
      {items.length > 0 && <Items items={items} />}
      {corrections.length > 0 && (
        <section className="mt-5">
          <SectionHead>{t('corrections')}</SectionHead>
          {corrections.map(({ shortfallId, shortfall, text: words }) => (
            <div key={shortfallId} className="border-b border-rule py-2">
              <p className="second">{shortfall}</p>
              <p className="whitespace-pre-line">{words}</p>
            </div>
          ))}
        </section>
      )}
    </>
  )
}

const signs: Record<NonNullable<ItemReport['outcome']>, TagState> = { ACHIEVED: 'ok', PARTLY: 'part', NOT: 'no' }

/** "Đăng ký một đằng, làm một nẻo" (Quận 8) is seen here: what was registered beside what was done. */
function Items({ items }: { items: readonly ItemReport[] }) {
  const t = useTranslations('remarks.reading')
  return (
    <section className="mt-5">
      <SectionHead>{t('items')}</SectionHead>
      <ul>
        {items.map(({ itemId, what, done, outcome }) => (
          <li key={itemId} className="border-b border-rule py-2">
            <p className="flex items-baseline justify-between gap-4">
              <span className="second">{what}</span>
              {outcome && <Tag state={signs[outcome]}>{t(`outcome.${outcome}`)}</Tag>}
            </p>
            <p className="whitespace-pre-line">{done || t('nothingDone')}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
