'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { CellDeeds, DeedLine } from '#contract/deeds.ts'
import { Button } from '#screens/kit/button.tsx'
import { dayText } from '#screens/kit/dates.ts'
import { Dialog } from '#screens/kit/dialog.tsx'
import { Select } from '#screens/kit/select.tsx'
import { TextArea } from '#screens/kit/text-field.tsx'
import { useKept } from '#screens/kit/use-kept.ts'
import { useApi } from '#screens/live/api.tsx'
import { RefusedNote } from '#screens/live/load-problem.tsx'

type Props = { deed: DeedLine; page: CellDeeds }

/** One that waits: confirmed as the cell did, in a meeting or by its committee, or declined with a word. */
export function WaitingDeed({ deed, page }: Props) {
  const t = useTranslations('deeds.desk')
  const [asked, ask] = useState<'confirm' | 'decline' | null>(null)
  return (
    <article className="grid gap-2 border-b border-rule pb-4">
      <p className="num flex flex-wrap items-baseline gap-x-3">
        <b className="text-desk-3">{deed.name}</b>
        <span className="text-ink-2">
          {deed.doneOn && `${dayText(deed.doneOn)} · `}
          {t('by', { name: deed.proposedBy })}
        </span>
      </p>
      <p className="whitespace-pre-line">{deed.text}</p>
      <div className="flex flex-wrap gap-2">
        <Button onPress={() => ask('confirm')}>{t('confirm')}</Button>
        <Button kind="quiet" onPress={() => ask('decline')}>
          {t('decline')}
        </Button>
      </div>
      {asked && <SettleDialog deed={deed} page={page} confirmed={asked === 'confirm'} onClose={() => ask(null)} />}
    </article>
  )
}

const asText = (stored: unknown) => (typeof stored === 'string' ? stored : null)
const byCommittee = 'COMMITTEE'

function SettleDialog({ deed, page, confirmed, onClose }: Props & { confirmed: boolean; onClose: () => void }) {
  const t = useTranslations('deeds.desk')
  const api = useApi()
  const cache = useQueryClient()
  const [meetingId, choose] = useState<string>(page.meetings[0]?.meetingId ?? byCommittee)
  const [kept, keep] = useKept(`deed-word:${deed.deedId}`, asText)
  const word = kept ?? ''
  const settle = useMutation(
    api.deed.settle.mutationOptions({
      onSuccess: async () => {
        keep(null)
        onClose()
        await cache.invalidateQueries(api.deed.pathFilter())
      },
    }),
  )
  const meetings = page.meetings.map((one) => ({ id: one.meetingId, label: `${dayText(one.on)}: ${one.title}` }))
  const given = { cellId: page.cellId, deedId: deed.deedId, confirmed, word }
  return (
    <Dialog
      title={t(confirmed ? 'confirmTitle' : 'declineTitle', { name: deed.name })}
      isOpen
      onOpenChange={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button
            kind="primary"
            pending={settle.isPending}
            pendingText={t('saving')}
            isDisabled={!confirmed && word.trim() === ''}
            onPress={() => settle.mutate({ ...given, meetingId: !confirmed || meetingId === byCommittee ? null : meetingId })}
          >
            {t(confirmed ? 'confirm' : 'decline')}
          </Button>
        </>
      }
    >
      <p className="whitespace-pre-line">{deed.text}</p>
      {confirmed && (
        <Select
          label={t('meeting')}
          hint={t('meetingHint')}
          placeholder={t('meeting')}
          items={[...meetings, { id: byCommittee, label: t('byCommittee') }]}
          value={meetingId}
          onChange={choose}
        />
      )}
      <TextArea
        label={t(confirmed ? 'word' : 'wordNeeded')}
        hint={t(confirmed ? 'wordHint' : 'wordNeededHint')}
        value={word}
        onChange={keep}
        rows={3}
        maxLength={600}
      />
      <RefusedNote error={settle.error} />
    </Dialog>
  )
}
