'use client'

import { useTranslations } from 'next-intl'
import type { EarlierTaskLine } from '#domain/meeting/earlier-lines.ts'
import { Button } from '#screens/kit/button.tsx'
import { dayText } from '#screens/kit/dates.ts'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { Tag } from '#screens/kit/tag.tsx'
import { TextField } from '#screens/kit/text-field.tsx'
import { useDesk } from './desk-context.tsx'
import { ProblemNote } from './problem-note.tsx'
import { useCommand } from './use-deed.ts'
import { useDraft } from './use-draft.ts'

/** Tasks of the meetings before: each heard, done or not done with a word. What is not done comes again next time. */
export function EarlierTasks() {
  const t = useTranslations('console.earlier')
  const { earlierTasks } = useDesk().view
  if (earlierTasks.length === 0) return null
  const heard = earlierTasks.filter(({ outcome }) => outcome !== null).length
  return (
    <section className="mt-5">
      <SectionHead aside={t('heard', { heard, total: earlierTasks.length })}>{t('tasks')}</SectionHead>
      <ul className="num">
        {earlierTasks.map((task) => (
          <Task key={task.id} task={task} />
        ))}
      </ul>
    </section>
  )
}

function Task({ task }: { task: EarlierTaskLine }) {
  const t = useTranslations('console.earlier')
  const { meetingId, steers } = useDesk()
  const { fields, write, settle } = useDraft(`${meetingId}:task:${task.id}`, { word: task.outcome?.word ?? '' })
  const { run, pending, problem } = useCommand()
  const find = async (done: boolean) => {
    if (await run({ type: 'settleTask', taskId: task.id, done, word: fields.word })) settle()
  }
  const isMissing = problem?.refusal === 'meeting/task-word-missing'
  return (
    <li className="border-b border-rule py-3">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <b>{task.what}</b>
        <TaskState task={task} />
      </p>
      <p className="second">
        {task.name}
        {task.dueOn && t('due', { date: dayText(task.dueOn) })}, {t('from', { meeting: task.meeting })}
      </p>
      {task.reported && <p>{t('reported', { date: dayText(task.reported.at), text: task.reported.text })}</p>}
      {steers && (
        <div className="con-settle mt-2">
          <TextField
            label={t('word')}
            labelHidden
            placeholder={t('word')}
            value={fields.word}
            onChange={(word) => write({ word })}
            maxLength={1000}
            error={isMissing ? (problem?.sentence ?? null) : null}
          />
          <Button size="small" onPress={() => find(true)} isDisabled={pending}>
            {t('markDone')}
          </Button>
          <Button size="small" onPress={() => find(false)} isDisabled={pending}>
            {t('markNotDone')}
          </Button>
        </div>
      )}
      <ProblemNote problem={isMissing ? null : problem} />
    </li>
  )
}

function TaskState({ task: { outcome, overdue } }: { task: EarlierTaskLine }) {
  const t = useTranslations('console.earlier')
  if (outcome) return <Tag state={outcome.done ? 'ok' : 'no'}>{outcome.done ? t('done') : t('notDone')}</Tag>
  return overdue ? <Tag state="late">{t('overdue')}</Tag> : null
}
