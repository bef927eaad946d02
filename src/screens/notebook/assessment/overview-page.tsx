'use client'

import { useTranslations } from 'next-intl'
import { paths } from '#contract/paths.ts'
import { Button, ButtonLink } from '#screens/kit/button.tsx'
import { Note } from '#screens/kit/note.tsx'
import { AsideDrafts } from './aside-drafts.tsx'
import { AssessmentFrame } from './assessment-frame.tsx'
import type { DraftKeeper } from './draft-keeper.ts'
import { useForm, useWordsOf } from './form-context.tsx'
import type { PageProps } from './page-props.ts'
import { SaveState } from './save-state.tsx'
import { SectionList } from './section-list.tsx'
import { placeHeading, reviewPlace } from './use-place.ts'

export type OverviewPageProps = PageProps & { keeper: DraftKeeper; isOffline: boolean }

/** The parts of the form and how far each is; one button goes on where there is something to write. */
export function OverviewPage({ title, draft, lines, missing, notices, keeper, isOffline, onGo }: OverviewPageProps) {
  const t = useTranslations('assessment')
  const { form } = useForm()
  const words = useWordsOf()
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
    <AssessmentFrame title={title} status={<SaveState draft={draft} />} foot={foot} back={paths.today}>
      {notices}
      {isOffline && (
        <Note tone="gold" role="status" className="mb-5">
          {t('offlineOpen')}
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
        <AsideDrafts aside={draft.aside} onTakeBack={(answers) => keeper.change(answers)} onDrop={(at) => keeper.dropAside(at)} />
      </div>
    </AssessmentFrame>
  )
}
