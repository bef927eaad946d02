'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#screens/kit/button.tsx'
import { DateField } from '#screens/kit/date-field.tsx'
import { dayText } from '#screens/kit/dates.ts'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { ComboBox } from '#screens/kit/select.tsx'
import { TextField } from '#screens/kit/text-field.tsx'
import { ActButton } from './act-button.tsx'
import { useDesk } from './desk-context.tsx'
import { EarlierTasks } from './earlier-tasks.tsx'
import { NextActions } from './next-actions.tsx'
import { Petitions } from './petitions.tsx'
import { ProblemNote } from './problem-note.tsx'
import { useCommand } from './use-deed.ts'
import { useDraft } from './use-draft.ts'
import { usePeople } from './use-people.ts'

/** Who does what, by when. */
export function TasksStep() {
  const t = useTranslations('console.tasks')
  const { view, steers } = useDesk()
  return (
    <section className="card con-card">
      <h2>{view.step?.title}</h2>
      {view.tasks.length === 0 && <EmptyState title={t('none')}>{t('hint')}</EmptyState>}
      <ul className="con-lines num mt-2">
        {view.tasks.map((task) => (
          <li key={task.id}>
            <span>
              <b>{task.what}</b>
              <br />
              <span className="second">
                {task.name}
                {task.dueOn && t('due', { date: dayText(task.dueOn) })}
              </span>
            </span>
            <ActButton kind="quiet" command={{ type: 'removeTask', taskId: task.id }}>
              {t('remove')}
            </ActButton>
          </li>
        ))}
      </ul>
      {steers && <TaskForm />}
      <NextActions />
      <EarlierTasks />
      <Petitions />
    </section>
  )
}

type Fields = { what: string; memberId: string; dueOn: string | null }
const empty: Fields = { what: '', memberId: '', dueOn: null }

function TaskForm() {
  const t = useTranslations('console.tasks')
  const { meetingId } = useDesk()
  const people = usePeople('convened')
  const { fields, write, drop } = useDraft<Fields>(`${meetingId}:task`, empty)
  const { run, pending, problem } = useCommand()
  const [round, setRound] = useState(0)
  const save = async () => {
    if (!(await run({ type: 'assignTask', ...fields }))) return
    drop()
    // The fields keep half-typed text of their own: new ones begin empty.
    setRound((before) => before + 1)
  }
  return (
    <div key={round} className="con-fields">
      <TextField
        label={t('what')}
        value={fields.what}
        onChange={(what) => write({ what })}
        maxLength={1000}
        error={problem?.fields['command.what'] ?? null}
      />
      <div className="con-three">
        <ComboBox
          label={t('who')}
          items={people}
          value={fields.memberId || null}
          onChange={(memberId) => write({ memberId })}
          placeholder={t('choose')}
          nothingFound={t('nobody')}
          error={problem?.fields['command.memberId'] ?? null}
        />
        <DateField label={t('dueOn')} hint="" value={fields.dueOn} onChange={(dueOn) => write({ dueOn })} />
        <span className="self-end">
          <Button onPress={save} pending={pending} pendingText={t('saving')} isDisabled={!fields.what.trim() || !fields.memberId}>
            {t('assign')}
          </Button>
        </span>
      </div>
      <ProblemNote problem={problem} />
    </div>
  )
}
