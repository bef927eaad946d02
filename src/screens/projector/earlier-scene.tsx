'use client'

import { useTranslations } from 'next-intl'
import type { EarlierTaskLine } from '#domain/meeting/earlier-lines.ts'
import type { Scene } from '#domain/meeting/scene.ts'
import { WallText } from '#screens/kit/wall-text.tsx'
import { useTurning } from './use-turning.ts'

const rows = 5

/** Results of the meeting before: its resolution with what came of it, then its tasks; pages turn by themselves. */
export function EarlierScene({ scene }: { scene: Extract<Scene, { kind: 'EARLIER' }> }) {
  const t = useTranslations('projector')
  const { previous, result, tasks } = scene
  const taskPages = Math.ceil(tasks.length / rows)
  const pages = Math.max(1, taskPages + (previous ? 1 : 0))
  const page = useTurning(pages)
  const ofTasks = previous ? page - 1 : page
  return (
    <article className="wall-item">
      <div className="wall-progress">
        <p className="label label-red">{t('earlier.label')}</p>
        {pages > 1 && <p className="num">{t('step.page', { page: page + 1, pages })}</p>}
      </div>
      {previous && ofTasks < 0 ? (
        <>
          <h1>{result ? t('earlier.result') : t('earlier.resolution')}</h1>
          <WallText className="mt-8 mb-8" pageText={(at, of) => t('step.page', { page: at, pages: of })}>
            {result || previous.resolution}
          </WallText>
        </>
      ) : (
        <Tasks tasks={tasks.slice(ofTasks * rows, (ofTasks + 1) * rows)} />
      )}
    </article>
  )
}

function Tasks({ tasks }: { tasks: readonly EarlierTaskLine[] }) {
  const t = useTranslations('projector.earlier')
  const stateOf = ({ outcome, overdue }: EarlierTaskLine) => {
    if (outcome) return outcome.done ? t('done') : t('notDone')
    return overdue ? t('overdue') : t('open')
  }
  return (
    <ul className="wall-list wall-tasks">
      {tasks.map((task) => (
        <li key={task.id}>
          <span>{task.what}</span>
          <span>
            {task.name}
            <small>{stateOf(task)}</small>
          </span>
        </li>
      ))}
    </ul>
  )
}
