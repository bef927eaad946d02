'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { paths } from '#contract/paths.ts'
import { ButtonLink } from '#screens/kit/button.tsx'
import { DeskBar } from '#screens/kit/desk-bar.tsx'
import { DeskFrame } from '#screens/kit/desk-frame.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import { SheetButton } from '#screens/live/sheet-button.tsx'
import { ScoreForm } from './score-form.tsx'

/** /cell/[cellId]/member/[memberId]/score: the cell committee's points beside the member's own. */
export function MemberScoreScreen({ cellId, memberId }: { cellId: string; memberId: string }) {
  const t = useTranslations('score')
  const api = useApi()
  const desk = useQuery(api.cell.desk.queryOptions({ cellId }))
  const year = desk.data?.year
  const member = desk.data?.members.find((one) => one.memberId === memberId)
  const scores = useQuery({ ...api.year.scoresOf.queryOptions({ cellId, memberId, year: year ?? 2000 }), enabled: year !== undefined })
  const error = desk.error ?? scores.error
  return (
    <DeskFrame
      title={member?.name ?? t('title')}
      sub={year && t('sub', { year: String(year) })}
      bar={
        <DeskBar>
          <ButtonLink href={paths.memberFile(cellId, memberId)} size="small">
            {t('toFile')}
          </ButtonLink>
        </DeskBar>
      }
    >
      {error && !scores.data && <LoadProblem error={error} onRetry={() => void (desk.data ? scores.refetch() : desk.refetch())} />}
      {!error && !scores.data && <Waiting />}
      {year !== undefined && scores.data && (
        <div className="max-w-[860px]">
          <ScoreForm scores={scores.data} of={{ cellId, memberId, year }} />
          <p className="mt-4">
            <SheetButton name="score" unitId={cellId} year={year} id={memberId} />
          </p>
        </div>
      )}
    </DeskFrame>
  )
}
