'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { CellDesk } from '#contract/cell.ts'
import { paths } from '#contract/paths.ts'
import type { TemplateRef } from '#domain/meeting/agenda.ts'
import { ButtonLink } from '#screens/kit/button.tsx'
import { momentText } from '#screens/kit/dates.ts'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import { DeskShell } from '../desk/desk-shell.tsx'
import { useDesk } from '../desk/use-desk.ts'
import { ArrangeMeeting } from './arrange-meeting.tsx'

/** /cell/[cellId]/arrange/[meetingId]: the agenda of one meeting, before it opens and while it is open. */
export function ArrangeScreen({ cellId, meetingId }: { cellId: string; meetingId: string }) {
  const t = useTranslations('agenda')
  const desk = useDesk(cellId)
  const meeting = desk.data?.meetings.find((one) => one.meetingId === meetingId)
  return (
    <DeskShell cellId={cellId} desk={desk.data ?? null} title={t('pageTitle')} sub={meeting?.title ?? desk.data?.cellName}>
      {desk.isPending && <Waiting />}
      {desk.isError && !desk.data && <LoadProblem error={desk.error} onRetry={() => desk.refetch()} />}
      {desk.data && <Loaded desk={desk.data} meetingId={meetingId} />}
    </DeskShell>
  )
}

function Loaded({ desk, meetingId }: { desk: CellDesk; meetingId: string }) {
  const t = useTranslations('agenda')
  const api = useApi()
  const console = useQuery(api.meeting.console.queryOptions({ meetingId }))
  const mine = useQuery(api.meeting.mine.queryOptions({ meetingId }))
  if (console.isPending || mine.isPending) return <Waiting />
  if (!console.data) return <LoadProblem error={console.error} onRetry={() => console.refetch()} />
  const { view } = console.data
  const isOpen = view.status === 'OPEN'
  const isBefore = view.status === 'DRAFT' || view.status === 'ANNOUNCED'
  const mayChange = isOpen ? mine.data?.steers === true : isBefore && mine.data?.maySteer === true
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-baseline justify-between gap-3">
        <p className="second num">
          {t('when', { when: momentText(view.startsAt), place: view.place })}
          {view.agenda.template &&
            ` ${t(`from.${originOf(view.agenda.template, desk.cellId)}`, { version: view.agenda.template.version })}`}
        </p>
        <ButtonLink
          kind="quiet"
          href={isBefore ? `${paths.planMeeting(desk.cellId)}?meeting=${encodeURIComponent(meetingId)}` : paths.console(meetingId)}
        >
          {t(isBefore ? 'toPlan' : 'toConsole')}
        </ButtonLink>
      </div>
      <ArrangeMeeting
        {...{ meetingId, isOpen, mayChange }}
        kind={view.kind}
        agenda={view.agenda}
        people={
          isOpen
            ? view.members.map((one) => ({ id: one.memberId, label: one.name }))
            : desk.members.map((one) => ({ id: one.memberId, label: one.name }))
        }
      />
    </div>
  )
}

/** Whose template the agenda was made from: that version stays, whatever comes later. */
const originOf = ({ unitId }: TemplateRef, cellId: string): 'shipped' | 'own' | 'above' =>
  unitId === null ? 'shipped' : unitId === cellId ? 'own' : 'above'
