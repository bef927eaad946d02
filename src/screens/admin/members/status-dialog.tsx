'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { AdminMember } from '#contract/admin.ts'
import type { StatusKind } from '#domain/organization/types.ts'
import { Button } from '#screens/kit/button.tsx'
import { dayText } from '#screens/kit/dates.ts'
import { Select } from '#screens/kit/select.tsx'
import { useApi } from '#screens/live/api.tsx'
import { DayField } from '../day-field.tsx'
import { FormDialog } from '../form-dialog.tsx'
import { useSaving } from '../use-saving.ts'

const kinds: StatusKind[] = ['EXEMPT', 'SUSPENDED', 'AWAY', 'SICK', 'MATERNITY']

/** Dated statuses of a member; a spell is known by kind and first day, so that its end can be set later. */
export function StatusDialog({ cellId, about, onClose }: { cellId: string; about: AdminMember; onClose: () => void }) {
  const t = useTranslations('admin.status')
  const api = useApi()
  const { save, problem, pending, fieldError } = useSaving(useMutation(api.admin.saveStatus.mutationOptions()))
  const [kind, setKind] = useState<StatusKind | null>(null)
  const [from, setFrom] = useState<string | null>(null)
  const [to, setTo] = useState<string | null>(null)
  const { id: memberId, name } = about.member
  const submit = () => {
    if (kind) void save({ cellId, memberId, kind, from: from ?? '', to }, onClose)
  }
  return (
    <FormDialog
      title={t('title', { name })}
      isOpen
      onClose={onClose}
      onSubmit={submit}
      pending={pending}
      problem={problem}
      maySubmit={kind !== null}
    >
      <p className="second">{t('text')}</p>
      {about.statuses.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <Spells
          about={about}
          onChange={(spell) => {
            setKind(spell.kind)
            setFrom(spell.from)
            setTo(spell.to)
          }}
        />
      )}
      <Select
        label={t('kind')}
        placeholder={t('kindChoose')}
        items={kinds.map((one) => ({ id: one, label: t(one) }))}
        value={kind}
        onChange={setKind}
        error={fieldError('kind')}
      />
      {kind && <p className="second">{t(`rule.${kind}`)}</p>}
      <DayField label={t('from')} value={from} onChange={setFrom} error={fieldError('from')} />
      <DayField label={t('to')} value={to} onChange={setTo} error={fieldError('to')} hint={t('toHint')} />
    </FormDialog>
  )
}

type Spell = AdminMember['statuses'][number]

function Spells({ about, onChange }: { about: AdminMember; onChange: (spell: Spell) => void }) {
  const t = useTranslations('admin')
  return (
    <ul>
      {about.statuses.map((spell) => (
        <li key={`${spell.kind} ${spell.from}`} className="flex flex-wrap items-center justify-between gap-2 border-b border-rule py-1">
          <span>
            <b>{t(`status.${spell.kind}`)}</b>
            <span className="num second block">
              {t('sinceWhen', { date: dayText(spell.from) })} {spell.to ? t('untilWhen', { date: dayText(spell.to) }) : t('noEnd')}
            </span>
          </span>
          <Button size="small" onPress={() => onChange(spell)}>
            {t('status.changeEnd')}
          </Button>
        </li>
      ))}
    </ul>
  )
}
