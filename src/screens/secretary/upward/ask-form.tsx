'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { CellQuestions } from '#contract/upward.ts'
import { Button } from '#screens/kit/button.tsx'
import { Checkbox } from '#screens/kit/checkbox.tsx'
import { Note } from '#screens/kit/note.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { Select } from '#screens/kit/select.tsx'
import { TextArea } from '#screens/kit/text-field.tsx'
import { useKept } from '#screens/kit/use-kept.ts'
import { useApi } from '#screens/live/api.tsx'
import { useProblem } from '#screens/live/problem.ts'

/** Reports a difficulty to a committee above, the nearest unless another is chosen. */
export function AskForm({ cellId, above, onAsked }: { cellId: string; above: CellQuestions['above']; onAsked: () => void }) {
  const t = useTranslations('upward.ask')
  const api = useApi()
  const say = useProblem()
  const [kept, keep] = useKept(`question ${cellId}`, (stored) => (typeof stored === 'string' ? stored : null))
  const [toUnitId, choose] = useState(above[0]?.unitId ?? null)
  const [mayNameCell, allow] = useState(false)
  const send = useMutation(api.upward.ask.mutationOptions())
  const problem = send.error ? say(send.error) : null
  const submit = () =>
    send.mutateAsync({ cellId, toUnitId, text: kept ?? '', mayNameCell }).then(
      () => {
        keep(null)
        onAsked()
      },
      () => {},
    )
  if (above.length === 0) return <Note>{t('nobodyAbove')}</Note>
  return (
    <section className="grid gap-3">
      <SectionHead level={2}>{t('title')}</SectionHead>
      <TextArea
        label={t('text')}
        hint={t('hint')}
        rows={4}
        maxLength={3000}
        value={kept ?? ''}
        onChange={keep}
        error={problem?.fields.text ?? null}
      />
      <Select
        label={t('to')}
        placeholder={t('to')}
        items={above.map(({ unitId, name }) => ({ id: unitId, label: name }))}
        value={toUnitId}
        onChange={choose}
        error={problem?.fields.toUnitId ?? null}
      />
      <Checkbox isSelected={mayNameCell} onChange={allow}>
        {t('mayName')}
      </Checkbox>
      {problem && Object.keys(problem.fields).length === 0 && (
        <Note tone="red" role="alert">
          {problem.sentence}
        </Note>
      )}
      {send.isSuccess && !kept && (
        <Note tone="ok" role="status">
          {t('sent')}
        </Note>
      )}
      <p>
        <Button kind="primary" isDisabled={!kept?.trim()} onPress={() => void submit()} pending={send.isPending} pendingText={t('sending')}>
          {t('send')}
        </Button>
      </p>
    </section>
  )
}
