'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { MyAssessment } from '#contract/assessment.ts'
import { paths } from '#contract/paths.ts'
import type { SelfAssessmentAnswers } from '#domain/notebook/types.ts'
import { ButtonLink } from '#screens/kit/button.tsx'
import { momentText } from '#screens/kit/dates.ts'
import { LevelMark } from '#screens/kit/level-mark.tsx'
import { Note } from '#screens/kit/note.tsx'
import { AsideDrafts, type AsideDraftsProps } from '../drafts/aside-drafts.tsx'
import type { Aside } from '../drafts/draft-keeper.ts'
import { WritingFrame } from '../drafts/writing-frame.tsx'
import { levelNumber } from '../level-number.ts'
import { assessmentShape, type Part } from './answer-parts.ts'
import { assessmentDrafts, draftKey } from './assessment-drafts.ts'
import { FormProvider } from './form-context.tsx'
import { FormReading } from './form-reading.tsx'
import { usePartWords } from './part-reading.tsx'

export type HandedInPageProps = { form: MyAssessment; unsent: readonly Aside<SelfAssessmentAnswers>[] }

/** After handing in: when, the whole text, unchangeable. */
export function HandedInPage({ form, unsent }: HandedInPageProps) {
  const t = useTranslations('assessment')
  const [left, setLeft] = useState(unsent)
  const drop = (at: string) => {
    const rest = left.filter((one) => one.at !== at)
    setLeft(rest)
    if (rest.length === 0) void assessmentDrafts.drop(draftKey(form))
  }
  const nothingToChange = () => undefined
  return (
    <FormProvider form={form} answers={form.answers} onChange={nothingToChange} mistakes={{}}>
      <WritingFrame title={t('title', { year: form.year })} back={paths.today}>
        <Note tone={form.handedInAt || form.onPaper ? 'ok' : 'red'} className="grid gap-1">
          {form.handedInAt && !form.onPaper && <b className="num">{t('handedIn.title', { time: momentText(form.handedInAt) })}</b>}
          <p>{t(sentenceKey(form))}</p>
        </Note>
        <div className="mt-3 grid justify-items-start gap-1">
          {form.onWall.length > 0 && (
            <ButtonLink href={paths.shortfallAnswers} kind="quiet">
              {t('handedIn.wall', { count: form.onWall.length })}
            </ButtonLink>
          )}
          <ButtonLink href={paths.notebook(form.year)} kind="quiet">
            {t('handedIn.notebook', { year: form.year })}
          </ButtonLink>
          <ButtonLink href={paths.scoreSheet} kind="quiet" prefetch={false}>
            {t('record.score')}
          </ButtonLink>
          <a className="btn btn-quiet" href={paths.reviewFile(form.memberId, form.year)} download>
            {t('record.file')}
          </a>
          {left.length > 0 && (
            <div className="mt-2">
              <p>{t('handedIn.unsent')}</p>
              <AsideList form={form} aside={left} onDrop={drop} />
            </div>
          )}
        </div>
        <div className="mt-6 border-t-2 border-ink pt-3">{form.onPaper ? <LevelOnPaper form={form} /> : <FormReading />}</div>
        {form.unfinished && <Unfinished form={form} answers={form.unfinished} />}
      </WritingFrame>
    </FormProvider>
  )
}

type AsideListProps = Pick<AsideDraftsProps<SelfAssessmentAnswers, Part>, 'aside' | 'onDrop'> & { form: MyAssessment }

function AsideList({ form, ...props }: AsideListProps) {
  return <AsideDrafts answers={form.answers} shape={assessmentShape} words={usePartWords()} {...props} />
}

/** What was being written when the paper was recorded: nobody else reads it, and nothing of it is lost. */
function Unfinished({ form, answers }: { form: MyAssessment; answers: NonNullable<MyAssessment['unfinished']> }) {
  const t = useTranslations('assessment.handedIn')
  return (
    <section className="mt-6 border-t-2 border-ink pt-3">
      <h2>{t('unfinished')}</h2>
      <p className="second">{t('unfinishedText')}</p>
      <FormProvider form={form} answers={answers} onChange={() => undefined} mistakes={{}}>
        <FormReading />
      </FormProvider>
    </section>
  )
}

function sentenceKey(form: MyAssessment) {
  if (form.onPaper) return 'handedIn.onPaper'
  if (!form.handedInAt) return 'handedIn.frozenDraft'
  return form.frozen ? 'handedIn.frozen' : 'handedIn.text'
}

function LevelOnPaper({ form }: { form: MyAssessment }) {
  const t = useTranslations()
  const level = form.answers.levelAsMember
  return (
    <p className="flex items-start gap-2 text-[1.2em] font-semibold">
      <LevelMark level={levelNumber(level)} className="mt-[0.2em]" />
      {level ? t(`notebook.level.${level}`) : t('assessment.levelNone')}
    </p>
  )
}
