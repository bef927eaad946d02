'use client'

import { useTranslations } from 'next-intl'
import { stopwatchText } from '#screens/kit/dates.ts'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { useNow } from '#screens/kit/use-now.ts'
import { ActButton } from './act-button.tsx'
import { useDesk } from './desk-context.tsx'

/** Who speaks, since when; then who waits, the first one with "invite". */
export function SpeakerQueue() {
  const t = useTranslations('console.floor')
  const { view } = useDesk()
  if (view.speakers.length === 0) return <EmptyState title={t('nobody')}>{t('inviteFirst')}</EmptyState>
  const waiting = view.speakers.filter(({ state }) => state === 'WAITING')
  return (
    <ol className="con-lines num">
      {view.speakers.map((speaker) =>
        speaker.state === 'SPEAKING' ? (
          <li key={speaker.id} className="on">
            <span className="con-dot">{speaker.name}</span>
            <span className="flex items-center gap-2">
              {speaker.startedAt && <Stopwatch since={speaker.startedAt} />}
              <ActButton command={{ type: 'finishSpeaker', speakerId: speaker.id }}>{t('done')}</ActButton>
            </span>
          </li>
        ) : (
          <li key={speaker.id}>
            <span>
              <span className="con-no">{waiting.indexOf(speaker) + 1}</span>
              {speaker.name}
            </span>
            <ActButton
              kind={speaker.first ? 'secondary' : 'quiet'}
              command={{ type: 'inviteSpeaker', speakerId: speaker.id }}
              aria-label={t('inviteWho', { name: speaker.name })}
            >
              {t('invite')}
            </ActButton>
          </li>
        ),
      )}
    </ol>
  )
}

function Stopwatch({ since }: { since: string }) {
  const { serverNow } = useDesk()
  const now = useNow(serverNow)
  return <span>{stopwatchText((Date.parse(now) - Date.parse(since)) / 1000)}</span>
}
