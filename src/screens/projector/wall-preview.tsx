'use client'

import { useTranslations } from 'next-intl'
import './projector.css'
import { paths } from '#contract/paths.ts'
import type { ConsoleView, Recounts, Turnout } from '#domain/meeting/view.ts'
import { WallView } from './wall-view.tsx'

type Props = { view: ConsoleView; turnout: Turnout | null; recounts: Recounts | null; now: string }

/** The wall in small, drawn from what the console knows: no living code, nothing to press, silent for readers but for one sentence. */
export function WallPreview({ view, turnout, recounts, now }: Props) {
  const t = useTranslations('projector')
  const speaking = view.speakers.find(({ state }) => state === 'SPEAKING')
  const wall = {
    ...view,
    scene: view.wallBlank ? ({ kind: 'BLANK' } as const) : view.scene,
    speaking: speaking?.clock ? { name: speaking.name, clock: speaking.clock } : null,
    nextSpeakers: view.speakers.filter(({ state }) => state === 'WAITING').map(({ name }) => name),
  }
  // A code is for the wall alone; the small picture only shows where it stands.
  const code = { code: '••••••', url: `${location.origin}${paths.phone(view.meetingId)}`, secondsLeft: 0 }
  return (
    <div role="img" aria-label={t('preview', { step: view.step?.title ?? view.title })} className="wall-small">
      <div aria-hidden inert>
        <WallView view={wall} turnout={turnout} recounts={recounts} code={code} now={now} />
      </div>
    </div>
  )
}
