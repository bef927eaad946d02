'use client'

import { Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { RegistrationSuggestion } from '#domain/notebook/registration-template.ts'
import { cellTypes } from '#domain/organization/cell-type.ts'
import { Button } from '#screens/kit/button.tsx'
import { Select } from '#screens/kit/select.tsx'
import { TextField } from '#screens/kit/text-field.tsx'

export type SuggestionCardProps = {
  suggestion: RegistrationSuggestion
  number: number
  error: string | null
  onChange: (suggestion: RegistrationSuggestion) => void
  onRemove: () => void
}

/** One suggestion: the thing, how often, its measure, and for whom it is. */
export function SuggestionCard({ suggestion, number, error, onChange, onRemove }: SuggestionCardProps) {
  const t = useTranslations('registration')
  const set = (change: Partial<RegistrationSuggestion>) => onChange({ ...suggestion, ...change })
  const kinds = [{ id: 'ANY' as const, label: t('template.anyCell') }, ...cellTypes.map((id) => ({ id, label: t(`template.types.${id}`) }))]
  const posts = [
    { id: 'ALL' as const, label: t('template.everybody') },
    { id: 'YES' as const, label: t('template.withPost') },
    { id: 'NO' as const, label: t('template.withoutPost') },
  ]
  const post = suggestion.hasPost === null ? 'ALL' : suggestion.hasPost ? 'YES' : 'NO'
  return (
    <fieldset className="grid gap-3 border border-edge bg-wash p-4 pt-2 min-[700px]:grid-cols-2">
      <legend className="sr-only">{t('template.one', { number })}</legend>
      <div className="flex items-center justify-between min-[700px]:col-span-2">
        <b aria-hidden className="num">
          {t('template.one', { number })}
        </b>
        <Button kind="quiet" aria-label={t('template.remove', { number })} onPress={onRemove}>
          <Trash2 aria-hidden size={20} />
        </Button>
      </div>
      <TextField
        label={t('item.what')}
        value={suggestion.what}
        onChange={(what) => set({ what })}
        error={error}
        maxLength={1000}
        className="min-[700px]:col-span-2"
      />
      <TextField label={t('item.howOften')} value={suggestion.howOften} onChange={(howOften) => set({ howOften })} maxLength={300} />
      <TextField label={t('item.measure')} value={suggestion.measure} onChange={(measure) => set({ measure })} maxLength={500} />
      <Select
        label={t('template.cellType')}
        placeholder={t('template.anyCell')}
        items={kinds}
        value={suggestion.cellType ?? 'ANY'}
        onChange={(cellType) => set({ cellType: cellType === 'ANY' ? null : cellType })}
      />
      <Select
        label={t('template.hasPost')}
        placeholder={t('template.everybody')}
        items={posts}
        value={post}
        onChange={(id) => set({ hasPost: id === 'ALL' ? null : id === 'YES' })}
      />
    </fieldset>
  )
}
