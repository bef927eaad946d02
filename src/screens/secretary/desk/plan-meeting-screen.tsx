'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { CellDesk } from '#contract/cell.ts'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import { DeskShell } from './desk-shell.tsx'
import { emptyPlan, planOf, withKind } from './plan-draft.ts'
import { PlanForm } from './plan-form.tsx'
import { useDesk } from './use-desk.ts'

/** /cell/[cellId]/plan: a new meeting, or with `meetingId` one that is planned and not yet open. */
export function PlanMeetingScreen({
  cellId,
  meetingId,
  groupId = null,
  kind = null,
  programmeId = null,
}: {
  cellId: string
  meetingId: string | null
  groupId?: string | null
  kind?: string | null
  programmeId?: string | null
}) {
  const t = useTranslations('desk.plan')
  const desk = useDesk(cellId)
  return (
    <DeskShell cellId={cellId} desk={desk.data ?? null} title={t(meetingId ? 'changeTitle' : 'title')} sub={desk.data?.cellName}>
      {desk.isPending && <Waiting />}
      {desk.isError && !desk.data && <LoadProblem error={desk.error} onRetry={() => desk.refetch()} />}
      {desk.data &&
        (meetingId ? <Planned desk={desk.data} meetingId={meetingId} /> : <NewPlan desk={desk.data} {...{ groupId, kind, programmeId }} />)}
    </DeskShell>
  )
}

type NewPlanProps = { desk: CellDesk; groupId: string | null; kind: string | null; programmeId: string | null }

/** For the whole cell, or for one of its party groups; its agenda may start with a programme from above. */
function NewPlan({ desk, groupId, kind, programmeId }: NewPlanProps) {
  const api = useApi()
  const groups = useQuery(api.group.ofCell.queryOptions({ cellId: desk.cellId }, { enabled: groupId !== null }))
  if (groupId === null) {
    const first = withKind(emptyPlan(desk), kind ?? (programmeId && 'REGULAR'))
    return <PlanForm key={programmeId ?? 'new'} desk={desk} meetingId={null} first={first} programmeId={programmeId} />
  }
  if (groups.isPending) return <Waiting />
  if (groups.isError && !groups.data) return <LoadProblem error={groups.error} onRetry={() => groups.refetch()} />
  const group = groups.data.groups.find(({ id }) => id === groupId) ?? null
  const first = { ...emptyPlan(desk), kind: 'REGULAR' as const, chairId: group?.headId ?? null }
  return <PlanForm key={groupId} desk={desk} meetingId={null} first={first} group={group} />
}

function Planned({ desk, meetingId }: { desk: CellDesk; meetingId: string }) {
  const api = useApi()
  const console = useQuery(api.meeting.console.queryOptions({ meetingId }))
  if (console.isPending) return <Waiting />
  if (console.isError && !console.data) return <LoadProblem error={console.error} onRetry={() => console.refetch()} />
  return <PlanForm key={meetingId} desk={desk} meetingId={meetingId} first={planOf(console.data.view)} />
}
