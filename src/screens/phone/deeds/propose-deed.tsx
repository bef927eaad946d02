'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { MyDeeds } from '#contract/deeds.ts'
import { Button } from '#screens/kit/button.tsx'
import { Note } from '#screens/kit/note.tsx'
import { ComboBox } from '#screens/kit/select.tsx'
import { TextArea } from '#screens/kit/text-field.tsx'
import { TypedDayField } from '#screens/kit/typed-day-field.tsx'
import { useKept } from '#screens/kit/use-kept.ts'
import { useApi } from '#screens/live/api.tsx'
import { useProblem } from '#screens/live/problem.ts'

type Draft = { memberId: string; text: string; doneOn: string | null }

const asDraft = (stored: unknown): Draft | null => {
  const draft = stored as Draft | null
  return draft && typeof draft.memberId === 'string' && typeof draft.text === 'string' ? draft : null
}

/** Whose deed, what was done, and when; kept on this device until it is sent. */
export function ProposeDeed({ page }: { page: MyDeeds }) {
  const t = useTranslations('deeds.propose')
  const api = useApi()
  const cache = useQueryClient()
  const asWords = useProblem()
  const [isOpen, setOpen] = useState(false)
  const [kept, keep] = useKept(`deed:${page.memberId}`, asDraft)
  const draft = kept ?? { memberId: page.memberId, text: '', doneOn: null }
  const propose = useMutation(
    api.deed.propose.mutationOptions({
      onSuccess: async () => {
        keep(null)
        setOpen(false)
        await cache.invalidateQueries(api.deed.pathFilter())
      },
    }),
  )
  const refused = propose.error ? asWords(propose.error) : null
  const fields = refused?.fields ?? {}
  if (!isOpen && kept === null) {
    return (
      <>
        <p className="mb-3">{t('lead')}</p>
        {propose.isSuccess && (
          <Note tone="ok" role="status" className="mb-3">
            {t('sent')}
          </Note>
        )}
        <Button kind="primary" size="large" wide onPress={() => setOpen(true)}>
          {t('open')}
        </Button>
      </>
    )
  }
  return (
    <div className="grid gap-4">
      <h2>{t('title')}</h2>
      <ComboBox
        label={t('whose')}
        items={page.members.map(({ memberId, name }) => ({ id: memberId, label: memberId === page.memberId ? t('me', { name }) : name }))}
        value={draft.memberId}
        onChange={(memberId) => keep({ ...draft, memberId })}
        placeholder={t('whosePlaceholder')}
        nothingFound={t('nobody')}
        error={fields.memberId ?? null}
      />
      <TextArea
        label={t('text')}
        hint={t('textHint')}
        value={draft.text}
        onChange={(text) => keep({ ...draft, text })}
        rows={4}
        maxLength={600}
        counted
        error={fields.text ?? null}
      />
      <TypedDayField
        label={t('doneOn')}
        hint={t('doneOnHint')}
        value={draft.doneOn}
        onChange={(doneOn) => keep({ ...draft, doneOn })}
        error={fields.doneOn ?? null}
      />
      {refused && Object.keys(fields).length === 0 && (
        <Note tone="red" role="alert">
          {refused.sentence}
        </Note>
      )}
      <Button
        kind="primary"
        size="large"
        wide
        isDisabled={draft.text.trim() === ''}
        pending={propose.isPending}
        pendingText={t('sending')}
        onPress={() => propose.mutate({ ...draft, cellId: page.cellId })}
      >
        {t('send')}
      </Button>
      <Button
        kind="quiet"
        onPress={() => {
          keep(null)
          setOpen(false)
        }}
      >
        {t('cancel')}
      </Button>
    </div>
  )
}
