'use client'

import { useTranslations } from 'next-intl'
import type { Scene } from '#domain/meeting/scene.ts'
import { dayText } from '#screens/kit/dates.ts'
import { useTurning } from './use-turning.ts'

const rows = 6

/** Who does what by when; more than six turn by themselves. */
export function TasksScene({ tasks }: { tasks: Extract<Scene, { kind: 'TASKS' }>['tasks'] }) {
  const t = useTranslations('projector')
  const pages = Math.max(1, Math.ceil(tasks.length / rows))
  const page = useTurning(pages)
  return (
    <article className="wall-item">
      <div className="wall-progress">
        <p className="label label-red">{t('tasks.label')}</p>
        {pages > 1 && <p className="num">{t('step.page', { page: page + 1, pages })}</p>}
      </div>
      {tasks.length === 0 && <h1>{t('tasks.none')}</h1>}
      <ul className="wall-list wall-tasks">
        {tasks.slice(page * rows, (page + 1) * rows).map((task, index) => (
          <li key={`${index}${task.what}`}>
            <span>{task.what}</span>
            <span>
              {task.name}
              {task.dueOn && <small className="num">{t('due', { date: dayText(task.dueOn) })}</small>}
            </span>
          </li>
        ))}
      </ul>
    </article>
  )
}
