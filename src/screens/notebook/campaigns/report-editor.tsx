'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { MyCampaign } from '#contract/campaign.ts'
import { paths } from '#contract/paths.ts'
import { unanswered } from '#domain/campaign/check-plan.ts'
import type { CampaignAnswers } from '#domain/notebook/year-entries.ts'
import { Button } from '#screens/kit/button.tsx'
import { Note } from '#screens/kit/note.tsx'
import { TextArea } from '#screens/kit/text-field.tsx'
import { useApiClient } from '#screens/live/api.tsx'
import { AsideDrafts } from '../drafts/aside-drafts.tsx'
import { DraftChoice } from '../drafts/draft-choice.tsx'
import type { DraftStart } from '../drafts/draft-keeper.ts'
import { DraftNotices } from '../drafts/draft-notices.tsx'
import { FieldAnchor, goToField } from '../drafts/field-anchor.tsx'
import { SaveState } from '../drafts/save-state.tsx'
import { useDraftKeeper, useRefreshed } from '../drafts/use-draft-keeper.ts'
import { WritingFrame } from '../drafts/writing-frame.tsx'
import { useSentence } from '../use-sentence.ts'
import { CampaignHead } from './campaign-head.tsx'
import { HandInReport } from './hand-in-report.tsx'
import { partWords } from './part-words.tsx'
import { PromisesBeside } from './promises-part.tsx'
import { reportDrafts, reportKey, reportShape } from './report-draft.ts'

export type ReportEditorProps = {
  personId: string
  form: MyCampaign
  start: DraftStart<CampaignAnswers>
  /** The server's answer; missing while it cannot be reached. */
  fresh: MyCampaign | undefined
  /** Reads the server's state again: handed in, or closed elsewhere. */
  onClosed: () => Promise<unknown>
}

const longest = 6000

/** The form on one page: the oath and the promises first, then a field for each question. */
export function ReportEditor({ personId, form: opened, start, fresh, onClosed }: ReportEditorProps) {
  const t = useTranslations('campaigns')
  const sentence = useSentence()
  const { keeper, draft } = useReportKeeper(personId, opened, start)
  useRefreshed(keeper, fresh)
  const [checked, setChecked] = useState(false)
  const form = fresh ?? opened
  const { answers, clash } = draft
  const missing = unanswered(form.form, answers)
  if (clash) {
    const settle = (chosen: CampaignAnswers, other: CampaignAnswers) => void keeper.settle(chosen, other)
    return <DraftChoice title={form.name} shape={reportShape} words={partWords(form)} draft={{ ...draft, clash }} onSettle={settle} />
  }
  const toMissing = () => {
    setChecked(true)
    if (missing[0]) goToField(missing[0])
  }
  const settled = async () => {
    await keeper.push()
    return keeper.state().clash === null
  }
  const done = async () => {
    keeper.stop()
    if (keeper.state().aside.length === 0) await reportDrafts.drop(reportKey(form))
    await onClosed()
  }
  const foot =
    missing.length > 0 ? (
      <Button kind="primary" onPress={toMissing}>
        {t('report.toMissing', { count: missing.length })}
      </Button>
    ) : (
      <HandInReport form={form} answers={answers} onBefore={settled} onHandedIn={done} />
    )
  return (
    <WritingFrame title={form.name} status={<SaveState draft={draft} />} foot={foot} back={paths.campaigns}>
      <DraftNotices draft={draft} here={paths.campaign(form.campaignId)} onSee={onClosed} />
      {!fresh && <OfflineNote />}
      <CampaignHead form={form} />
      <PromisesBeside promises={form.promises} admittedOn={form.admittedOn} withPost={form.group === 'WITH_POST'} />
      <div className="mt-6 grid gap-6">
        {form.form.map(({ code, label, hint }, index) => (
          <FieldAnchor key={code} path={code}>
            <TextArea
              label={`${index + 1}. ${label}`}
              {...(hint ? { hint } : {})}
              value={answers[code] ?? ''}
              onChange={(text) => keeper.change({ ...answers, [code]: text })}
              error={checked && missing.includes(code) ? sentence('campaign/answer-missing') : null}
              className="[&_textarea]:min-h-32"
              maxLength={longest}
            />
          </FieldAnchor>
        ))}
      </div>
      <AsideDrafts
        aside={draft.aside}
        answers={answers}
        shape={reportShape}
        words={partWords(form)}
        onTakeBack={(taken) => keeper.change(taken)}
        onDrop={(at) => keeper.dropAside(at)}
      />
      <p className="second mt-5">{t('report.whoReads')}</p>
    </WritingFrame>
  )
}

function useReportKeeper(personId: string, form: MyCampaign, start: DraftStart<CampaignAnswers>) {
  const client = useApiClient()
  const { campaignId } = form
  return useDraftKeeper({
    shape: reportShape,
    start,
    keep: (draft) => reportDrafts.keep({ key: reportKey(form), personId, form, ...draft, keptAt: new Date().toISOString() }),
    send: ({ answers, draftVersion }) => client.campaign.saveDraft.mutate({ campaignId, draftVersion, answers }),
    closedBy: ['campaign/already-handed-in', 'campaign/not-open'],
  })
}

function OfflineNote() {
  const t = useTranslations('drafts')
  return (
    <Note tone="gold" role="status" className="mb-5">
      {t('offlineOpen')}
    </Note>
  )
}
