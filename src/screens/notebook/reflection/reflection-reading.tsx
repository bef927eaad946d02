'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { MyReflection } from '#contract/reflection.ts'
import type { ShortfallDraft } from '#domain/notebook/types.ts'
import type { ItemReport, ReflectionAnswers, SelfCorrection } from '#domain/notebook/year-entries.ts'
import { dayText } from '#screens/kit/dates.ts'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { Tag } from '#screens/kit/tag.tsx'

/** What was handed in, to be read. */
export function ReflectionReading({ form, answers }: { form: MyReflection; answers: ReflectionAnswers }) {
  const t = useTranslations('reflection')
  const locale = useLocale()
  const known = new Set(form.template.topics.map(({ code }) => code))
  const others = Object.entries(answers.text).filter(([code]) => !known.has(code))
  return (
    <div className="grid gap-5">
      <SectionHead level={2}>{t('written')}</SectionHead>
      {answers.corrections.map((item) => (
        <CorrectionReading key={item.shortfallId} item={item} />
      ))}
      {answers.items.map((item) => (
        <ItemReading key={item.itemId} item={item} />
      ))}
      {form.template.topics
        .filter(({ code }) => answers.text[code])
        .map(({ code, label }) => (
          <TextReading key={code} head={label[locale]} text={answers.text[code] ?? ''} />
        ))}
      {others.map(([code, text]) => (
        <TextReading key={code} head={t('onPaperPart')} text={text} />
      ))}
      {answers.shortfalls.map((item) => (
        <ShortfallReading key={item.id} item={item} />
      ))}
    </div>
  )
}

export const TextReading = ({ head, text }: { head: string; text: string }) => (
  <section>
    <h3>{head}</h3>
    <p className="entry-own whitespace-pre-line">{text}</p>
  </section>
)

const states = { ACHIEVED: 'ok', PARTLY: 'part', NOT: 'no' } as const

export function ItemReading({ item }: { item: ItemReport }) {
  const t = useTranslations('reflection')
  return (
    <section>
      <h3>{item.what}</h3>
      {item.outcome && (
        <p>
          <Tag state={states[item.outcome]}>{t(`outcome.${item.outcome}`)}</Tag>
        </p>
      )}
      {item.done && <p className="entry-own whitespace-pre-line">{item.done}</p>}
    </section>
  )
}

export function CorrectionReading({ item }: { item: SelfCorrection }) {
  const t = useTranslations('reflection')
  return (
    <section>
      <h3>{t('correctionOf', { text: item.shortfall })}</h3>
      <p className="entry-own whitespace-pre-line">{item.text}</p>
    </section>
  )
}

export function ShortfallReading({ item }: { item: ShortfallDraft }) {
  const t = useTranslations('reflection')
  return (
    <section>
      <h3>{t('shortfallRead')}</h3>
      <p className="entry-own whitespace-pre-line">{item.text}</p>
      <p>{t('cause', { text: item.cause })}</p>
      <p>
        {t('remedy', { remedy: item.remedy })} {item.dueOn && <span className="num">{t('remedyBy', { day: dayText(item.dueOn) })}</span>}
      </p>
    </section>
  )
}
