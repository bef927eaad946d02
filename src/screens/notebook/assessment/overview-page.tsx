'use client'

import { useTranslations } from 'next-intl'
import { paths } from '#contract/paths.ts'
import { Button, ButtonLink } from '#screens/kit/button.tsx'
import { Note } from '#screens/kit/note.tsx'
import { AsideDrafts } from '../drafts/aside-drafts.tsx'
import { SaveState } from '../drafts/save-state.tsx'
import { WritingFrame } from '../drafts/writing-frame.tsx'
import { assessmentShape } from './answer-parts.ts'
import type { AssessmentKeeper } from './assessment-drafts.ts'
import { useForm, useWordsOf } from './form-context.tsx'
import type { PageProps } from './page-props.ts'
import { usePartWords } from './part-reading.tsx'
import { SectionList } from './section-list.tsx'
import { placeHeading, reviewPlace } from './use-place.ts'

export type OverviewPageProps = PageProps & { keeper: AssessmentKeeper; isOffline: boolean }

/** The parts of the form and how far each is; one button goes on where there is something to write. */
export function OverviewPage({ title, draft, lines, missing, notices, keeper, isOffline, onGo }: OverviewPageProps) {
  const t = useTranslations('assessment')
  const drafts = useTranslations('drafts')
  const { form } = useForm()
  const words = useWordsOf()
  const partWords = usePartWords()
  const next = lines.find((line) => line.state === 'partly' || line.state === 'empty')
  const isNew = lines.every((line) => line.state === 'empty' || line.state === 'open')
  const foot =
    next && missing.length > 0 ? (
      <>
        <Button kind="primary" onPress={() => onGo(next.section.code)}>
          {t(isNew ? 'go.begin' : 'go.on', { number: next.section.number })}
        </Button>
        {!isNew && <Button onPress={() => onGo(reviewPlace)}>{t('go.review')}</Button>}
      </>
    ) : (
      <Button kind="primary" onPress={() => onGo(reviewPlace)}>
        {t('go.review')}
      </Button>
    )
  return (
    <WritingFrame title={title} status={<SaveState draft={draft} />} foot={foot} back={paths.today}>
      {notices}
      {isOffline && (
        <Note tone="gold" role="status" className="mb-5">
          {drafts('offlineOpen')}
        </Note>
      )}
      <h2 id={placeHeading} tabIndex={-1} className="text-[1.2em] outline-none">
        {t('form', { title: words(form.template.title), year: form.year, form: form.template.form })}
      </h2>
      <p className="mt-2">{t('lead')}</p>
      <p className="second mt-1 text-[0.9em]">{t('source', { source: form.template.source })}</p>
      <div className="mt-5 border-t-2 border-ink">
        <SectionList lines={lines} onGo={onGo} />
      </div>
      <div className="mt-4 grid justify-items-start gap-2">
        {form.onWall.length > 0 && (
          <ButtonLink href={paths.shortfallAnswers} kind="quiet" prefetch={false}>
            {t('handedIn.wall', { count: form.onWall.length })}
          </ButtonLink>
        )}
        <AsideDrafts
          aside={draft.aside}
          answers={draft.answers}
          shape={assessmentShape}
          words={partWords}
          onTakeBack={(answers) => keeper.change(answers)}
          onDrop={(at) => keeper.dropAside(at)}
        />
      </div>
    </WritingFrame>
  )
}
