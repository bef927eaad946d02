'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { paths } from '#contract/paths.ts'
import type { MyRegistration } from '#contract/registration.ts'
import { registrationProblems } from '#domain/notebook/registration-of-year.ts'
import type { RegistrationAnswers } from '#domain/notebook/year-entries.ts'
import { Note } from '#screens/kit/note.tsx'
import { TextArea } from '#screens/kit/text-field.tsx'
import { useKept } from '#screens/kit/use-kept.ts'
import { useApiClient } from '#screens/live/api.tsx'
import { AsideDrafts } from '../drafts/aside-drafts.tsx'
import { DraftChoice } from '../drafts/draft-choice.tsx'
import { DraftNotices } from '../drafts/draft-notices.tsx'
import { SaveState } from '../drafts/save-state.tsx'
import { useDraftKeeper, useRefreshed } from '../drafts/use-draft-keeper.ts'
import { WritingFrame } from '../drafts/writing-frame.tsx'
import { useSentence } from '../use-sentence.ts'
import { CommitmentAnswer } from './commitment-answer.tsx'
import { HandInRegistration } from './hand-in-registration.tsx'
import { ItemList } from './item-list.tsx'
import { draftKey, type OpenedRegistration, type RegistrationDraft, registrationDrafts } from './registration-drafts.ts'
import { registrationShape } from './registration-shape.ts'
import { StandingNote } from './standing-note.tsx'
import { useRegistrationWords } from './use-registration-words.tsx'

export type RegistrationEditorProps = {
  personId: string
  opened: OpenedRegistration
  /** The server's answer; missing while it cannot be reached. */
  fresh: MyRegistration | undefined
  onHandedIn: () => Promise<unknown>
}

/** The registration while it is written: items, commitment, why an approved one changes, one button. */
export function RegistrationEditor({ personId, opened, fresh, onHandedIn }: RegistrationEditorProps) {
  const t = useTranslations('registration')
  const drafts = useTranslations('drafts')
  const words = useRegistrationWords()
  const form = fresh ?? opened.form
  const { keeper, draft } = useRegistrationKeeper(personId, opened)
  useRefreshed(keeper, fresh)
  const [reason, setReason] = useKept(`registration reason ${draftKey(form)}`, asText)
  const [asked, setAsked] = useState(false)
  const mistakes = useMistakes(form, draft.answers, asked ? (reason ?? '') : null)
  const change = (answers: RegistrationAnswers) => keeper.change(answers)
  const title = t('titleOf', { year: String(form.year) })
  const { clash } = draft
  if (clash) {
    const settle = (answers: RegistrationAnswers, other: RegistrationAnswers) => void keeper.settle(answers, other)
    return <DraftChoice title={title} shape={registrationShape} words={words} draft={{ ...draft, clash }} onSettle={settle} />
  }
  const done = async () => {
    setReason(null)
    if (keeper.state().aside.length === 0) await registrationDrafts.drop(draftKey(form))
    await onHandedIn()
  }
  const foot = (
    <HandInRegistration
      form={form}
      answers={draft.answers}
      reason={reason ?? ''}
      onAsk={() => setAsked(true)}
      onBefore={() => isSettled(keeper)}
      onHandedIn={done}
    />
  )
  return (
    <WritingFrame title={title} status={<SaveState draft={draft} />} foot={foot} back={paths.today}>
      <div className="grid gap-6">
        <DraftNotices draft={draft} here={paths.registration} onSee={onHandedIn} />
        {!fresh && (
          <Note tone="gold" role="status">
            {drafts('offlineOpen')}
          </Note>
        )}
        <StandingNote form={form} />
        <ItemList form={form} answers={draft.answers} onChange={change} mistakes={mistakes} />
        <CommitmentAnswer form={form} answers={draft.answers} onChange={change} />
        {form.approved && (
          <TextArea
            label={t('reason')}
            hint={t('reasonHint')}
            value={reason ?? ''}
            onChange={setReason}
            error={mistakes.reason ?? null}
            maxLength={1000}
          />
        )}
        <AsideDrafts
          aside={draft.aside}
          answers={draft.answers}
          shape={registrationShape}
          words={words}
          onTakeBack={change}
          onDrop={(at) => keeper.dropAside(at)}
        />
      </div>
    </WritingFrame>
  )
}

const asText = (stored: unknown): string | null => (typeof stored === 'string' ? stored : null)

function useRegistrationKeeper(personId: string, opened: OpenedRegistration) {
  const client = useApiClient()
  const { form } = opened
  const { cellId, year } = form
  return useDraftKeeper({
    shape: registrationShape,
    start: opened,
    keep: (draft) => registrationDrafts.keep({ key: draftKey(form), personId, form, ...draft, keptAt: new Date().toISOString() }),
    send: ({ answers: { items, commitment }, draftVersion }) =>
      client.registration.saveDraft.mutate({ cellId, year, draftVersion, answers: { items: [...items], commitment } }),
    closedBy: ['registration/year-closed', 'registration/not-asked'],
  })
}

/** Sends what is not on the server yet; false when two drafts have met and somebody has to choose. */
async function isSettled(keeper: { push(): Promise<void>; state(): RegistrationDraft }): Promise<boolean> {
  await keeper.push()
  return keeper.state().clash === null
}

/** Nobody is scolded before they asked to hand in. */
function useMistakes(form: MyRegistration, answers: RegistrationAnswers, reason: string | null): Record<string, string> {
  const sentence = useSentence()
  if (reason === null) return {}
  return Object.fromEntries(registrationProblems(answers, { standing: form, reason }).map(({ field, code }) => [field, sentence(code)]))
}
