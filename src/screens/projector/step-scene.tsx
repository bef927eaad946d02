import { useTranslations } from 'next-intl'
import type { Scene } from '#domain/meeting/scene.ts'
import type { ProjectorView } from '#domain/meeting/view.ts'
import { WallText } from '#screens/kit/wall-text.tsx'

type Props = { scene: Extract<Scene, { kind: 'STEP' }>; step: ProjectorView['step'] }

/** A step by its name, or the item of it that is being discussed; who presents it, and what is read out. */
export function StepScene({ scene, step }: Props) {
  const t = useTranslations('projector.step')
  const { item, presenter, text, title } = scene
  return (
    <article className={text ? 'wall-item' : 'wall-item wall-opening'}>
      {step && <p className="label label-red num">{t('label', { number: step.number, total: step.total })}</p>}
      {item && <p className="wall-under num">{t('item', { step: title, number: item.index + 1, total: item.total })}</p>}
      <h1>{item?.title ?? title}</h1>
      {presenter && <p className="wall-presenter">{t('presenter', { name: presenter })}</p>}
      {text && (
        <WallText className="mt-8 mb-8" pageText={(page, pages) => t('page', { page, pages })}>
          {text}
        </WallText>
      )}
    </article>
  )
}
