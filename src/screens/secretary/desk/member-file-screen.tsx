'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { CellDesk, DeskMember } from '#contract/cell.ts'
import { paths } from '#contract/paths.ts'
import { ButtonLink } from '#screens/kit/button.tsx'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import { AssessmentForm } from './assessment-form.tsx'
import { DeskShell } from './desk-shell.tsx'
import { MemberActions } from './member-actions.tsx'
import { MemberAppeals } from './member-appeals.tsx'
import { MemberNav } from './member-nav.tsx'
import { MemberShortfalls } from './member-shortfalls.tsx'
import { MemberYear } from './member-year.tsx'
import { Nomination } from './nomination.tsx'
import { ReviewEditor } from './review-editor.tsx'
import { useDesk } from './use-desk.ts'

/** /cell/[cellId]/member/[memberId]: what the member handed in, and beside it what the cell committee writes. */
export function MemberFileScreen({ cellId, memberId, write }: { cellId: string; memberId: string; write: boolean }) {
  const t = useTranslations('desk.file')
  const desk = useDesk(cellId)
  const member = desk.data?.members.find((one) => one.memberId === memberId)
  return (
    <DeskShell
      cellId={cellId}
      desk={desk.data ?? null}
      title={member?.name ?? t('titleWaiting')}
      sub={desk.data ? t('sub', { year: String(desk.data.year), cell: desk.data.cellName }) : undefined}
      left={<MemberNav cellId={cellId} desk={desk.data ?? null} memberId={memberId} />}
      leftLabel={t('members')}
    >
      {desk.isPending && <Waiting />}
      {desk.isError && !desk.data && <LoadProblem error={desk.error} onRetry={() => desk.refetch()} />}
      {desk.data && !member && (
        <EmptyState title={t('unknown')} action={<ButtonLink href={paths.cell(cellId)}>{t('toList')}</ButtonLink>} />
      )}
      {desk.data && member && <File key={memberId} desk={desk.data} member={member} write={write} />}
    </DeskShell>
  )
}

function File({ desk, member, write }: { desk: CellDesk; member: DeskMember; write: boolean }) {
  const t = useTranslations('desk.file')
  const api = useApi()
  const of = { cellId: desk.cellId, memberId: member.memberId, year: desk.year }
  const file = useQuery(api.cell.file.queryOptions(of))
  if (file.isPending) return <Waiting />
  if (file.isError && !file.data) return <LoadProblem error={file.error} onRetry={() => file.refetch()} />
  return (
    <div className="grid gap-x-10 gap-y-8 min-[1000px]:grid-cols-[minmax(0,1fr)_392px]">
      <div className="min-w-0">
        <a href="#review" className="no-print inline-flex min-h-11 items-center min-[1000px]:hidden">
          {t('toReview')}
        </a>
        <AssessmentForm desk={desk} member={member} file={file.data} />
        <MemberYear desk={desk} member={member} norms={file.data.norms} />
        <MemberShortfalls desk={desk} file={file.data} />
      </div>
      <div className="no-print grid content-start gap-7 min-[1000px]:sticky min-[1000px]:top-4 min-[1000px]:max-h-[calc(100dvh-84px)] min-[1000px]:self-start min-[1000px]:overflow-y-auto">
        <MemberAppeals desk={desk} file={file.data} />
        <ReviewEditor desk={desk} member={member} file={file.data} write={write} />
        <Nomination desk={desk} member={member} reason={file.data.nomination} />
        <MemberActions desk={desk} member={member} />
      </div>
    </div>
  )
}
