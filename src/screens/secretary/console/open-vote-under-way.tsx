'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { OpenVoteChoice } from '#domain/meeting/meeting.ts'
import type { OpenVoteCard } from '#domain/meeting/open-vote-card.ts'
import { ConfirmDialog } from '#screens/kit/dialog.tsx'
import { ComboBox } from '#screens/kit/select.tsx'
import { ActButton } from './act-button.tsx'
import { useDesk } from './desk-context.tsx'
import { PrimaryAction } from './primary-action.tsx'
import { useCommand } from './use-deed.ts'

const choices: readonly OpenVoteChoice[] = ['FOR', 'AGAINST', 'ABSTAIN']

/** Raised hands as they come, by name; for one without a phone the hand is recorded here. */
export function OpenVoteUnderWay({ vote }: { vote: OpenVoteCard }) {
  const t = useTranslations('console.vote')
  return (
    <section className="card con-card">
      <h2>{vote.title}</h2>
      <p className="second num">{t('counted', { base: vote.base, majority: vote.majority })}</p>
      <div className="con-hands num">
        {choices.map((choice) => (
          <section key={choice}>
            <h3>
              <b>{vote.counts[choice]}</b> {t(choice)}
            </h3>
            <p className="second">{vote.names[choice].join(', ')}</p>
          </section>
        ))}
      </div>
      <RecordHand vote={vote} />
      <CloseVote vote={vote} />
    </section>
  )
}

function RecordHand({ vote }: { vote: OpenVoteCard }) {
  const t = useTranslations('console.vote')
  const { view, steers } = useDesk()
  const [memberId, setMemberId] = useState<string | null>(null)
  const people = view.members
    .filter(({ standing, attendance, inBase, exempt }) => standing === 'OFFICIAL' && attendance === 'PRESENT' && (inBase || exempt))
    .map(({ memberId: id, name }) => {
      const voted = choices.find((choice) => vote.names[choice].includes(name))
      return { id, label: name, ...(voted && { hint: t(`voted.${voted}`) }) }
    })
  if (!steers) return null
  return (
    <div className="con-acts">
      <ComboBox
        label={t('handOf')}
        items={people}
        value={memberId}
        onChange={setMemberId}
        placeholder={t('noPhone')}
        nothingFound={t('nobody')}
        className="w-full"
      />
      {choices.map((choice) => (
        <ActButton
          key={choice}
          size="normal"
          isDisabled={memberId === null}
          command={{ type: 'recordHand', voteId: vote.id, memberId: memberId ?? '', choice }}
        >
          {t(choice)}
        </ActButton>
      ))}
    </div>
  )
}

/** Those who have not voted are named by number only once: closing is asked for, then it is final. */
export function CloseVote({ vote }: { vote: OpenVoteCard }) {
  const t = useTranslations('console.vote')
  const { steers, say } = useDesk()
  const { run, pending } = useCommand(say)
  const [isAsking, setAsking] = useState(false)
  if (!steers) return null
  const close = async () => {
    await run({ type: 'closeOpenVote', voteId: vote.id })
    setAsking(false)
  }
  return (
    <div className="con-acts">
      <PrimaryAction onPress={() => (vote.notYet > 0 ? setAsking(true) : close())} pending={pending}>
        {t('close', { for: vote.counts.FOR, base: vote.base })}
      </PrimaryAction>
      {vote.notYet > 0 && <span className="second num">{t('notYet', { count: vote.notYet })}</span>}
      <ConfirmDialog
        title={t('closeTitle')}
        consequence={t('closeConsequence', { count: vote.notYet })}
        confirm={t('closeConfirm')}
        cancel={t('cancel')}
        isOpen={isAsking}
        onOpenChange={setAsking}
        onConfirm={close}
        pending={pending}
      />
    </div>
  )
}
