'use client'

import { useTranslations } from 'next-intl'
import { TextArea } from '#screens/kit/text-field.tsx'
import { useDesk } from './desk-context.tsx'
import { NextActions } from './next-actions.tsx'
import { ProblemNote } from './problem-note.tsx'
import { SaveText } from './save-text.tsx'
import { TakeVote } from './take-vote.tsx'
import { useCommand } from './use-deed.ts'
import { useDraft } from './use-draft.ts'
import { lastVote, VoteOutcome } from './vote-outcome.tsx'

/** The chair's conclusion and the resolution, which is voted on by raised hands. */
export function ConclusionStep() {
  const t = useTranslations('console.conclusion')
  const { meetingId, view, steers } = useDesk()
  const saved = { conclusion: view.conclusionText, resolution: view.resolutionText }
  const { fields, isDraft, write, settle } = useDraft(`${meetingId}:conclusion`, saved)
  const command = useCommand()
  const vote = lastVote(view, 'RESOLUTION')
  const save = async () => {
    const { conclusion, resolution } = fields
    if (conclusion !== saved.conclusion && !(await command.run({ type: 'writeConclusion', text: conclusion }))) return false
    if (resolution !== saved.resolution && !(await command.run({ type: 'writeResolution', text: resolution }))) return false
    settle()
    return true
  }
  return (
    <section className="card con-card">
      <h2>{view.step?.title}</h2>
      <div className="con-fields">
        <TextArea
          label={t('conclusion')}
          rows={4}
          value={fields.conclusion}
          onChange={(conclusion) => write({ conclusion })}
          maxLength={20_000}
          isReadOnly={!steers}
        />
        <TextArea
          label={t('resolution')}
          hint={t('resolutionHint')}
          rows={4}
          value={fields.resolution}
          onChange={(resolution) => write({ resolution })}
          maxLength={20_000}
          isReadOnly={!steers}
        />
      </div>
      {vote && <VoteOutcome vote={vote} />}
      <ProblemNote problem={command.problem} />
      <NextActions recorded={isDraft ? 'resolution' : 'none'} before={save} pending={command.pending}>
        {fields.resolution.trim() !== '' && <TakeVote subject="RESOLUTION" title={t('vote')} isAgain={vote !== null} before={save} />}
        <SaveText isDraft={isDraft} save={save} pending={command.pending} text={t('save')} />
      </NextActions>
    </section>
  )
}
