import { useTranslations } from 'next-intl'
import type { ProjectorView } from '#domain/meeting/view.ts'

/** Before the meeting opens. */
export function WaitingScene({ view }: { view: ProjectorView }) {
  const t = useTranslations('projector.waiting')
  return (
    <section className="wall-calm">
      <h1>{view.title}</h1>
      <p>{t('text')}</p>
    </section>
  )
}

/** After it closed. */
export function ClosedScene({ view }: { view: ProjectorView }) {
  const t = useTranslations('projector.closed')
  return (
    <section className="wall-calm">
      <h1>{t('title')}</h1>
      <p>{view.title}</p>
      <p>{t('text')}</p>
    </section>
  )
}
