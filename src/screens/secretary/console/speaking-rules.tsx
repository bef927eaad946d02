'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#screens/kit/button.tsx'
import { Dialog } from '#screens/kit/dialog.tsx'
import { Menu } from '#screens/kit/menu.tsx'
import { ComboBox } from '#screens/kit/select.tsx'
import { ActButton } from './act-button.tsx'
import { useDesk } from './desk-context.tsx'
import { useCommand } from './use-deed.ts'
import { usePeople } from './use-people.ts'

/** Minutes a speaker that the chair may choose from; 0 is no limit. */
const allowances = [0, 2, 3, 5, 10]

/** How long each may speak, whether phones may still ask, and a place for one who raised a hand. */
export function SpeakingRules() {
  const t = useTranslations('console.floor')
  const { view, steers, say } = useDesk()
  const { run } = useCommand(say)
  const [isAdding, setAdding] = useState(false)
  const minutes = (view.speakingSeconds ?? 0) / 60
  const isClosed = view.speakerList === 'CLOSED'
  const time = minutes === 0 ? t('noLimit') : t('minutesEach', { minutes })
  if (!steers) return <p className="second mt-2">{isClosed ? `${time}. ${t('listClosed')}` : time}</p>
  const items = [
    ...allowances.map((each) => ({ id: `${each}`, label: each === 0 ? t('noLimit') : t('minutesEach', { minutes: each }) })),
    { id: 'add', label: t('add') },
    { id: 'list', label: t(isClosed ? 'openList' : 'closeList') },
  ]
  const act = (id: string) => {
    if (id === 'add') return setAdding(true)
    if (id === 'list') return run({ type: isClosed ? 'openSpeakerList' : 'closeSpeakerList' })
    return run({ type: 'setSpeakingTime', seconds: Number(id) === 0 ? null : Number(id) * 60 })
  }
  return (
    <div className="speaker-rules">
      {isClosed && <p className="text-red font-bold">{t('listClosed')}</p>}
      <Menu label={time} aria-label={t('rules', { time })} size="small" items={items} onAction={(id) => void act(String(id))} />
      {isAdding && <AddSpeaker onClose={() => setAdding(false)} />}
    </div>
  )
}

function AddSpeaker({ onClose }: { onClose: () => void }) {
  const t = useTranslations('console.floor')
  const people = usePeople('present')
  const [memberId, setMemberId] = useState<string | null>(null)
  return (
    <Dialog
      title={t('add')}
      isOpen
      onOpenChange={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('addDone')}</Button>
          <ActButton kind="primary" size="normal" isDisabled={memberId === null} command={{ type: 'addSpeaker', memberId: memberId ?? '' }}>
            {t('addConfirm')}
          </ActButton>
        </>
      }
    >
      <ComboBox
        label={t('addWho')}
        items={people}
        value={memberId}
        onChange={setMemberId}
        placeholder={t('addName')}
        nothingFound={t('addNobody')}
        className="w-full"
      />
    </Dialog>
  )
}
