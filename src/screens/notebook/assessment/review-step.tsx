'use client'

import { useTranslations } from 'next-intl'
import { Button } from '#screens/kit/button.tsx'
import { Facts } from '#screens/kit/facts.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { useSentence } from '../use-sentence.ts'
import { useForm, useWordsOf } from './form-context.tsx'
import { FormReading } from './form-reading.tsx'
import type { Missing } from './form-state.ts'
import { placeHeading } from './use-place.ts'

export type ReviewStepProps = { missing: readonly Missing[]; onGo: (section: string, field?: string) => void }

/** Before handing in: what is missing, each leading to its place, and the whole form as the cell committee will read it. */
export function ReviewStep({ missing, onGo }: ReviewStepProps) {
  const t = useTranslations('assessment')
  const { answers } = useForm()
  const remarks = [
    ...(answers.registration.length === 0 ? [{ id: 'registration', sign: 'wait' as const, text: t('review.noRegistration') }] : []),
    ...(answers.shortfalls.length === 0 ? [{ id: 'shortfalls', sign: 'wait' as const, text: t('review.noShortfall') }] : []),
  ]
  return (
    <div className="grid gap-6">
      <h2 id={placeHeading} tabIndex={-1} className="text-[1.3em] outline-none">
        {t('review.title')}
      </h2>
      {missing.length > 0 ? (
        <MissingList missing={missing} onGo={onGo} />
      ) : (
        <Facts facts={[{ id: 'complete', sign: 'ok', text: t('review.complete') }, ...remarks]} />
      )}
      <div className="grid gap-4">
        <SectionHead level={2}>{t('review.whole')}</SectionHead>
        <FormReading
          after={(section) => (
            <div>
              <Button kind="quiet" onPress={() => onGo(section.code)}>
                {t('review.edit', { number: section.number })}
              </Button>
            </div>
          )}
        />
      </div>
    </div>
  )
}

function MissingList({ missing, onGo }: ReviewStepProps) {
  const t = useTranslations('assessment')
  const sentence = useSentence()
  const titleOf = useFieldTitle()
  return (
    <section className="grid gap-2 border-l-[6px] border-red bg-red-wash px-4 py-3">
      <h3>{t('review.missing', { count: missing.length })}</h3>
      <p>{t('review.missingText')}</p>
      <ul>
        {missing.map((one) => (
          <li key={one.field} className="border-t border-rule">
            <button
              type="button"
              onClick={() => onGo(one.section.code, one.field)}
              className="min-h-12 w-full cursor-pointer py-2 text-left"
            >
              <span className="font-semibold underline underline-offset-4">
                {t('review.field', { number: one.section.number, title: titleOf(one) })}
              </span>
              <span className="block">{sentence(one.code)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What the form calls the place where something is missing. */
function useFieldTitle(): (missing: Missing) => string {
  const t = useTranslations('assessment')
  const { answers } = useForm()
  const words = useWordsOf()
  return ({ field, section }) => {
    const [part, id] = field.split('.')
    if (part === 'registration' && id) return t('registration.item', { number: answers.registration.findIndex((one) => one.id === id) + 1 })
    if (part === 'shortfalls' && id) return t('shortfalls.item', { number: answers.shortfalls.findIndex((one) => one.id === id) + 1 })
    if (part === 'levelAsMember') return t('partName.member')
    if (part === 'levelAsEmployee') return t('partName.employee')
    const asked = section.fields.find((one) => one.code === id)
    if (!asked) return words(section.title)
    const label = [asked.number && `${asked.number}. `, words(asked.label)].filter(Boolean).join('')
    return part === 'grade' ? t('grade.of', { title: label }) : label
  }
}
