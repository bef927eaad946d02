'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import './remarks.css'
import type { MonthRemarks } from '#contract/remarks.ts'
import { nextInQueue } from '#domain/notebook/remark-queue.ts'
import { monthText } from '#screens/kit/dates.ts'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import { DeskShell } from '../desk/desk-shell.tsx'
import { MonthDesk } from './month-desk.tsx'
import { QueueList } from './queue-list.tsx'
import { useMonth } from './use-month.ts'

type Props = { cellId: string; month: string | null; who: string | null }

/** /cell/[cellId]/remarks: a month of the whole cell, member after member. */
export function RemarksScreen({ cellId, month, who }: Props) {
  const t = useTranslations('remarks')
  const page = useMonth(cellId, month)
  const [chosen, choose] = useState(who)
  const memberId = page.data ? shownOf(page.data, chosen) : null
  // Another's remark that comes in meanwhile must not take away the one that is being written on.
  if (memberId && memberId !== chosen) choose(memberId)
  const go = (id: string) => {
    choose(id)
    keepInAddress(id)
  }
  return (
    <DeskShell
      cellId={cellId}
      desk={null}
      title={t('title')}
      sub={page.data && t('sub', { month: monthText(page.data.month), cell: page.data.cellName })}
      left={page.data && memberId ? <QueueList page={page.data} memberId={memberId} onChoose={go} /> : <div />}
      leftLabel={t('queue.label')}
    >
      {page.isPending && <Waiting />}
      {page.isError && !page.data && <LoadProblem error={page.error} onRetry={() => page.refetch()} />}
      {page.data && memberId && <MonthDesk page={page.data} memberId={memberId} onChoose={go} />}
      {page.data && !memberId && <EmptyState title={t('nobody')}>{t('nobodyHint')}</EmptyState>}
    </DeskShell>
  )
}

/** The one that was chosen, else the first without a remark, else the first. */
const shownOf = ({ members }: MonthRemarks, chosen: string | null): string | null =>
  members.find(({ memberId }) => memberId === chosen)?.memberId ?? nextInQueue(members, null) ?? members[0]?.memberId ?? null

/** A reload comes back to the same member. */
function keepInAddress(memberId: string): void {
  const address = new URL(window.location.href)
  address.searchParams.set('who', memberId)
  window.history.replaceState(window.history.state, '', address)
}
