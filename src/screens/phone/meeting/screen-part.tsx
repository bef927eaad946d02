'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { PhoneView, ProjectorView, Recounts, Turnout } from '#domain/meeting/view.ts'
import { Waiting } from '#screens/kit/waiting.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import { type Feed, useFeed } from '../feed.ts'
import { SceneView } from './scene-view.tsx'
import { useScreen } from './use-screen.ts'

/** The wall's drawing is another screen's: the route hands it in. */
export type RenderWall = (wall: { view: ProjectorView; turnout: Turnout | null; recounts: Recounts | null }) => ReactNode

type Props = { view: PhoneView; turnout: Feed<Turnout | null>; recounts: Feed<Recounts | null>; renderWall: RenderWall }

/** What the wall shows, for when the projector dies or is too far: the picture, and below it the same in words of the phone's size. */
export function ScreenPart({ view, turnout, recounts, renderWall }: Props) {
  const t = useTranslations('phone.screen')
  const { screen, error, again } = useScreen(view)
  const [papers, words] = [useFeed(turnout), useFeed(recounts)]
  if (!screen) return error ? <LoadProblem error={error} onRetry={again} /> : <Waiting />
  return (
    <>
      {renderWall({ view: screen, turnout: papers, recounts: words })}
      <p className="second my-3">{t('hint')}</p>
      {screen.scene.kind !== 'RESULT' && <SceneView view={{ ...view, scene: screen.scene }} />}
    </>
  )
}

export type Looking = 'meeting' | 'wall'

/** One's own part of the meeting, or the wall. */
export function LookingSwitch({ looking, onChange }: { looking: Looking; onChange: (looking: Looking) => void }) {
  const t = useTranslations('phone.screen')
  return (
    <fieldset className="looking">
      <legend className="sr-only">{t('label')}</legend>
      {(['meeting', 'wall'] as const).map((one) => (
        <button key={one} type="button" aria-pressed={one === looking} onClick={() => onChange(one)}>
          {t(one)}
        </button>
      ))}
    </fieldset>
  )
}
