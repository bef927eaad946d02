'use client'

import { ArrowDown, ArrowUp, GripVertical, Lock } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button, GridList, GridListItem } from 'react-aria-components'
import type { DeskShortfall } from '#contract/cell.ts'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { type DropPlace, useReorder } from '#screens/kit/use-reorder.ts'
import { moved, partsOf } from './agenda-draft.ts'
import './agenda.css'
import { ShortfallWho } from './shortfall-who.tsx'
import type { Agenda } from './use-agenda.ts'

type Props = { agenda: Agenda; cards: DeskShortfall[]; selectedId: string | null; onSelect: (id: string) => void }

/** The wall's cards in their order: dragged, or moved by the buttons and by the keyboard (Enter on the grip, arrows, Enter). */
export function AgendaCards({ agenda, cards, selectedId, onSelect }: Props) {
  const t = useTranslations('desk.agenda')
  const sequence = (id: string, place: DropPlace) => {
    const from = cards.findIndex((card) => card.id === id)
    const at = cards.findIndex((card) => card.id === place.id) + (place.side === 'after' ? 1 : 0)
    return cards[from]?.mayChange ? moved(cards, from, at > from ? at - 1 : at) : cards
  }
  const dragAndDropHooks = useReorder({
    textOf: (id) => cards.find((card) => card.id === id)?.text ?? '',
    mayDrop: (id, place) => sequence(id, place).some((card, at) => card.id !== cards[at]?.id),
    onDrop: (id, place) => agenda.order(sequence(id, place)),
  })
  return (
    <GridList
      aria-label={t('onWall')}
      className="agenda-cards"
      items={cards}
      // The buttons of a card depend on more than the card itself.
      dependencies={[cards, agenda.refused, selectedId]}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={selectedId && cards.some((card) => card.id === selectedId) ? [selectedId] : []}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : [...keys]
        if (key !== undefined) onSelect(String(key))
      }}
      dragAndDropHooks={dragAndDropHooks}
      renderEmptyState={() => <EmptyState title={t('noCards')}>{t('noCardsHint')}</EmptyState>}
    >
      {(card) => <Card card={card} cards={cards} agenda={agenda} />}
    </GridList>
  )
}

function Card({ card, cards, agenda }: { card: DeskShortfall; cards: DeskShortfall[]; agenda: Agenda }) {
  const t = useTranslations('desk.agenda')
  const at = cards.findIndex((one) => one.id === card.id)
  const parts = partsOf(agenda.all, card.id).length
  const mistake = agenda.refused?.fields[card.id]
  return (
    <GridListItem id={card.id} textValue={`${card.name}: ${card.wallText ?? card.text}`} className="agenda-card">
      <span className="agenda-card-number num">{at + 1}</span>
      <div className="min-w-0">
        <ShortfallWho shortfall={card} />
        <p className="line-clamp-2 font-semibold">{card.wallText ?? card.text}</p>
        <p className="text-desk-1 text-ink-2">
          {[t(`displays.${card.display}`), parts > 0 && t('parts', { count: parts }), card.answer && t('answered')]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {mistake && <p className="font-semibold text-red">{mistake}</p>}
      </div>
      <div className="agenda-card-moves">
        {card.mayChange && (
          <>
            <Button aria-label={t('up', { text: card.name })} isDisabled={at === 0} onPress={() => agenda.move(at, at - 1)}>
              <ArrowUp aria-hidden size={18} />
            </Button>
            <Button
              aria-label={t('down', { text: card.name })}
              isDisabled={at === cards.length - 1}
              onPress={() => agenda.move(at, at + 1)}
            >
              <ArrowDown aria-hidden size={18} />
            </Button>
          </>
        )}
        <Button slot="drag" isDisabled={!card.mayChange} aria-label={t(card.mayChange ? 'drag' : 'locked', { text: card.name })}>
          {card.mayChange ? <GripVertical aria-hidden size={18} /> : <Lock aria-hidden size={18} />}
        </Button>
      </div>
    </GridListItem>
  )
}
