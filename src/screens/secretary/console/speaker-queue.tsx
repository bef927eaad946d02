'use client'

import { GripVertical } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button, GridList, GridListItem, useDragAndDrop } from 'react-aria-components'
import type { SpeakerLine } from '#domain/meeting/view.ts'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { ActButton } from './act-button.tsx'
import { useDesk } from './desk-context.tsx'
import { SpeakerNow } from './speaker-now.tsx'
import { SpeakingRules } from './speaking-rules.tsx'
import { useCommand } from './use-deed.ts'
import './speaker-queue.css'

/** Who speaks and for how long yet; then who waits, dragged or moved by the keyboard into the chair's order; at the foot, the chair's rules. */
export function SpeakerQueue() {
  const t = useTranslations('console.floor')
  const { view } = useDesk()
  const waiting = view.speakers.filter(({ state }) => state === 'WAITING')
  const speaking = view.speakers.find(({ state }) => state === 'SPEAKING')
  return (
    <>
      {view.speakers.length === 0 && <EmptyState title={t('nobody')}>{t('inviteFirst')}</EmptyState>}
      {speaking && <SpeakerNow speaker={speaking} />}
      {waiting.length > 0 && <Waiting waiting={waiting} />}
      <SpeakingRules />
    </>
  )
}

function Waiting({ waiting }: { waiting: SpeakerLine[] }) {
  const t = useTranslations('console.floor')
  const { steers, say } = useDesk()
  const { run } = useCommand(say)
  const ids = waiting.map(({ id }) => id)
  const { dragAndDropHooks } = useDragAndDrop({
    isDisabled: !steers,
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': waiting.find(({ id }) => id === key)?.name ?? '' })),
    onReorder: ({ keys, target }) => {
      const moved = ids.filter((id) => keys.has(id))
      const rest = ids.filter((id) => !keys.has(id))
      const at = rest.indexOf(String(target.key)) + (target.dropPosition === 'after' ? 1 : 0)
      void run({ type: 'orderSpeakers', speakerIds: [...rest.slice(0, at), ...moved, ...rest.slice(at)] })
    },
  })
  return (
    <GridList
      aria-label={t('waitingList')}
      className="speaker-list num"
      items={waiting}
      dependencies={[waiting, steers]}
      dragAndDropHooks={dragAndDropHooks}
    >
      {(speaker) => <Place speaker={speaker} number={ids.indexOf(speaker.id) + 1} mayMove={steers} />}
    </GridList>
  )
}

function Place({ speaker, number, mayMove }: { speaker: SpeakerLine; number: number; mayMove: boolean }) {
  const t = useTranslations('console.floor')
  return (
    <GridListItem id={speaker.id} textValue={speaker.name} className="speaker-line">
      {mayMove ? (
        <Button slot="drag" className="speaker-grip" aria-label={t('move', { name: speaker.name })}>
          <GripVertical aria-hidden size={16} />
        </Button>
      ) : (
        <span />
      )}
      <span>
        {number}. {speaker.name}
        {!speaker.hasSpoken && <small className="speaker-new">{t('firstTime')}</small>}
      </span>
      <ActButton
        kind={speaker.first ? 'secondary' : 'quiet'}
        command={{ type: 'inviteSpeaker', speakerId: speaker.id }}
        aria-label={t('inviteWho', { name: speaker.name })}
      >
        {t('invite')}
      </ActButton>
    </GridListItem>
  )
}
