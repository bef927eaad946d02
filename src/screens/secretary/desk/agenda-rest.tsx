'use client'

import { useTranslations } from 'next-intl'
import { Button } from '#screens/kit/button.tsx'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { offAgenda } from './agenda-draft.ts'
import { ShortfallWho } from './shortfall-who.tsx'
import type { Agenda } from './use-agenda.ts'

type Props = { agenda: Agenda; selectedId: string | null; onSelect: (id: string) => void }

/** What is not on the wall: to be chosen, one by one. */
export function AgendaRest({ agenda, selectedId, onSelect }: Props) {
  const t = useTranslations('desk.agenda')
  const rest = offAgenda(agenda.all)
  if (rest.length === 0) return <EmptyState title={t('allChosen')} />
  return (
    <ul>
      {rest.map((shortfall) => (
        <li
          key={shortfall.id}
          className={`flex items-center justify-between gap-4 border-b border-rule py-2 pl-3 ${shortfall.id === selectedId ? 'bg-gold-wash shadow-[inset_3px_0_0_var(--gold)]' : ''}`}
        >
          <button type="button" className="min-w-0 flex-1 cursor-pointer text-left" onClick={() => onSelect(shortfall.id)}>
            <ShortfallWho shortfall={shortfall} />
            <span className="line-clamp-2 font-semibold">{shortfall.wallText ?? shortfall.text}</span>
          </button>
          {shortfall.mayChange ? (
            <Button
              size="small"
              aria-label={t('chooseOne', { name: shortfall.name })}
              onPress={() => {
                agenda.choose(shortfall.id)
                onSelect(shortfall.id)
              }}
            >
              {t('choose')}
            </Button>
          ) : (
            <span className="text-desk-1 text-ink-2">{t('notYours')}</span>
          )}
        </li>
      ))}
    </ul>
  )
}
