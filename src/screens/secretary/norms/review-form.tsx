'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { CellNorms } from '#contract/norms.ts'
import type { NormList, NormResult } from '#domain/norms/norms.ts'
import { Button } from '#screens/kit/button.tsx'
import { dayText } from '#screens/kit/dates.ts'
import { Note } from '#screens/kit/note.tsx'
import { RadioGroup } from '#screens/kit/radio-group.tsx'
import { TextArea } from '#screens/kit/text-field.tsx'
import { TypedDayField } from '#screens/kit/typed-day-field.tsx'
import { useKept } from '#screens/kit/use-kept.ts'
import { useApi } from '#screens/live/api.tsx'
import { useProblem } from '#screens/live/problem.ts'
import { type NamedDraft, NamedPart } from './named-part.tsx'

type Props = { cellId: string; page: CellNorms; list: NormList; onChanged: () => void }
type Draft = { heldOn: string; marks: Record<string, NormResult>; word: string; named: NamedDraft[] }

const results = ['KEPT', 'PARTLY', 'NOT'] as const
const readDraft = (stored: unknown) =>
  typeof stored === 'object' && stored !== null && 'marks' in stored && 'named' in stored ? (stored as Draft) : null

/** The review in two minutes: all kept, then what was not; whom to praise or to remind. Kept on this device until it is recorded. */
export function ReviewForm({ cellId, page, list, onChanged }: Props) {
  const t = useTranslations('norms.review')
  const api = useApi()
  const say = useProblem()
  const empty: Draft = { heldOn: page.today, marks: {}, word: '', named: [] }
  const [kept, keep] = useKept(`norms ${cellId} ${list.version}`, readDraft)
  const draft = kept ?? empty
  const set = (change: Partial<Draft>) => keep({ ...draft, ...change })
  const save = useMutation(api.norms.review.mutationOptions())
  const problem = save.error ? say(save.error) : null
  const marked = list.norms.filter(({ id }) => draft.marks[id])
  const submit = () => {
    const marks = list.norms.flatMap(({ id }) => (draft.marks[id] ? [{ normId: id, result: draft.marks[id] }] : []))
    save.mutateAsync({ cellId, heldOn: draft.heldOn, marks, word: draft.word, named: draft.named }).then(
      () => {
        keep(null)
        onChanged()
      },
      () => {},
    )
  }
  const last = page.reviews.at(-1)
  const known = page.reviews.find(({ heldOn }) => heldOn === draft.heldOn)
  return (
    <div className="grid gap-4">
      <p>{last ? t('last', { date: dayText(last.heldOn), count: page.reviews.length }) : t('first')}</p>
      {known && <Note tone="gold">{t('again', { date: dayText(known.heldOn) })}</Note>}
      <div className="flex flex-wrap items-end gap-4">
        <TypedDayField
          label={t('heldOn')}
          value={draft.heldOn}
          onChange={(day) => set({ heldOn: day ?? '' })}
          error={problem?.fields.heldOn ?? null}
        />
        <Button onPress={() => set({ marks: Object.fromEntries(list.norms.map(({ id }) => [id, 'KEPT' as const])) })}>
          {t('allKept')}
        </Button>
      </div>
      <ol>
        {list.norms.map(({ id, text }, index) => (
          <li key={id} className="norm-review">
            <p>
              <span className="num norm-no">{index + 1}</span> {text}
            </p>
            <RadioGroup
              label={text}
              labelHidden
              inline
              items={results.map((result) => ({ id: result, label: t(result) }))}
              value={draft.marks[id] ?? null}
              onChange={(result) => set({ marks: { ...draft.marks, [id]: result } })}
            />
          </li>
        ))}
      </ol>
      <NamedPart members={page.members} norms={list.norms} named={draft.named} onChange={(named) => set({ named })} />
      <TextArea label={t('word')} hint={t('wordHint')} rows={2} maxLength={2000} value={draft.word} onChange={(word) => set({ word })} />
      {problem && !problem.fields.heldOn && (
        <Note tone="red" role="alert">
          {problem.sentence}
        </Note>
      )}
      {save.isSuccess && !kept && (
        <Note tone="ok" role="status">
          {t('saved')}
        </Note>
      )}
      <p>
        <Button
          kind="primary"
          isDisabled={marked.length < list.norms.length}
          onPress={submit}
          pending={save.isPending}
          pendingText={t('saving')}
        >
          {marked.length < list.norms.length ? t('left', { count: list.norms.length - marked.length }) : t('save')}
        </Button>
      </p>
    </div>
  )
}
