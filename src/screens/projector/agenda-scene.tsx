import { useTranslations } from 'next-intl'
import type { Scene } from '#domain/meeting/scene.ts'
import { fitAgenda } from './fit-agenda.ts'

/** The meeting's steps with their items, to be agreed on. */
export function AgendaScene({ steps }: { steps: Extract<Scene, { kind: 'AGENDA' }>['steps'] }) {
  const t = useTranslations('projector.agenda')
  const { rows, columns, fontSize } = fitAgenda(steps)
  return (
    <article className="wall-item">
      <p className="label label-red">{t('label')}</p>
      <ol className="wall-list" style={{ fontSize, columnCount: columns, columnGap: 48 }}>
        {rows.map(({ number, title, level }) => (
          <li key={number} className={level === 2 ? 'wall-list-item' : undefined}>
            <span className="num">{number}</span>
            <span>{title}</span>
          </li>
        ))}
      </ol>
    </article>
  )
}
