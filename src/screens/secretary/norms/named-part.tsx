'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { CellNorms } from '#contract/norms.ts'
import type { NamedInReview, Norm } from '#domain/norms/norms.ts'
import { Button } from '#screens/kit/button.tsx'
import { RadioGroup } from '#screens/kit/radio-group.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { ComboBox, Select } from '#screens/kit/select.tsx'
import { Tag } from '#screens/kit/tag.tsx'
import { TextField } from '#screens/kit/text-field.tsx'

export type NamedDraft = Pick<NamedInReview, 'memberId' | 'act' | 'normId' | 'word'>

type Props = {
  members: CellNorms['members']
  norms: readonly Norm[]
  named: readonly NamedDraft[]
  onChange: (named: NamedDraft[]) => void
}

/** Members praised or reminded: each finds the line in the own notebook. */
export function NamedPart({ members, norms, named, onChange }: Props) {
  const t = useTranslations('norms.named')
  const [adding, add] = useState(false)
  const nameOf = (memberId: string) => members.find((one) => one.memberId === memberId)?.name ?? ''
  return (
    <section className="grid gap-3">
      <SectionHead level={2}>{t('title')}</SectionHead>
      <p className="second">{t('hint')}</p>
      <ul>
        {named.map((one, index) => (
          <li
            key={`${one.memberId} ${one.act} ${one.normId} ${one.word}`}
            className="flex flex-wrap items-center gap-x-3 border-b border-rule py-2"
          >
            <b>{nameOf(one.memberId)}</b>
            <Tag state={one.act === 'PRAISED' ? 'ok' : 'late'}>{t(one.act)}</Tag>
            <span className="min-w-0 flex-1 basis-[16em]">
              {[norms.find(({ id }) => id === one.normId)?.text, one.word].filter(Boolean).join('. ')}
            </span>
            <Button kind="quiet" size="small" onPress={() => onChange(named.toSpliced(index, 1))}>
              {t('remove')}
            </Button>
          </li>
        ))}
      </ul>
      {adding ? (
        <AddNamed
          {...{ members, norms }}
          onCancel={() => add(false)}
          onAdd={(one) => {
            onChange([...named, one])
            add(false)
          }}
        />
      ) : (
        <p>
          <Button onPress={() => add(true)}>{t('add')}</Button>
        </p>
      )}
    </section>
  )
}

type AddProps = Pick<Props, 'members' | 'norms'> & { onAdd: (one: NamedDraft) => void; onCancel: () => void }

function AddNamed({ members, norms, onAdd, onCancel }: AddProps) {
  const t = useTranslations('norms.named')
  const [memberId, who] = useState<string | null>(null)
  const [act, what] = useState<NamedDraft['act']>('PRAISED')
  const [normId, which] = useState('none')
  const [word, write] = useState('')
  return (
    <div className="grid gap-3 bg-wash p-4">
      <div className="grid gap-3 min-[760px]:grid-cols-2">
        <ComboBox
          label={t('who')}
          placeholder={t('choose')}
          nothingFound={t('nobody')}
          items={members.map((one) => ({ id: one.memberId, label: one.name }))}
          value={memberId}
          onChange={who}
        />
        <Select
          label={t('norm')}
          placeholder={t('choose')}
          items={[{ id: 'none', label: t('noNorm') }, ...norms.map(({ id, text }) => ({ id, label: text }))]}
          value={normId}
          onChange={which}
        />
      </div>
      <RadioGroup
        label={t('act')}
        inline
        items={(['PRAISED', 'REMINDED'] as const).map((id) => ({ id, label: t(id) }))}
        value={act}
        onChange={what}
      />
      <TextField label={t('word')} value={word} onChange={write} maxLength={500} />
      <p className="flex flex-wrap gap-3">
        <Button onPress={onCancel}>{t('cancel')}</Button>
        <Button
          isDisabled={memberId === null}
          onPress={() => memberId !== null && onAdd({ memberId, act, normId: normId === 'none' ? null : normId, word })}
        >
          {t('put')}
        </Button>
      </p>
    </div>
  )
}
