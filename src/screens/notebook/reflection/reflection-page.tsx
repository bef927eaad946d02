'use client'

import { useTranslations } from 'next-intl'
import { paths } from '#contract/paths.ts'
import type { MyReflection } from '#contract/reflection.ts'
import { Button, ButtonLink } from '#screens/kit/button.tsx'
import { momentText, monthText } from '#screens/kit/dates.ts'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { Note } from '#screens/kit/note.tsx'
import { WritingFrame } from '../drafts/writing-frame.tsx'
import { MonthsOfYear } from './months-of-year.tsx'
import { ReflectionReading } from './reflection-reading.tsx'

/** A month that is handed in or not to be written: when, what, and how one may still change it. */
export function ReflectionPage({ form, onChange }: { form: MyReflection; onChange?: () => void }) {
  const t = useTranslations('reflection')
  const foot = onChange && form.handedIn ? <Button onPress={onChange}>{t('change')}</Button> : undefined
  return (
    <WritingFrame title={t('titleOf', { month: monthText(form.month) })} back={paths.today} foot={foot}>
      {form.handedIn && form.handedInAt ? (
        <>
          <Note tone="ok" className="grid gap-1">
            <b className="num">{t(form.late ? 'handedInLate' : 'handedIn', { time: momentText(form.handedInAt) })}</b>
            <p>{t(sentenceOf(form))}</p>
          </Note>
          {form.frozen && (
            <ButtonLink href={paths.notebook(Number(form.month.slice(0, 4)))} kind="quiet" className="mt-2">
              {t('notebook')}
            </ButtonLink>
          )}
          <div className="mt-5 border-t-2 border-ink pt-4">
            <ReflectionReading form={form} answers={form.handedIn} />
          </div>
        </>
      ) : (
        <NothingToWrite form={form} />
      )}
      <MonthsOfYear form={form} />
    </WritingFrame>
  )
}

function NothingToWrite({ form: { standing, toWrite, month } }: { form: MyReflection }) {
  const t = useTranslations('reflection')
  const action =
    month === toWrite ? undefined : <ButtonLink href={paths.reflection()}>{t('openNow', { month: monthText(toWrite) })}</ButtonLink>
  return (
    <EmptyState title={t(standing.state === 'NOT_ASKED' ? 'notAsked.title' : 'toCome')} action={action}>
      {standing.state === 'NOT_ASKED' ? t(`notAsked.${standing.why}`) : t('toComeText')}
    </EmptyState>
  )
}

function sentenceOf({ onPaper, frozen }: MyReflection) {
  if (onPaper) return 'onPaper'
  return frozen ? 'frozen' : 'mayChange'
}
