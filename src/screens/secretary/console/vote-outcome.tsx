'use client'

import { useTranslations } from 'next-intl'
import type { OpenVoteCard } from '#domain/meeting/open-vote-card.ts'
import type { ConsoleView } from '#domain/meeting/view.ts'
import { Note } from '#screens/kit/note.tsx'

export const lastVote = (view: ConsoleView, subject: OpenVoteCard['subject']): OpenVoteCard | null =>
  view.openVotes.findLast((vote) => vote.subject === subject && !vote.open) ?? null

/** How a closed vote ended, in one line. */
export function VoteOutcome({ vote }: { vote: OpenVoteCard }) {
  const t = useTranslations('console.vote')
  const { counts, base } = vote
  return (
    <Note tone={vote.carried ? 'ok' : 'red'} className="num mt-3">
      <b>{t(vote.carried ? 'carried' : 'notCarried', { for: counts.FOR, base, share: counts.FOR / Math.max(1, base) })}</b>{' '}
      {t('others', { against: counts.AGAINST, abstain: counts.ABSTAIN })}
    </Note>
  )
}
