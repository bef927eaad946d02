'use client'

import { useTranslations } from 'next-intl'
import type { SelfAssessmentEntry } from '#domain/notebook/year-entries.ts'
import { dayText } from '#screens/kit/dates.ts'
import { useTopic } from '#screens/messages/use-topic.ts'
import { Words } from './words.tsx'

/** The year's self-assessment: the level, and all that was written behind a fold. */
export function Assessed({ entry }: { entry: SelfAssessmentEntry }) {
  const t = useTranslations('notebook')
  const { form, levelAsMember, levelAsEmployee } = entry
  return (
    <>
      {levelAsMember && <p>{t('yearEntry.asMember', { level: t(`level.${levelAsMember}`) })}</p>}
      {levelAsEmployee && <p>{t('yearEntry.asEmployee', { level: t(`level.${levelAsEmployee}`) })}</p>}
      {form === null ? (
        <p className="second">{t('yearEntry.onPaper')}</p>
      ) : (
        <details className="entry-fold">
          <summary>{t('yearEntry.wholeForm', { form })}</summary>
          <WholeForm entry={entry} />
        </details>
      )}
    </>
  )
}

function WholeForm({ entry: { sections, registration, shortfalls } }: { entry: SelfAssessmentEntry }) {
  const t = useTranslations('notebook.yearEntry')
  const topic = useTopic()
  return (
    <>
      {sections.map(({ code, number, label, text, grade }) => (
        <Words key={code} head={`${number}. ${label}`} text={text} foot={grade && t('selfGrade', { grade: t(`grade${grade}`) })} />
      ))}
      {registration.map(({ id, text, result, outcome }) => (
        <Words key={id} head={t('registered', { what: text })} text={result} foot={t(`outcome${outcome ?? 'NONE'}`)} />
      ))}
      {shortfalls.map(({ id, topic: code, text, cause, remedy, dueOn }) => (
        <div key={id}>
          <Words head={t('shortfallIn', { topic: topic(code) })} text={text} foot={cause && t('cause', { text: cause })} />
          {remedy && <p>{t('remedy', { text: remedy, due: dueOn ? dayText(dueOn) : 'none' })}</p>}
        </div>
      ))}
    </>
  )
}
