'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import './projector.css'
import type { ProjectorView, Recounts, Turnout } from '#domain/meeting/view.ts'
import { Button } from '#screens/kit/button.tsx'
import { useServerNow } from '#screens/live/use-server-now.ts'
import { WallView } from './wall-view.tsx'

type Props = { view: ProjectorView; turnout: Turnout | null; recounts: Recounts | null; serverNow: string }

/** The wall in the width of a phone; enlarged, it lies along the longer side. */
export function WallOnPhone({ view, turnout, recounts, serverNow }: Props) {
  const t = useTranslations('phone.screen')
  const projector = useTranslations('projector')
  const now = useServerNow(serverNow)
  const [isLarge, setLarge] = useState(false)
  const wall = (
    <div role="img" aria-label={projector('preview', { step: view.step?.title ?? view.title })} className="wall-small">
      <div aria-hidden inert>
        <WallView view={view} turnout={turnout} recounts={recounts} code={null} now={now} />
      </div>
    </div>
  )
  return (
    <div className={isLarge ? 'wall-large' : undefined}>
      {wall}
      <Button wide={!isLarge} className={isLarge ? 'wall-large-end' : 'mt-2'} onPress={() => setLarge(!isLarge)}>
        {t(isLarge ? 'smaller' : 'larger')}
      </Button>
    </div>
  )
}
