'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { PhoneView } from '#domain/meeting/view.ts'
import { Button } from '#screens/kit/button.tsx'
import { Note } from '#screens/kit/note.tsx'
import { TextArea } from '#screens/kit/text-field.tsx'
import { useCommand } from './use-command.ts'

export type OpinionDraft = { text: string; setText: (text: string) => void }

/** A named opinion on what is being discussed. What is typed stays until it is sent, also while a ballot comes in between. */
export function OpinionPart({ view, draft }: { view: PhoneView; draft: OpinionDraft }) {
  const t = useTranslations('phone.opinion')
  const { send, pending, problem } = useCommand(view.meetingId)
  const [isSent, setSent] = useState(false)
  const { scene } = view
  const about = scene.kind === 'SHORTFALL' ? scene.card.id : null
  const submit = async () => {
    const done = await send({ type: 'sendOpinion', text: draft.text, aboutMemberId: about })
    setSent(done)
    if (done) draft.setText('')
  }
  return (
    <section className="part">
      <h2>{t('title')}</h2>
      <TextArea
        label={
          scene.kind === 'SHORTFALL' ? t('aboutItem', { at: scene.index + 1 }) : t('aboutStep', { step: view.step?.title ?? view.title })
        }
        hint={t('named')}
        value={draft.text}
        onChange={(text) => {
          draft.setText(text)
          setSent(false)
        }}
        maxLength={1000}
        error={problem?.fields['command.text'] ?? null}
      />
      {problem && Object.keys(problem.fields).length === 0 && (
        <Note tone="red" role="alert">
          {problem.sentence}
        </Note>
      )}
      {isSent && (
        <Note tone="ok" role="status">
          {t('sent')}
        </Note>
      )}
      <Button wide onPress={submit} pending={pending} pendingText={t('sending')} isDisabled={draft.text.trim() === ''}>
        {t('send')}
      </Button>
    </section>
  )
}
