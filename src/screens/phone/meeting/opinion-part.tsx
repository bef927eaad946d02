'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { PhoneView } from '#domain/meeting/view.ts'
import { Button } from '#screens/kit/button.tsx'
import { Note } from '#screens/kit/note.tsx'
import { ComboBox } from '#screens/kit/select.tsx'
import { TextArea } from '#screens/kit/text-field.tsx'
import { useApi } from '#screens/live/api.tsx'
import { emptyOpinion, type OpinionDraft } from './opinion-draft.ts'
import { useQueued } from './outbox/use-queued.ts'

type Props = { view: PhoneView; draft: OpinionDraft; onDraft: (draft: OpinionDraft) => void }

/** A named opinion on what is being discussed, or on one member. What is typed stays until it is sent, also while a ballot comes in between. */
export function OpinionPart({ view, draft, onDraft }: Props) {
  const t = useTranslations('phone.opinion')
  const { say, pending, sentence } = useQueued()
  const [isSent, setSent] = useState(false)
  const { scene } = view
  const item = scene.kind === 'SHORTFALL' ? scene.card.id : null
  const submit = async () => {
    const outcome = await say({ type: 'sendOpinion', text: draft.text, aboutMemberId: draft.about ?? item })
    setSent(outcome === 'sent')
    if (outcome !== 'refused') onDraft(emptyOpinion)
  }
  const change = (changed: Partial<OpinionDraft>) => {
    onDraft({ ...draft, ...changed })
    setSent(false)
  }
  return (
    <section className="part">
      <h2>{t('title')}</h2>
      <About view={view} about={draft.about} onChange={(about) => change({ about })} />
      <TextArea
        label={t('text')}
        hint={t('named')}
        value={draft.text}
        onChange={(text) => change({ text })}
        maxLength={1000}
        error={sentence}
      />
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

const now = 'now'

function About({ view, about, onChange }: { view: PhoneView; about: string | null; onChange: (about: string | null) => void }) {
  const t = useTranslations('phone.opinion')
  const api = useApi()
  const { data: people = [] } = useQuery(api.meeting.people.queryOptions({ meetingId: view.meetingId }, { staleTime: Infinity }))
  const { scene } = view
  const discussed =
    scene.kind === 'SHORTFALL' ? t('aboutNowItem', { at: scene.index + 1 }) : t('aboutNow', { step: view.step?.title ?? view.title })
  const items = [
    { id: now, label: discussed },
    ...people.map(({ memberId, name }) => ({ id: memberId, label: t('aboutSomebody', { name }) })),
  ]
  return (
    <ComboBox
      key={`${discussed} ${people.length}`}
      label={t('about')}
      items={items}
      value={about ?? now}
      onChange={(id) => onChange(id === now ? null : id)}
      placeholder={discussed}
      nothingFound={t('nobody')}
      className="mb-3"
    />
  )
}
