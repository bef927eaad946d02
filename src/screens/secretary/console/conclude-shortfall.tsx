'use client'

import { useTranslations } from 'next-intl'
import { DateField } from '#screens/kit/date-field.tsx'
import { ComboBox, Select } from '#screens/kit/select.tsx'
import { TextArea } from '#screens/kit/text-field.tsx'
import { useDesk } from './desk-context.tsx'
import { NextActions } from './next-actions.tsx'
import { ProblemNote } from './problem-note.tsx'
import { SaveText } from './save-text.tsx'
import { TakeVote } from './take-vote.tsx'
import { useCommand } from './use-deed.ts'
import { useDraft } from './use-draft.ts'
import { usePeople } from './use-people.ts'
import type { Shortfall } from './view-parts.ts'

type State = 'OPEN' | 'REMEDIED' | 'CARRIED_OVER'
type Fields = { text: string; remedy: string; dueOn: string | null; followerId: string | null; state: State }

/** The chair's conclusion: in words, the remedy agreed, by when, who follows it up, and what becomes of it. */
export function ConcludeShortfall({ shortfall }: { shortfall: Shortfall }) {
  const t = useTranslations('console.shortfall')
  const { meetingId, steers } = useDesk()
  const people = usePeople('convened')
  const saved = useSaved(shortfall)
  const { fields, isDraft, write, settle } = useDraft(`${meetingId}:shortfall:${shortfall.id}`, saved)
  const command = useCommand()
  const save = async () => {
    if (!isDraft) return true
    const done = await command.run({ type: 'concludeShortfall', shortfallId: shortfall.id, ...fields })
    if (done) settle()
    return done
  }
  const isEmpty = command.problem?.refusal === 'meeting/conclusion-empty'
  const wrong = (text: string) => (isEmpty && text.trim() === '' ? (command.problem?.sentence ?? null) : null)
  return (
    <>
      <div className="con-fields">
        <TextArea
          label={t('conclusion')}
          rows={2}
          value={fields.text}
          onChange={(text) => write({ text })}
          error={wrong(fields.text)}
          maxLength={4000}
          isReadOnly={!steers}
        />
        <TextArea
          label={t('agreedRemedy')}
          rows={2}
          value={fields.remedy}
          onChange={(remedy) => write({ remedy })}
          error={fields.text.trim() === '' ? null : wrong(fields.remedy)}
          maxLength={4000}
          isReadOnly={!steers}
        />
        <div className="con-three">
          <DateField label={t('dueOn')} hint="" value={fields.dueOn} onChange={(dueOn) => write({ dueOn })} isDisabled={!steers} />
          <ComboBox
            label={t('follower')}
            items={people}
            value={fields.followerId}
            onChange={(followerId) => write({ followerId })}
            placeholder={t('choose')}
            nothingFound={t('nobody')}
            isDisabled={!steers}
          />
          <Select
            label={t('state')}
            items={(['OPEN', 'CARRIED_OVER', 'REMEDIED'] as const).map((id) => ({ id, label: t(`states.${id}`) }))}
            value={fields.state}
            onChange={(state) => write({ state })}
            placeholder={t('choose')}
            isDisabled={!steers}
          />
        </div>
      </div>
      <ProblemNote problem={isEmpty ? null : command.problem} />
      <NextActions recorded={isDraft ? 'conclusion' : 'none'} before={save} pending={command.pending}>
        <SaveText isDraft={isDraft} save={save} pending={command.pending} text={t('save')} />
        <TakeVote
          subject="OTHER"
          title={t('voteTitle', { name: shortfall.display === 'NAMED' ? shortfall.realName : shortfall.text })}
          before={save}
        />
      </NextActions>
    </>
  )
}

/** What the server holds; without a conclusion, the proposal to start from. */
function useSaved({ conclusion, remedy, dueOn }: Shortfall): Fields {
  const { members } = useDesk().view
  if (!conclusion) return { text: '', remedy: remedy ?? '', dueOn, followerId: null, state: 'OPEN' }
  const follower = members.find(({ name }) => name === conclusion.follower)
  return {
    text: conclusion.text,
    remedy: conclusion.remedy,
    dueOn: conclusion.dueOn,
    followerId: follower?.memberId ?? null,
    state: conclusion.state as State,
  }
}
