'use client'

import { Mic } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { MyPart } from '#contract/meeting.ts'
import type { PhoneView } from '#domain/meeting/view.ts'
import { Button } from '#screens/kit/button.tsx'
import { LiveRegion } from '#screens/kit/live-region.tsx'
import { Note } from '#screens/kit/note.tsx'
import { myTurn } from './speaking.ts'
import { useCommand } from './use-command.ts'

/** Ask to speak, see how many come before, withdraw. */
export function SpeakingPart({ view, mine, askMine }: { view: PhoneView; mine: MyPart; askMine: () => void }) {
  const t = useTranslations('phone.speaking')
  const { send, pending, problem } = useCommand(view.meetingId, askMine)
  const turn = myTurn(view, mine)
  const speaking = view.speakers.find(({ state }) => state === 'SPEAKING')
  return (
    <section className="part">
      <h2>{t('title')}</h2>
      {speaking && turn.state !== 'SPEAKING' && <p>{t('now', { name: speaking.name })}</p>}
      {turn.state === 'SPEAKING' && (
        <Note tone="gold" role="alert">
          <b>{t('yourTurn')}</b>
        </Note>
      )}
      {turn.state === 'WAITING' && (
        <Note tone="gold">
          <span className="num">{turn.ahead === 0 ? t('next') : t('ahead', { count: turn.ahead })}</span>
        </Note>
      )}
      <LiveRegion text={turn.state === 'WAITING' && turn.ahead === 0 ? t('next') : ''} />
      {problem && (
        <Note tone="red" role="alert">
          {problem.sentence}
        </Note>
      )}
      {turn.state === 'NONE' && (
        <Button
          wide
          icon={<Mic aria-hidden />}
          onPress={() => void send({ type: 'askToSpeak' })}
          pending={pending}
          pendingText={t('asking')}
        >
          {t('ask')}
        </Button>
      )}
      {turn.state === 'WAITING' && (
        <Button wide onPress={() => void send({ type: 'withdrawFromSpeaking' })} pending={pending} pendingText={t('asking')}>
          {t('withdraw')}
        </Button>
      )}
    </section>
  )
}
