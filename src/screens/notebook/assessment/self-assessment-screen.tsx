'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { MyAssessment } from '#contract/assessment.ts'
import { paths } from '#contract/paths.ts'
import { ButtonLink } from '#screens/kit/button.tsx'
import { useApi } from '#screens/live/api.tsx'
import { InOneWindow } from '../drafts/in-one-window.tsx'
import { OwnForm } from '../drafts/own-form.tsx'
import { assessmentDrafts, draftKey, type KeptAssessment } from './assessment-drafts.ts'
import { AssessmentEditor } from './assessment-editor.tsx'
import { HandedInPage } from './handed-in-page.tsx'
import { isClosed, openDraft, unsent } from './opened-draft.ts'

/** One's own self-assessment of the year, on a phone or at a desk. */
export function SelfAssessmentScreen({ personId }: { personId: string }) {
  const t = useTranslations('notebook')
  return (
    <InOneWindow name={`self-assessment ${personId}`} title={t('assessment')}>
      <OpenedScreen personId={personId} />
    </InOneWindow>
  )
}

function OpenedScreen({ personId }: { personId: string }) {
  const t = useTranslations()
  const api = useApi()
  const mine = useQuery(api.assessment.mine.queryOptions({}))
  const nobody = {
    ...{ title: t('assessment.empty.title'), text: t('assessment.empty.text') },
    action: <ButtonLink href={paths.today}>{t('assessment.handedIn.today')}</ButtonLink>,
  }
  const page = { personId, mine, nobody, title: t('notebook.assessment'), back: paths.today }
  return (
    <OwnForm {...page} shelf={assessmentDrafts} ownOf={keptFor}>
      {({ form, own, fresh, readAgain }) =>
        isClosed(form) ? (
          <HandedInPage key={form.handedInAt} form={form} unsent={unsent(form, own)} />
        ) : (
          <AssessmentEditor key={draftKey(form)} personId={personId} opened={openDraft(form, own)} fresh={fresh} onClosed={readAgain} />
        )
      }
    </OwnForm>
  )
}

const keptFor = (kept: readonly KeptAssessment[], form: MyAssessment | undefined): KeptAssessment | undefined =>
  form ? kept.find((one) => one.key === draftKey(form)) : kept[0]
