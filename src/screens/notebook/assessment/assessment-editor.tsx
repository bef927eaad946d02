'use client'

import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import type { MyAssessment } from '#contract/assessment.ts'
import { paths } from '#contract/paths.ts'
import type { SelfAssessmentAnswers, TemplateSection } from '#domain/notebook/types.ts'
import { DraftChoice, type DraftChoiceProps } from '../drafts/draft-choice.tsx'
import { DraftNotices } from '../drafts/draft-notices.tsx'
import { useRefreshed } from '../drafts/use-draft-keeper.ts'
import { useSentence } from '../use-sentence.ts'
import { assessmentShape, type Part } from './answer-parts.ts'
import { FormProvider } from './form-context.tsx'
import { missingIn, sectionState } from './form-state.ts'
import type { OpenedDraft } from './opened-draft.ts'
import { OverviewPage } from './overview-page.tsx'
import { usePartWords } from './part-reading.tsx'
import { ReviewPage } from './review-page.tsx'
import { SectionPage } from './section-page.tsx'
import { useAssessmentKeeper } from './use-assessment-keeper.ts'
import { reviewPlace, usePlace } from './use-place.ts'

export type AssessmentEditorProps = {
  personId: string
  opened: OpenedDraft
  /** The server's answer; missing while it cannot be reached. */
  fresh: MyAssessment | undefined
  /** Reads the server's state again: handed in, or closed elsewhere. */
  onClosed: () => Promise<unknown>
}

/** The form while it is written: the list of its parts, one part at a time, then the review. */
export function AssessmentEditor({ personId, opened, fresh, onClosed }: AssessmentEditorProps) {
  const t = useTranslations('assessment')
  const sentence = useSentence()
  const { keeper, draft } = useAssessmentKeeper(personId, opened)
  useRefreshed(keeper, fresh)
  const { place, go } = usePlace()
  const [checked, setChecked] = useState(false)
  const form = fresh ?? opened.form
  const missing = useMemo(() => missingIn(form, draft.answers), [form, draft.answers])
  // Nobody is scolded before they asked: mistakes stand beside their fields once the review has been opened.
  const shown = checked || place === reviewPlace
  const mistakes = useMemo(
    () => (shown ? Object.fromEntries(missing.map((one) => [one.field, sentence(one.code)])) : {}),
    [shown, missing, sentence],
  )
  const lines = form.template.sections.map((section) => ({ section, state: sectionState(section, draft.answers, missing) }))
  const section = form.template.sections.find((one) => one.code === place)
  const move = (to: TemplateSection | string | null, field?: string) => {
    if (to === reviewPlace || place === reviewPlace) setChecked(true)
    void keeper.push()
    go(typeof to === 'string' || to === null ? to : to.code, field)
  }
  const { clash } = draft
  const page = { title: t('title', { year: form.year }), draft, lines, missing, onGo: move }
  const notices = <DraftNotices draft={draft} here={paths.selfAssessment} onSee={onClosed} />
  return (
    <FormProvider form={form} answers={draft.answers} onChange={(answers) => keeper.change(answers)} mistakes={mistakes}>
      {clash ? (
        <AssessmentChoice
          title={page.title}
          draft={{ ...draft, clash }}
          onSettle={(answers, other) => void keeper.settle(answers, other)}
        />
      ) : section ? (
        <SectionPage {...page} section={section} notices={notices} />
      ) : place === reviewPlace ? (
        <ReviewPage {...page} keeper={keeper} onHandedIn={onClosed} notices={notices} />
      ) : (
        <OverviewPage {...page} keeper={keeper} isOffline={!fresh} notices={notices} />
      )}
    </FormProvider>
  )
}

type AssessmentChoiceProps = Pick<DraftChoiceProps<SelfAssessmentAnswers, Part>, 'title' | 'draft' | 'onSettle'>

/** Inside the form, whose words name the parts. */
function AssessmentChoice(props: AssessmentChoiceProps) {
  return <DraftChoice shape={assessmentShape} words={usePartWords()} {...props} />
}
