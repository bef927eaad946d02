'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { RoundAudience } from '#domain/proposals/round.ts'
import { Button } from '#screens/kit/button.tsx'
import { Checkbox } from '#screens/kit/checkbox.tsx'
import { Note } from '#screens/kit/note.tsx'
import { RadioGroup } from '#screens/kit/radio-group.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { TextArea, TextField } from '#screens/kit/text-field.tsx'
import { TypedDayField } from '#screens/kit/typed-day-field.tsx'
import { useKept } from '#screens/kit/use-kept.ts'
import { useApi } from '#screens/live/api.tsx'
import { useProblem } from '#screens/live/problem.ts'

type Draft = { question: string; explanation: string; audience: RoundAudience; deadline: string | null; atMost: string; named: boolean }

const empty: Draft = { question: '', explanation: '', audience: 'SECRETARIES', deadline: null, atMost: '', named: false }
const readDraft = (stored: unknown): Draft | null =>
  typeof stored === 'object' && stored !== null && 'question' in stored ? { ...empty, ...(stored as Partial<Draft>) } : null

/** Calls a round: everybody who is asked is told at once. Half-written it stays on this device. */
export function CallForm({ unitId, onDone }: { unitId: string; onDone: (called: boolean) => void }) {
  const t = useTranslations('upward.call')
  const api = useApi()
  const say = useProblem()
  const [kept, keep] = useKept(`round ${unitId}`, readDraft)
  const draft = kept ?? empty
  const set = (change: Partial<Draft>) => keep({ ...draft, ...change })
  const call = useMutation(api.round.open.mutationOptions())
  const problem = call.error ? say(call.error) : null
  const submit = () => {
    const atMost = draft.atMost.trim() === '' ? null : Number(draft.atMost)
    const wanted = { ...draft, unitId, deadline: draft.deadline ?? '', atMost: Number.isInteger(atMost) ? atMost : 0 }
    call.mutateAsync(wanted).then(
      () => {
        keep(null)
        onDone(true)
      },
      () => {},
    )
  }
  return (
    <section className="grid gap-4">
      <SectionHead level={2}>{t('title')}</SectionHead>
      <TextArea
        label={t('question')}
        hint={t('questionHint')}
        rows={2}
        maxLength={500}
        value={draft.question}
        onChange={(question) => set({ question })}
        error={problem?.fields.question ?? null}
        isRequired
      />
      <TextArea
        label={t('explanation')}
        hint={t('explanationHint')}
        rows={2}
        maxLength={2000}
        value={draft.explanation}
        onChange={(explanation) => set({ explanation })}
        error={problem?.fields.explanation ?? null}
      />
      <RadioGroup
        label={t('audience')}
        inline
        items={(['SECRETARIES', 'MEMBERS'] as const).map((id) => ({ id, label: t(`asks.${id}`) }))}
        value={draft.audience}
        onChange={(audience) => set({ audience })}
      />
      <div className="grid gap-4 min-[700px]:grid-cols-2">
        <TypedDayField
          label={t('deadline')}
          hint={t('deadlineHint')}
          value={draft.deadline}
          onChange={(deadline) => set({ deadline })}
          error={problem?.fields.deadline ?? null}
          isRequired
        />
        <TextField
          label={t('atMost')}
          hint={t('atMostHint')}
          inputMode="numeric"
          maxLength={2}
          value={draft.atMost}
          onChange={(atMost) => set({ atMost })}
          error={problem?.fields.atMost ?? null}
        />
      </div>
      <Checkbox isSelected={draft.named} onChange={(named) => set({ named })}>
        {t('named')}
      </Checkbox>
      {problem && Object.keys(problem.fields).length === 0 && (
        <Note tone="red" role="alert">
          {problem.sentence}
        </Note>
      )}
      <p className="flex flex-wrap gap-3">
        <Button onPress={() => onDone(false)}>{t('cancel')}</Button>
        <Button kind="primary" onPress={submit} pending={call.isPending} pendingText={t('calling')}>
          {t('submit')}
        </Button>
      </p>
    </section>
  )
}
