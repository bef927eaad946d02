'use client'

import { useTranslations } from 'next-intl'
import type { EarlierShortfall } from '#contract/reflection.ts'
import { longestAnswer } from '#domain/notebook/reflection.ts'
import { dayText } from '#screens/kit/dates.ts'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { Tag } from '#screens/kit/tag.tsx'
import { TextArea } from '#screens/kit/text-field.tsx'
import { useTopic } from '#screens/messages/use-topic.ts'
import { FieldAnchor } from '../drafts/field-anchor.tsx'
import type { AnswersProps } from './answers-props.ts'
import { QuickWords } from './quick-words.tsx'

/** Self-correction comes first: what became of the shortfalls of before. Nothing is owed of it. */
export function EarlierAnswers(props: AnswersProps) {
  const t = useTranslations('reflection')
  const { earlier } = props.form
  if (earlier.length === 0) return null
  return (
    <section className="reflection-part">
      <SectionHead level={2} aside={earlier.length}>
        {t('earlier')}
      </SectionHead>
      <p className="field-hint">{t('earlierHint')}</p>
      {earlier.map((one) => (
        <EarlierAnswer key={one.id} shortfall={one} {...props} />
      ))}
    </section>
  )
}

function EarlierAnswer({ shortfall, answers, change, mistake }: AnswersProps & { shortfall: EarlierShortfall }) {
  const t = useTranslations('reflection')
  const topic = useTopic()
  const { id, text, remedy, dueOn, overdue } = shortfall
  const said = answers.corrections.find(({ shortfallId }) => shortfallId === id)?.text ?? ''
  const write = (words: string) => {
    const others = answers.corrections.filter(({ shortfallId }) => shortfallId !== id)
    change({ corrections: words === '' ? others : [...others, { shortfallId: id, shortfall: text, text: words }] })
  }
  return (
    <FieldAnchor path={`corrections.${id}`} className="reflection-topic">
      <p className="third">{topic(shortfall.topic)}</p>
      <h3>{text}</h3>
      <p className="second">
        {t('remedy', { remedy })}
        {dueOn && <span className="num"> {t('remedyBy', { day: dayText(dueOn) })}</span>}{' '}
        {overdue && <Tag state="late">{t('overdue')}</Tag>}
      </p>
      <TextArea
        label={t('corrected')}
        value={said}
        onChange={write}
        error={mistake(`corrections.${id}`)}
        rows={2}
        maxLength={longestAnswer}
      />
      <QuickWords
        value={said}
        choices={[
          { label: t('fixed'), words: t('fixedWords') },
          { label: t('fixing'), words: t('fixingWords') },
        ]}
        of={text}
        onChoose={write}
      />
    </FieldAnchor>
  )
}
