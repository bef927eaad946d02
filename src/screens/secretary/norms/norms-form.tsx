'use client'

import { useMutation } from '@tanstack/react-query'
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { mostNorms, type NormList } from '#domain/norms/norms.ts'
import { Button } from '#screens/kit/button.tsx'
import { Note } from '#screens/kit/note.tsx'
import { RadioGroup } from '#screens/kit/radio-group.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { TextField } from '#screens/kit/text-field.tsx'
import { useApi } from '#screens/live/api.tsx'
import { useProblem } from '#screens/live/problem.ts'

type Props = { cellId: string; list: NormList | null; onChanged: () => void; onDone: () => void }
type Line = { key: number; id: string | null; text: string }

const emptyLines = (count: number): Line[] => Array.from({ length: count }, (_, key) => ({ key, id: null, text: '' }))

/** Sets the norms: short lines in their order. A line that is only reworded keeps its result. */
export function NormsForm({ cellId, list, onChanged, onDone }: Props) {
  const t = useTranslations('norms.form')
  const api = useApi()
  const say = useProblem()
  const [title, name] = useState(list?.title ?? '')
  const [rhythm, beat] = useState(list?.rhythm ?? 'WEEKLY')
  const [lines, write] = useState<Line[]>(() => list?.norms.map((norm, key) => ({ key, ...norm })) ?? emptyLines(5))
  const save = useMutation(api.norms.set.mutationOptions())
  const problem = save.error ? say(save.error) : null
  const submit = () => {
    const norms = lines.filter(({ text }) => text.trim() !== '').map(({ id, text }) => ({ id, text }))
    save.mutateAsync({ cellId, saved: list?.version ?? 0, title, rhythm, norms }).then(
      () => {
        onChanged()
        onDone()
      },
      () => {},
    )
  }
  const move = (from: number, to: number) => {
    const [line] = lines.slice(from, from + 1)
    if (line) write(lines.toSpliced(from, 1).toSpliced(to, 0, line))
  }
  return (
    <section className="grid gap-4">
      <SectionHead level={2} aside={t('count', { count: lines.filter(({ text }) => text.trim()).length, most: mostNorms })}>
        {t('title')}
      </SectionHead>
      <TextField
        label={t('name')}
        hint={t('nameHint')}
        value={title}
        onChange={name}
        maxLength={150}
        error={problem?.fields.title ?? null}
      />
      <ol className="grid gap-2">
        {lines.map((line, index) => (
          <li key={line.key} className="norm-line">
            <TextField
              label={t('line', { number: index + 1 })}
              value={line.text}
              maxLength={120}
              onChange={(text) => write(lines.with(index, { ...line, text }))}
            />
            <Button aria-label={t('up', { number: index + 1 })} isDisabled={index === 0} onPress={() => move(index, index - 1)}>
              <ArrowUp aria-hidden size={18} />
            </Button>
            <Button
              aria-label={t('down', { number: index + 1 })}
              isDisabled={index === lines.length - 1}
              onPress={() => move(index, index + 1)}
            >
              <ArrowDown aria-hidden size={18} />
            </Button>
            <Button aria-label={t('remove', { number: index + 1 })} onPress={() => write(lines.toSpliced(index, 1))}>
              <Trash2 aria-hidden size={18} />
            </Button>
          </li>
        ))}
      </ol>
      {lines.length < mostNorms && (
        <p>
          <Button onPress={() => write([...lines, { key: Math.max(-1, ...lines.map(({ key }) => key)) + 1, id: null, text: '' }])}>
            {t('add')}
          </Button>
        </p>
      )}
      <RadioGroup
        label={t('rhythm')}
        inline
        items={(['WEEKLY', 'MONTHLY'] as const).map((id) => ({ id, label: t(id) }))}
        value={rhythm}
        onChange={beat}
      />
      {problem && (
        <Note tone="red" role="alert">
          {problem.fields.norms ?? problem.sentence}
        </Note>
      )}
      <p className="flex flex-wrap gap-3">
        <Button onPress={onDone}>{t('cancel')}</Button>
        <Button kind="primary" onPress={submit} pending={save.isPending} pendingText={t('saving')}>
          {t('save')}
        </Button>
      </p>
    </section>
  )
}
