'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { defaultTopics } from '#domain/notebook/reflection-topics.ts'
import { Button } from '#screens/kit/button.tsx'
import { DateField } from '#screens/kit/date-field.tsx'
import { Dialog } from '#screens/kit/dialog.tsx'
import { Note } from '#screens/kit/note.tsx'
import { Select } from '#screens/kit/select.tsx'
import { TextArea } from '#screens/kit/text-field.tsx'
import { useKept } from '#screens/kit/use-kept.ts'
import { useApi } from '#screens/live/api.tsx'
import { useProblem } from '#screens/live/problem.ts'

type Written = { topic: string; text: string; cause: string; remedy: string; dueOn: string | null }

const empty: Written = { topic: '', text: '', cause: '', remedy: '', dueOn: null }

type Props = {
  of: { cellId: string; memberId: string; name: string; year: number }
  /** On the agenda at once. */
  onAgenda?: boolean
  onClose: () => void
}

/** The cell committee names a shortfall of a member. */
export function AddShortfall({ of, onAgenda = false, onClose }: Props) {
  const t = useTranslations('desk.addShortfall')
  const locale = useLocale()
  const api = useApi()
  const cache = useQueryClient()
  const asWords = useProblem()
  const [kept, keep] = useKept(`desk-shortfall:${of.memberId}:${of.year}`, asWritten)
  const written = kept ?? empty
  const set = (changes: Partial<Written>) => keep({ ...written, ...changes })
  const add = useMutation(
    api.cell.addShortfall.mutationOptions({
      onSuccess: async () => {
        await cache.invalidateQueries(api.cell.pathFilter())
        keep(null)
        onClose()
      },
    }),
  )
  const refused = add.error ? asWords(add.error) : null
  const send = () => add.mutate({ cellId: of.cellId, memberId: of.memberId, year: of.year, ...written, onAgenda })
  return (
    <Dialog
      title={t('title', { name: of.name })}
      isOpen
      onOpenChange={onClose}
      wide
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button kind="primary" pending={add.isPending} pendingText={t('saving')} onPress={send}>
            {t('confirm')}
          </Button>
        </>
      }
    >
      <p>{t(onAgenda ? 'textOnAgenda' : 'text')}</p>
      <Select
        label={t('topic')}
        placeholder={t('topicChoose')}
        items={defaultTopics.map((topic) => ({ id: topic.code as string, label: topic.label[locale] }))}
        value={written.topic || null}
        onChange={(topic) => set({ topic })}
        error={refused?.fields.topic ?? null}
      />
      <TextArea
        label={t('what')}
        value={written.text}
        onChange={(text) => set({ text })}
        maxLength={4000}
        error={refused?.fields.text ?? null}
      />
      <TextArea
        label={t('cause')}
        value={written.cause}
        onChange={(cause) => set({ cause })}
        rows={2}
        maxLength={4000}
        error={refused?.fields.cause ?? null}
      />
      <TextArea
        label={t('remedy')}
        value={written.remedy}
        onChange={(remedy) => set({ remedy })}
        rows={2}
        maxLength={4000}
        error={refused?.fields.remedy ?? null}
      />
      <DateField
        label={t('due')}
        value={written.dueOn}
        onChange={(dueOn) => set({ dueOn })}
        error={refused?.fields.dueOn ?? null}
        className="max-w-64"
      />
      {refused && (
        <Note tone="red" role="alert">
          {refused.fields.memberId ?? refused.sentence}
        </Note>
      )}
    </Dialog>
  )
}

function asWritten(stored: unknown): Written | null {
  const written = stored as Written | null
  return written && typeof written.text === 'string' && typeof written.topic === 'string' ? { ...empty, ...written } : null
}
