import { useTranslations } from 'next-intl'
import type { ProjectorView, Scene } from '#domain/meeting/view.ts'
import { WallText } from '#screens/kit/wall-text.tsx'

type Props = { scene: Extract<Scene, { kind: 'STEP' }>; step: ProjectorView['step'] }

/** A step by its name, and what is read out in it. */
export function StepScene({ scene, step }: Props) {
  const t = useTranslations('projector.step')
  return (
    <article className={scene.text ? 'wall-item' : 'wall-item wall-opening'}>
      {step && <p className="label label-red num">{t('label', { number: step.number, total: step.total })}</p>}
      <h1>{scene.title}</h1>
      {scene.text && (
        <WallText className="mt-8 mb-8" pageText={(page, pages) => t('page', { page, pages })}>
          {scene.text}
        </WallText>
      )}
    </article>
  )
}
