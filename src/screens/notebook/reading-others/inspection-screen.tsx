'use client'

import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { Inspection } from '#contract/book.ts'
import { paths } from '#contract/paths.ts'
import { ButtonLink } from '#screens/kit/button.tsx'
import { dayText } from '#screens/kit/dates.ts'
import { DoubleRule } from '#screens/kit/letterhead.tsx'
import { Note } from '#screens/kit/note.tsx'
import { PaperSection, PaperSheet } from '#screens/kit/paper-sheet.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import { ReadNotebookSheet } from './read-notebook.tsx'

/** /inspection/[mandateId]: what a mandate opens, for the person it names, while it holds. */
export function InspectionScreen({ mandateId }: { mandateId: string }) {
  const api = useApi()
  const inspection = useQuery(api.inspection.open.queryOptions({ mandateId }))
  if (inspection.isPending) return <Waiting />
  if (!inspection.data) return <LoadProblem error={inspection.error} onRetry={() => void inspection.refetch()} heading />
  return <Cells inspection={inspection.data} />
}

function Cells({ inspection: { mandateId, number, validFrom, lastDay, cells } }: { inspection: Inspection }) {
  const t = useTranslations('book.inspection')
  return (
    <PaperSheet>
      <div className="no-print pb-4">
        <ButtonLink href={paths.today} kind="quiet" size="small">
          {t('toToday')}
        </ButtonLink>
      </div>
      <DoubleRule />
      <h1 className="pt-5 text-[26px] leading-tight min-[761px]:text-[38px]">{t('title', { number })}</h1>
      <p className="second num mt-1 pb-5">{t('days', { from: dayText(validFrom), to: dayText(lastDay) })}</p>
      <Note tone="gold" className="mb-6">
        {t('logged')}
      </Note>
      {cells.map(({ cellId, name, members }) => (
        <PaperSection key={cellId} title={name} note={t('members', { count: members.length })}>
          <ul className="grid gap-x-8 min-[560px]:grid-cols-2">
            {members.map((member) => (
              <li key={member.memberId} className="border-b border-rule">
                <Link href={paths.inspectedNotebook(mandateId, member.memberId)} className="flex min-h-12 items-center">
                  {member.name}
                </Link>
              </li>
            ))}
          </ul>
          {members.length === 0 && <p className="second">{t('nobody')}</p>}
        </PaperSection>
      ))}
    </PaperSheet>
  )
}

/** Asked for once a page: each asking is an opening, and stands in the log. */
const once = { staleTime: Number.POSITIVE_INFINITY, gcTime: 0, refetchOnWindowFocus: false, refetchOnReconnect: false } as const

/** /inspection/[mandateId]/[memberId]: one member's notebook under a mandate, to read. */
export function InspectedNotebookScreen({ mandateId, memberId, year }: { mandateId: string; memberId: string; year?: number | undefined }) {
  const t = useTranslations('book.inspection')
  const api = useApi()
  const notebook = useQuery(api.inspection.notebook.queryOptions({ mandateId, memberId, ...(year && { year }) }, once))
  if (notebook.isPending) return <Waiting />
  if (!notebook.data) return <LoadProblem error={notebook.error} onRetry={() => void notebook.refetch()} heading />
  return (
    <ReadNotebookSheet
      notebook={notebook.data}
      reader="INSPECTION"
      way={
        <ButtonLink href={paths.inspection(mandateId)} kind="quiet" size="small">
          {t('toMembers')}
        </ButtonLink>
      }
      note={<Note tone="gold">{t('opened')}</Note>}
      hrefOfYear={(one) => paths.inspectedNotebook(mandateId, memberId, one)}
    />
  )
}
