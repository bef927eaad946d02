'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { ClassificationFile } from '#contract/committee.ts'
import { isLevel, type Level, levels } from '#domain/classification/levels.ts'
import { Button } from '#screens/kit/button.tsx'
import { DateField } from '#screens/kit/date-field.tsx'
import { ConfirmButton } from '#screens/kit/dialog.tsx'
import { Note } from '#screens/kit/note.tsx'
import { Select } from '#screens/kit/select.tsx'
import { TextArea, TextField } from '#screens/kit/text-field.tsx'
import { useKept } from '#screens/kit/use-kept.ts'
import { useApi } from '#screens/live/api.tsx'
import { useProblem } from '#screens/live/problem.ts'

type Written = { number: string; decidedOn: string | null; signedBy: string | null; level: Level | null; reason: string }

const empty: Written = { number: '', decidedOn: null, signedBy: null, level: null, reason: '' }

type Props = { file: ClassificationFile; decided: NonNullable<ClassificationFile['row']['decided']>; onClose: () => void }

/** A later decision takes the place of the standing one, as after a violation found since (21-HD/BTCTW); the first stays on record. */
export function ReplaceDecision({ file, decided, onClose }: Props) {
  const t = useTranslations('decisions.replace')
  const paper = useTranslations('committee.document')
  const words = useTranslations('committee')
  const api = useApi()
  const cache = useQueryClient()
  const asWords = useProblem()
  const { row, unitId, year } = file
  const [kept, keep] = useKept(`replace-decision:${decided.decisionId}`, asWritten)
  const written = kept ?? empty
  const set = (changes: Partial<Written>) => keep({ ...written, ...changes })
  const signedBy = written.signedBy ?? file.signer
  const decide = useMutation(
    api.committee.decide.mutationOptions({
      onSuccess: async () => {
        await cache.invalidateQueries(api.committee.pathFilter())
        keep(null)
        onClose()
      },
    }),
  )
  const refused = decide.error ? asWords(decide.error) : null
  const { number, decidedOn, level, reason } = written
  const isFull = number.trim() !== '' && decidedOn !== null && level !== null && reason.trim() !== '' && signedBy.trim() !== ''
  const send = () => {
    if (!level || !decidedOn) return
    const item = { cellId: row.cellId, memberId: row.memberId, level, reason, revokesId: decided.decisionId }
    decide.mutate({ unitId, year, number, decidedOn, signedBy, items: [item] })
  }
  return (
    <section className="grid gap-3 border-2 border-edge p-4" aria-label={t('start')}>
      <p className="text-ink-2">{t('intro', { number: decided.number })}</p>
      <Select
        label={t('level')}
        placeholder={words('list.chooseLevel')}
        items={levels.map((id) => ({ id, label: words(`levelShort.${id}`) }))}
        value={level}
        onChange={(id) => isLevel(id) && set({ level: id })}
        className="max-w-64"
      />
      <TextArea
        label={t('reason')}
        hint={t('reasonHint')}
        value={reason}
        onChange={(text) => set({ reason: text })}
        maxLength={1000}
        error={refused?.fields[row.memberId] ?? refused?.fields['items.0.reason'] ?? null}
      />
      <TextField
        label={paper('number')}
        value={number}
        onChange={(text) => set({ number: text })}
        error={refused?.fields.number ?? null}
        maxLength={60}
      />
      <DateField
        label={paper('day')}
        value={decidedOn}
        onChange={(on) => set({ decidedOn: on })}
        error={refused?.fields.decidedOn ?? null}
      />
      <TextField
        label={paper('signer')}
        value={signedBy}
        onChange={(text) => set({ signedBy: text })}
        error={refused?.fields.signedBy ?? null}
        maxLength={160}
      />
      {refused && Object.keys(refused.fields).length === 0 && (
        <Note tone="red" role="alert">
          {refused.sentence}
        </Note>
      )}
      <div className="flex flex-wrap gap-3">
        <ConfirmButton
          kind="primary"
          isDisabled={!isFull}
          ask={{
            title: t('ask', { name: row.name }),
            consequence: t('consequence', { number: decided.number }),
            confirm: t('confirm'),
            cancel: paper('cancel'),
          }}
          onConfirm={send}
        >
          {t('confirm')}
        </ConfirmButton>
        <Button kind="quiet" onPress={onClose}>
          {t('close')}
        </Button>
      </div>
    </section>
  )
}

function asWritten(stored: unknown): Written | null {
  const written = stored as Written | null
  if (!written || typeof written.number !== 'string' || typeof written.reason !== 'string') return null
  return { ...empty, ...written, level: isLevel(written.level) ? written.level : null }
}
