'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { PauseNow, Scene } from '#domain/meeting/scene.ts'
import type { ShortfallCard } from '#domain/meeting/shortfall-card.ts'
import type { PhoneView } from '#domain/meeting/view.ts'
import { dayText, timeText } from '#screens/kit/dates.ts'
import { Note } from '#screens/kit/note.tsx'
import { Pairs } from '#screens/kit/pairs.tsx'

/** What the wall shows now, in the phone's size: projectors die. */
export function SceneView({ view }: { view: PhoneView }) {
  const t = useTranslations('phone.scene')
  const { scene } = view
  switch (scene.kind) {
    case 'WAITING':
      return <Plain title={t('waiting')} text={t('waitingText')} />
    case 'PAUSE':
      return <Pause pause={scene} />
    case 'BLANK':
      return <Plain title={t('blank')} text={t('blankText')} />
    case 'ROLL_CALL':
      return <RollCall view={view} />
    case 'STEP':
      return <StepNow scene={scene} />
    case 'AGENDA':
      return (
        <section className="scene">
          <h2>{t('agenda')}</h2>
          <ol className="scene-list num">
            {scene.steps.map(({ title }, index) => (
              <li key={`${index}-${title}`}>{title}</li>
            ))}
          </ol>
        </section>
      )
    case 'SHORTFALL':
      return <Shortfall scene={scene} />
    case 'OPINION':
      return (
        <section className="scene">
          <p className="label second text-ph-1">{t('opinion')}</p>
          <h2>{scene.name}</h2>
          <p className="whitespace-pre-line">{scene.text}</p>
        </section>
      )
    case 'EARLIER':
      return <Earlier scene={scene} />
    case 'TASKS':
      return <Tasks scene={scene} />
    case 'OPEN_VOTE':
    case 'BALLOT':
    case 'RESULT':
      return null
    case 'CLOSED':
      return <Plain title={t('closed')} text={t('closedText')} />
  }
}

/** A step, or the item of it that is being dealt with. */
function StepNow({ scene }: { scene: Scene & { kind: 'STEP' } }) {
  const t = useTranslations('phone.scene')
  const { title, text, item, presenter } = scene
  return (
    <section className="scene">
      {item && <p className="label second num text-ph-1">{t('item', { step: title, at: item.index + 1, total: item.total })}</p>}
      <h2>{item?.title ?? title}</h2>
      {presenter && <p className="second">{t('presenter', { name: presenter })}</p>}
      {text && <p className="whitespace-pre-line">{text}</p>}
    </section>
  )
}

function Plain({ title, text }: { title: string; text: string }) {
  return (
    <section className="scene">
      <h2>{title}</h2>
      {text && <p className="whitespace-pre-line">{text}</p>}
    </section>
  )
}

function Pause({ pause }: { pause: PauseNow }) {
  const t = useTranslations('phone.scene')
  const until = pause.until ? ` ${t('pauseUntil', { time: timeText(pause.until) })}` : ''
  return <Plain title={t('pause')} text={`${pause.reason}.${until}`} />
}

function RollCall({ view }: { view: PhoneView }) {
  const t = useTranslations('phone.scene')
  const { presence } = view
  return (
    <section className="scene">
      <h2>{t('rollCall')}</h2>
      {presence && (
        <p className="num">
          {t('present', { present: presence.official.present, convened: presence.official.convened })}{' '}
          {presence.quorate ? t('quorate', { needed: presence.needed }) : t('notQuorate', { needed: presence.needed })}
        </p>
      )}
    </section>
  )
}

function Shortfall({ scene }: { scene: Scene & { kind: 'SHORTFALL' } }) {
  const t = useTranslations('phone.scene')
  const { card, index, total } = scene
  return (
    <section className="scene">
      <p className="label second num text-ph-1">{t('shortfall', { at: index + 1, total })}</p>
      <h2>{card.name ?? t('noName')}</h2>
      <p className="whitespace-pre-line">{card.text}</p>
      <div className="mt-3">
        <Pairs headWidth="7em" pairs={shortfallPairs(card, t)} />
      </div>
      {card.conclusion && (
        <Note tone="ok" className="mt-3">
          <b>{t('conclusion')}</b>
          <p className="whitespace-pre-line">{card.conclusion.text}</p>
          <p>{card.conclusion.remedy}</p>
          {card.conclusion.dueOn && <p className="num">{t('due', { day: dayText(card.conclusion.dueOn) })}</p>}
        </Note>
      )}
    </section>
  )
}

type Words = ReturnType<typeof useTranslations<'phone.scene'>>

function shortfallPairs(card: ShortfallCard, t: Words) {
  const pairs: { id: string; head: string; value: ReactNode }[] = []
  if (card.cause) pairs.push({ id: 'cause', head: t('cause'), value: card.cause })
  if (card.remedy) pairs.push({ id: 'remedy', head: t('remedy'), value: card.remedy })
  if (card.dueOn) pairs.push({ id: 'due', head: t('dueHead'), value: dayText(card.dueOn) })
  if (card.returned) pairs.push({ id: 'returned', head: t('returned'), value: card.returned.conclusion })
  for (const { text, at } of card.reports) pairs.push({ id: at, head: t('reported', { day: dayText(at) }), value: text })
  if (card.answer) pairs.push({ id: 'answer', head: t('answer'), value: card.answer })
  return pairs
}

function Earlier({ scene: { previous, result, tasks } }: { scene: Scene & { kind: 'EARLIER' } }) {
  const t = useTranslations('phone.scene')
  return (
    <section className="scene">
      <h2>{t('earlier')}</h2>
      {previous && <p className="whitespace-pre-line">{previous.resolution}</p>}
      {result && (
        <Note tone="ok" className="mt-3">
          <b>{t('earlierResult')}</b>
          <p className="whitespace-pre-line">{result}</p>
        </Note>
      )}
      <ul className="scene-list num">
        {tasks.map((task) => (
          <li key={task.id}>
            <b>{task.name}</b>: {task.what}{' '}
            <small>{t(task.outcome ? (task.outcome.done ? 'taskDone' : 'taskNotDone') : task.overdue ? 'taskOverdue' : 'taskOpen')}</small>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Tasks({ scene }: { scene: Scene & { kind: 'TASKS' } }) {
  const t = useTranslations('phone.scene')
  return (
    <section className="scene">
      <h2>{t('tasks')}</h2>
      {scene.tasks.length === 0 && <p>{t('noTasks')}</p>}
      <ul className="scene-list num">
        {scene.tasks.map((task) => (
          <li key={`${task.name} ${task.what}`}>
            <b>{task.name}</b>: {task.what} {task.dueOn && <small>{t('due', { day: dayText(task.dueOn) })}</small>}
          </li>
        ))}
      </ul>
    </section>
  )
}
