'use client'

import { useTranslations } from 'next-intl'
import type { Minutes } from '#domain/meeting/minutes.ts'
import { timeText } from '#screens/kit/dates.ts'
import { Pairs } from '#screens/kit/pairs.tsx'
import { PaperSection } from '#screens/kit/paper-sheet.tsx'
import { Names } from './recorded.tsx'

/** Votes by raised hand: "[n]/[n] đồng chí tán thành, đạt tỷ lệ [%]", and who. */
export function OpenVotes({ minutes }: { minutes: Minutes }) {
  const t = useTranslations('minutes.votes')
  return (
    <PaperSection when="VII" title={t('title')}>
      {minutes.openVotes.length === 0 && <span className="min-none">{t('none')}</span>}
      {minutes.openVotes.map((vote) => (
        <article key={vote.openedAt} className="min-item num">
          <h3>
            {vote.title} <span className="second">{timeText(vote.closedAt ?? vote.openedAt)}</span>
          </h3>
          <p className="mb-2">
            <b>{t('result', { for: vote.for.length, base: vote.base, share: vote.perMille / 1000 })}</b>{' '}
            {vote.carried === null ? t('open') : t(vote.carried ? 'carried' : 'notCarried', { majority: vote.majority })}
          </p>
          <Pairs
            headWidth="11em"
            pairs={[
              { id: 'for', head: t('for', { count: vote.for.length }), value: <Names names={vote.for} /> },
              { id: 'against', head: t('against', { count: vote.against.length }), value: <Names names={vote.against} /> },
              { id: 'abstain', head: t('abstain', { count: vote.abstain.length }), value: <Names names={vote.abstain} /> },
              { id: 'not', head: t('notVoted'), value: vote.notVoted },
            ]}
          />
        </article>
      ))}
    </PaperSection>
  )
}
