'use client'

import { useTranslations } from 'next-intl'
import { paths } from '#contract/paths.ts'
import { Button, ButtonLink } from '#screens/kit/button.tsx'
import { SaveState } from '../drafts/save-state.tsx'
import { WritingFrame } from '../drafts/writing-frame.tsx'
import { type AssessmentKeeper, assessmentDrafts, draftKey } from './assessment-drafts.ts'
import { useForm } from './form-context.tsx'
import { HandInAssessment } from './hand-in-assessment.tsx'
import type { PageProps } from './page-props.ts'
import { ReviewStep } from './review-step.tsx'
import { SectionTrack } from './section-list.tsx'

export type ReviewPageProps = PageProps & { keeper: AssessmentKeeper; onHandedIn: () => Promise<unknown> }

/** The last page: what is missing, or the button that hands everything in. */
export function ReviewPage({ title, draft, lines, missing, notices, keeper, onGo, onHandedIn }: ReviewPageProps) {
  const t = useTranslations('assessment')
  const { form } = useForm()
  const [first] = missing
  const settled = async () => {
    await keeper.push()
    return keeper.state().clash === null
  }
  const done = async () => {
    keeper.stop()
    if (keeper.state().aside.length === 0) await assessmentDrafts.drop(draftKey(form))
    await onHandedIn()
  }
  const foot = (
    <>
      <Button onPress={() => onGo(null)} className="!px-2">
        {t('go.parts')}
      </Button>
      {first ? (
        <Button kind="primary" onPress={() => onGo(first.section.code, first.field)}>
          {t('go.missing')}
        </Button>
      ) : (
        <HandInAssessment form={form} answers={draft.answers} onBefore={settled} onHandedIn={done} />
      )}
    </>
  )
  return (
    <WritingFrame
      title={title}
      status={<SaveState draft={draft} />}
      foot={foot}
      footTwo
      leftLabel={t('parts')}
      left={<SectionTrack lines={lines} here={null} onGo={onGo} />}
    >
      {notices}
      <ReviewStep missing={missing} onGo={onGo} />
      <p className="mt-6 flex flex-wrap gap-x-4">
        <ButtonLink href={paths.scoreSheet} kind="quiet" prefetch={false}>
          {t('record.score')}
        </ButtonLink>
        <a className="btn btn-quiet" href={paths.reviewFile(form.memberId, form.year)} download>
          {t('record.file')}
        </a>
      </p>
    </WritingFrame>
  )
}
