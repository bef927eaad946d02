'use client'

import { Check } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { MyPart } from '#contract/meeting.ts'
import type { OpenVoteChoice } from '#domain/meeting/meeting.ts'
import type { OpenVoteCard } from '#domain/meeting/open-vote-card.ts'
import type { PhoneView } from '#domain/meeting/view.ts'
import { Button } from '#screens/kit/button.tsx'
import { Note } from '#screens/kit/note.tsx'
import { useCommand } from './use-command.ts'

const choices: readonly OpenVoteChoice[] = ['FOR', 'AGAINST', 'ABSTAIN']

/** Raised hands by name: for, against, abstain; everybody sees who and how many. */
export function OpenVotePart({ view, mine, askMine }: { view: PhoneView; mine: MyPart; askMine: () => void }) {
  const t = useTranslations('phone.openVote')
  const { scene, openVote } = view
  const card = scene.kind === 'OPEN_VOTE' ? scene.vote : null
  if (!openVote && !card) return null
  return (
    <section className="part part-now">
      <p className="label label-red text-ph-1">{openVote ? t('now') : t('ended')}</p>
      <h2>{openVote?.title ?? card?.title}</h2>
      {openVote && <Hands key={openVote.id} voteId={openVote.id} meetingId={view.meetingId} mine={mine} askMine={askMine} />}
      {card && <Counts card={card} />}
    </section>
  )
}

function Hands({ voteId, meetingId, mine, askMine }: { voteId: string; meetingId: string; mine: MyPart; askMine: () => void }) {
  const t = useTranslations('phone.openVote')
  const { send, pending, problem } = useCommand(meetingId, askMine)
  const [raised, setRaised] = useState<OpenVoteChoice | null>(null)
  if (!mine.mayVoteOpenly) return <Note>{mine.standing === 'PROBATIONARY' ? t('probationary') : t('notVoter')}</Note>
  const own = raised ?? mine.openVoteChoice
  const raise = async (choice: OpenVoteChoice) => {
    setRaised(choice)
    if (!(await send({ type: 'castOpenVote', voteId, choice }))) setRaised(null)
  }
  return (
    <>
      <p className="second">{t('named')}</p>
      <div className="grid gap-2">
        {choices.map((choice) => (
          <Button
            key={choice}
            wide
            kind={own === choice ? 'primary' : 'secondary'}
            aria-pressed={own === choice}
            onPress={() => void raise(choice)}
            pending={pending && own === choice}
            {...(own === choice ? { icon: <Check aria-hidden /> } : {})}
          >
            {t(`choice.${choice}`)}
          </Button>
        ))}
      </div>
      {problem ? (
        <Note tone="red" role="alert">
          {problem.sentence}
        </Note>
      ) : (
        own && <p role="status">{t('yours', { choice: t(`choice.${own}`) })}</p>
      )}
    </>
  )
}

function Counts({ card }: { card: OpenVoteCard }) {
  const t = useTranslations('phone.openVote')
  return (
    <div className="num">
      <dl className="vote-counts">
        {choices.map((choice) => (
          <div key={choice}>
            <dt>{t(`choice.${choice}`)}</dt>
            <dd>{card.counts[choice]}</dd>
          </div>
        ))}
        <div>
          <dt>{t('notYet')}</dt>
          <dd>{card.notYet}</dd>
        </div>
      </dl>
      <p className="second">{t('base', { base: card.base, majority: card.majority })}</p>
      {card.carried !== null && <p>{card.carried ? t('carried') : t('notCarried')}</p>}
      <details>
        <summary>{t('names')}</summary>
        {choices.map((choice) => (
          <p key={choice}>
            <b>{t(`choice.${choice}`)}:</b> {card.names[choice].join(', ') || t('nobody')}
            {card.names[choice].length < card.counts[choice] &&
              ` ${t('andMore', { count: card.counts[choice] - card.names[choice].length })}`}
          </p>
        ))}
      </details>
    </div>
  )
}
