'use client'

import { useTranslations } from 'next-intl'
import type { DeskShortfall } from '#contract/cell.ts'
import { Button } from '#screens/kit/button.tsx'
import { Select } from '#screens/kit/select.tsx'
import { onAgenda, partsOf } from './agenda-draft.ts'
import type { Agenda } from './use-agenda.ts'

/** Shows a shortfall under another one's card; no chains: a card that holds others is not merged itself. */
export function MergeChoice({ agenda, shortfall }: { agenda: Agenda; shortfall: DeskShortfall }) {
  const t = useTranslations('desk.agenda')
  const parts = partsOf(agenda.all, shortfall.id)
  if (parts.length > 0) return <Parts agenda={agenda} parts={parts} />
  const target = agenda.all.find((one) => one.id === shortfall.mergedIntoId)
  if (target) {
    return (
      <div className="grid justify-items-start gap-2">
        <p>{t('mergedInto', { name: target.name, text: target.wallText ?? target.text })}</p>
        <Button size="small" onPress={() => agenda.choose(shortfall.id)}>
          {t('split')}
        </Button>
      </div>
    )
  }
  const others = onAgenda(agenda.all).filter((one) => one.id !== shortfall.id)
  if (others.length === 0 || shortfall.state === 'REMEDIED') return null
  return (
    <Select
      label={t('merge')}
      placeholder={t('mergeChoose')}
      hint={t('mergeHint')}
      items={others.map((one) => ({ id: one.id, label: `${one.name}: ${one.wallText ?? one.text}` }))}
      value={null}
      onChange={(mergedIntoId) => agenda.set(shortfall.id, { mergedIntoId, onAgenda: false })}
    />
  )
}

function Parts({ agenda, parts }: { agenda: Agenda; parts: DeskShortfall[] }) {
  const t = useTranslations('desk.agenda')
  return (
    <div className="grid gap-2">
      <b>{t('holds')}</b>
      <ul>
        {parts.map((part) => (
          <li key={part.id} className="flex items-center justify-between gap-3 border-b border-rule py-1">
            <span>
              {part.name}: {part.text}
            </span>
            {part.mayChange && (
              <Button size="small" onPress={() => agenda.choose(part.id)} aria-label={t('splitOne', { name: part.name })}>
                {t('split')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
