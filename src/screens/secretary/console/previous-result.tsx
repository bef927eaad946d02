'use client'

import { useTranslations } from 'next-intl'
import { dayText } from '#screens/kit/dates.ts'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { TextArea } from '#screens/kit/text-field.tsx'
import { useDesk } from './desk-context.tsx'
import { ProblemNote } from './problem-note.tsx'
import { SaveText } from './save-text.tsx'
import { useCommand } from './use-deed.ts'
import { useDraft } from './use-draft.ts'

/** The resolution of the meeting before, and its result in the secretary's words (Hướng dẫn 42-HD). */
export function PreviousResult() {
  const t = useTranslations('console.earlier')
  const { meetingId, view, steers } = useDesk()
  const { fields, isDraft, write, settle } = useDraft(`${meetingId}:previous`, { text: view.previousResult })
  const command = useCommand()
  const { previous } = view
  if (!previous) return null
  const save = async () => {
    const saved = await command.run({ type: 'writePreviousResult', text: fields.text })
    if (saved) settle()
    return saved
  }
  return (
    <section className="mt-5">
      <SectionHead aside={<span className="num">{dayText(previous.on)}</span>}>{t('previous')}</SectionHead>
      <p className="mt-2 whitespace-pre-line">{previous.resolution}</p>
      <div className="con-fields">
        <TextArea
          label={t('result')}
          rows={3}
          value={fields.text}
          onChange={(text) => write({ text })}
          isReadOnly={!steers}
          maxLength={20_000}
        />
      </div>
      <ProblemNote problem={command.problem} />
      <div className="con-acts">
        <SaveText isDraft={isDraft} save={save} pending={command.pending} text={t('saveResult')} />
      </div>
    </section>
  )
}
