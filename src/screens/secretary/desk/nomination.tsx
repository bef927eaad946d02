'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { CellDesk, DeskMember } from '#contract/cell.ts'
import { Button } from '#screens/kit/button.tsx'
import { ConfirmButton, Dialog } from '#screens/kit/dialog.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { TextArea } from '#screens/kit/text-field.tsx'
import { useKept } from '#screens/kit/use-kept.ts'
import { useApi } from '#screens/live/api.tsx'
import { RefusedNote } from '#screens/live/load-problem.tsx'
import { useProblem } from '#screens/live/problem.ts'

type Props = { desk: CellDesk; member: DeskMember; reason: string | null }

/** The cell committee nominates for commendation, with a reason; the cell votes on it in the meeting. */
export function Nomination({ desk, member, reason }: Props) {
  const t = useTranslations('desk.nomination')
  const api = useApi()
  const cache = useQueryClient()
  const [isOpen, setOpen] = useState(false)
  const of = { cellId: desk.cellId, memberId: member.memberId, year: desk.year }
  const withdraw = useMutation(
    api.cell.withdrawNomination.mutationOptions({ onSuccess: () => cache.invalidateQueries(api.cell.pathFilter()) }),
  )
  return (
    <section className="grid gap-2">
      <SectionHead level={2}>{t('title')}</SectionHead>
      {reason === null ? <p className="text-ink-2">{t('none')}</p> : <p className="whitespace-pre-line">{reason}</p>}
      <div className="flex flex-wrap gap-2">
        <Button size="small" onPress={() => setOpen(true)}>
          {t(reason === null ? 'nominate' : 'change')}
        </Button>
        {reason !== null && (
          <ConfirmButton
            size="small"
            ask={{
              title: t('withdrawAsk', { name: member.name }),
              consequence: t('withdrawText'),
              confirm: t('withdraw'),
              cancel: t('cancel'),
            }}
            inside={<RefusedNote error={withdraw.error} />}
            onConfirm={() =>
              withdraw.mutateAsync(of).then(
                () => true,
                () => false,
              )
            }
          >
            {t('withdraw')}
          </ConfirmButton>
        )}
      </div>
      {isOpen && <NominateDialog desk={desk} member={member} reason={reason} onClose={() => setOpen(false)} />}
    </section>
  )
}

const asText = (stored: unknown) => (typeof stored === 'string' ? stored : null)

function NominateDialog({ desk, member, reason, onClose }: Props & { onClose: () => void }) {
  const t = useTranslations('desk.nomination')
  const api = useApi()
  const cache = useQueryClient()
  const asWords = useProblem()
  const of = { cellId: desk.cellId, memberId: member.memberId, year: desk.year }
  const [kept, keep] = useKept(`desk-nominate:${of.memberId}:${of.year}`, asText)
  const written = kept ?? reason ?? ''
  const nominate = useMutation(
    api.cell.nominate.mutationOptions({
      onSuccess: async () => {
        await cache.invalidateQueries(api.cell.pathFilter())
        keep(null)
        onClose()
      },
    }),
  )
  const refused = nominate.error ? asWords(nominate.error) : null
  return (
    <Dialog
      title={t('ask', { name: member.name })}
      isOpen
      onOpenChange={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button
            kind="primary"
            isDisabled={written.trim() === ''}
            pending={nominate.isPending}
            pendingText={t('saving')}
            onPress={() => nominate.mutate({ ...of, reason: written })}
          >
            {t('confirm')}
          </Button>
        </>
      }
    >
      <p>{t('text')}</p>
      <TextArea
        label={t('reason')}
        value={written}
        onChange={keep}
        rows={4}
        maxLength={1000}
        counted
        autoFocus
        error={refused ? (refused.fields.reason ?? refused.sentence) : null}
      />
    </Dialog>
  )
}
