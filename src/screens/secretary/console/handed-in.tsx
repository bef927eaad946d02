'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { paths } from '#contract/paths.ts'
import { cellIdOf } from '#domain/organization/cell-id.ts'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { useDesk } from './desk-context.tsx'

/** Who has not handed in the year's self-assessment: without one nobody stands on the ballot. */
export function HandedIn() {
  const t = useTranslations('console.handedIn')
  const { meetingId, view } = useDesk()
  const api = useApi()
  const cellId = cellIdOf(meetingId)
  const { data } = useQuery(api.cell.desk.queryOptions({ cellId, year: view.year }))
  if (!data) return <Waiting />
  const missing = data.members.filter(({ handedInAt, onPaper }) => handedInAt === null && !onPaper)
  const { handedIn, members, remarked, proposed, onAgenda } = data.counts
  return (
    <section>
      <SectionHead aside={t('count', { handedIn, members })}>{t('title')}</SectionHead>
      <p className="second num mt-2">{t('prepared', { remarked, proposed, onAgenda })}</p>
      {missing.length === 0 ? (
        <EmptyState title={t('all')} />
      ) : (
        <ul className="con-lines con-lines-low">
          {missing.map(({ memberId, name }) => (
            <li key={memberId}>
              <a href={paths.memberFile(cellId, memberId)}>{name}</a>
              <span className="second">{t('notYet')}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
