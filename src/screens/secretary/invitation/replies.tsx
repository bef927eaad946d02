'use client'

import { useTranslations } from 'next-intl'
import type { InvitationDesk, ReplyLine } from '#contract/invitation.ts'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { Tag, type TagState } from '#screens/kit/tag.tsx'

const signs: Record<'COMING' | 'EXCUSED' | 'NONE', TagState> = { COMING: 'ok', EXCUSED: 'part', NONE: 'no' }
const order = ['EXCUSED', 'NONE', 'COMING'] as const

/** Who answered what: those who asked to be excused first, with their reasons, then those to remind. */
export function Replies({ desk }: { desk: InvitationDesk }) {
  const t = useTranslations('invitation.replies')
  const of = (state: (typeof order)[number]) => desk.members.filter((one) => (one.answer ?? 'NONE') === state)
  const counts = { coming: of('COMING').length, excused: of('EXCUSED').length, none: of('NONE').length }
  return (
    <section>
      <SectionHead level={2} aside={desk.members.length}>
        {t('title')}
      </SectionHead>
      {desk.status === 'DRAFT' ? (
        <EmptyState title={t('draft')}>{t('draftHint')}</EmptyState>
      ) : (
        <>
          <p className="num mt-2">{t('counts', counts)}</p>
          <p className="second">{t('confirmHint')}</p>
          <ul className="mt-2">
            {order.flatMap(of).map((line) => (
              <Line key={line.memberId} line={line} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Line({ line: { name, standing, answer, reason } }: { line: ReplyLine }) {
  const t = useTranslations('invitation.replies')
  const state = answer ?? 'NONE'
  return (
    <li className="flex items-baseline justify-between gap-4 border-b border-rule py-2">
      <span>
        <span className="font-semibold">{name}</span>
        {standing === 'PROBATIONARY' && <span className="second"> {t('probationary')}</span>}
        {reason && <span className="block text-ink-2">{reason}</span>}
      </span>
      <Tag state={signs[state]}>{t(state)}</Tag>
    </li>
  )
}
