'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { CollectivePage } from '#contract/collective.ts'
import { paths } from '#contract/paths.ts'
import { ButtonLink } from '#screens/kit/button.tsx'
import { dayText } from '#screens/kit/dates.ts'
import { DeskBar } from '#screens/kit/desk-bar.tsx'
import { DeskFrame } from '#screens/kit/desk-frame.tsx'
import { Note } from '#screens/kit/note.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import { LevelWord } from './level-word.tsx'
import { ReportForm } from './report-form.tsx'
import { ReportWords } from './report-words.tsx'
import { VoteForm } from './vote-form.tsx'
import { VoteLine } from './vote-line.tsx'

type Props = { unitId: string; isCell: boolean; year: number | null }

/** /cell/[cellId]/collective and /unit/[unitId]/collective: the collective's own review, its vote, and what was decided. */
export function CollectiveScreen({ unitId, isCell, year }: Props) {
  const t = useTranslations('collectives')
  const api = useApi()
  const page = useQuery(api.collective.own.queryOptions({ unitId, ...(year ? { year } : {}) }))
  return (
    <DeskFrame
      title={page.data ? t('title', { year: String(page.data.year) }) : t('titleWaiting')}
      sub={page.data?.unitName}
      bar={
        <DeskBar>
          <ButtonLink href={isCell ? paths.cell(unitId) : paths.unit(unitId)} kind="quiet" size="small">
            {t('back')}
          </ButtonLink>
        </DeskBar>
      }
    >
      {page.isPending && <Waiting />}
      {page.isError && !page.data && <LoadProblem error={page.error} onRetry={() => void page.refetch()} />}
      {page.data && <Parts page={page.data} />}
    </DeskFrame>
  )
}

function Parts({ page }: { page: CollectivePage }) {
  const t = useTranslations('collectives')
  const isOpen = !page.handedIn && !page.decided
  return (
    <div className="grid gap-8">
      <Standing page={page} />
      <section>
        <SectionHead
          level={2}
          aside={page.handedInAt ? t('handedIn', { name: page.handedInBy ?? '', date: dayText(page.handedInAt) }) : undefined}
        >
          {t('reportHead')}
        </SectionHead>
        {isOpen ? <ReportForm page={page} /> : page.handedIn && <ReportWords report={page.handedIn} />}
      </section>
      {page.handedIn && (
        <section className="max-w-[52rem]">
          <SectionHead level={2}>{t('vote.own')}</SectionHead>
          {page.ownVote && <VoteLine vote={page.ownVote} />}
          {!page.decided && (
            <div className="pt-4">
              <p className="second pb-3">{t('vote.ownHint')}</p>
              <VoteForm key={page.version} of={page} side="own" vote={page.ownVote} meetings={page.meetings} />
            </div>
          )}
        </section>
      )}
    </div>
  )
}

/** Where it stands: too new, to be written, with the committee above, decided. */
function Standing({ page }: { page: CollectivePage }) {
  const t = useTranslations('collectives')
  const { decided, upperName } = page
  if (decided)
    return (
      <Note tone="ok">
        <b>
          {t('decidedHead')} <LevelWord level={decided.level} />
        </b>
        <p className="num">{t('document', { number: decided.number, date: dayText(decided.decidedOn), signer: decided.signedBy })}</p>
        {decided.reason && <p>{decided.reason}</p>}
      </Note>
    )
  if (page.tooNew) return <Note>{t('tooNew')}</Note>
  if (upperName === null) return <Note>{t('noUpper')}</Note>
  return <Note>{t(page.handedIn ? 'waits' : 'toWrite', { upper: upperName })}</Note>
}
