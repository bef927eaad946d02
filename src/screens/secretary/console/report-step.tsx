'use client'

import { useTranslations } from 'next-intl'
import { TextArea } from '#screens/kit/text-field.tsx'
import { useDesk } from './desk-context.tsx'
import { EarlierTasks } from './earlier-tasks.tsx'
import { NextActions } from './next-actions.tsx'
import { PreviousResult } from './previous-result.tsx'
import { ProblemNote } from './problem-note.tsx'
import { SaveText } from './save-text.tsx'
import { useCommand } from './use-deed.ts'
import { useDraft } from './use-draft.ts'

/** The report that is read out; the wall shows it. */
export function ReportStep() {
  const t = useTranslations('console.report')
  const { meetingId, view, steers } = useDesk()
  const { fields, isDraft, write, settle } = useDraft(`${meetingId}:report`, { text: view.reportText })
  const command = useCommand()
  const save = async () => {
    if (!isDraft) return true
    const saved = await command.run({ type: 'writeReport', text: fields.text })
    if (saved) settle()
    return saved
  }
  return (
    <section className="card con-card">
      <h2>{view.step?.title}</h2>
      <div className="con-fields">
        <TextArea
          label={t('label')}
          hint={t('hint')}
          rows={8}
          value={fields.text}
          onChange={(text) => write({ text })}
          isReadOnly={!steers}
          maxLength={20_000}
        />
      </div>
      <ProblemNote problem={command.problem} />
      <NextActions recorded={isDraft ? 'report' : 'none'} before={save} pending={command.pending}>
        <SaveText isDraft={isDraft} save={save} pending={command.pending} text={t('show')} />
      </NextActions>
      <PreviousResult />
      <EarlierTasks />
    </section>
  )
}
