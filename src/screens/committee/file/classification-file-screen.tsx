'use client'

import { useQuery } from '@tanstack/react-query'
import { useRouter, useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { ClassificationFile } from '#contract/committee.ts'
import { paths } from '#contract/paths.ts'
import { Button } from '#screens/kit/button.tsx'
import { dayText } from '#screens/kit/dates.ts'
import { DeskBar } from '#screens/kit/desk-bar.tsx'
import { DeskFrame } from '#screens/kit/desk-frame.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import '../board-table.css'
import { FileAppeal } from './file-appeal.tsx'
import { FileBlocks } from './file-blocks.tsx'
import { FileDecisions } from './file-decisions.tsx'
import { FileMonths } from './file-months.tsx'
import { FileOpinions } from './file-opinions.tsx'
import { FileSentBack } from './file-sent-back.tsx'
import { FileVote } from './file-vote.tsx'

/** /committee/[unitId]/file/[memberId]?year=: all that was said of one member. Each opening is on record, and the member sees it. */
export function ClassificationFileScreen({ unitId, memberId }: { unitId: string; memberId: string }) {
  const t = useTranslations('decisions.file')
  const api = useApi()
  const year = Number(useSearchParams().get('year') ?? new Date().getFullYear())
  const file = useQuery(api.committee.file.queryOptions({ unitId, memberId, year }, { refetchOnWindowFocus: false }))
  return (
    <DeskFrame
      title={file.data ? file.data.row.name : t('title')}
      sub={file.data && t('sub', { year: String(year), cell: file.data.row.cellName })}
      bar={<Bar unitId={unitId} year={year} />}
      right={file.data && <Decisions file={file.data} />}
      rightLabel={t('decisions')}
    >
      {file.isPending && <Waiting />}
      {file.isError && !file.data && <LoadProblem error={file.error} onRetry={() => file.refetch()} />}
      {file.data && <File file={file.data} />}
    </DeskFrame>
  )
}

/** Back to the board as it was left, its filters in the address. */
function Bar({ unitId, year }: { unitId: string; year: number }) {
  const t = useTranslations('decisions')
  const router = useRouter()
  const back = () => (window.history.length > 1 ? router.back() : router.push(`${paths.committee(unitId)}?year=${year}`))
  return (
    <DeskBar>
      <Button size="small" onPress={back}>
        {t('toBoard')}
      </Button>
    </DeskBar>
  )
}

const Decisions = ({ file }: { file: ClassificationFile }) => {
  const t = useTranslations('decisions.file')
  return (
    <>
      <SectionHead level={2}>{t('decisions')}</SectionHead>
      <FileDecisions file={file} />
    </>
  )
}

function File({ file }: { file: ClassificationFile }) {
  const t = useTranslations('decisions.file')
  const { row, unitId, year } = file
  return (
    <div className="grid grid-cols-1 gap-7">
      <p className="text-ink-2">
        {[file.post, file.bornOn && t('born', { day: dayText(file.bornOn) }), t(`work.${file.workKind}`)].filter(Boolean).join(' · ')}.{' '}
        {t('onRecord')}
      </p>
      <Part title={t('opinions')}>
        <FileOpinions file={file} />
      </Part>
      <Part title={t('vote')}>
        <FileVote file={file} />
      </Part>
      {row.sentBack && (
        <Part title={t('sentBack')}>
          <FileSentBack row={row} sent={row.sentBack} unitId={unitId} />
        </Part>
      )}
      {file.appeals.length > 0 && (
        <Part title={t('appeals')}>
          {file.appeals.map((appeal) => (
            <FileAppeal key={appeal.id} row={row} appeal={appeal} year={year} />
          ))}
        </Part>
      )}
      <Part title={t('months')} aside={t('monthsCount', { count: file.months.length })}>
        <FileMonths months={file.months} />
      </Part>
      <Part title={t('review')}>
        {file.review ? (
          <>
            <p>
              <a className="inline-block min-h-8 underline underline-offset-3" href={paths.reviewFile(row.memberId, year, unitId)} download>
                {t('reviewFile')}
              </a>
            </p>
            <FileBlocks blocks={file.review} label={t('review')} />
          </>
        ) : (
          <p className="text-ink-2">{t('noReview')}</p>
        )}
      </Part>
    </div>
  )
}

function Part({ title, aside, children }: { title: string; aside?: string; children: ReactNode }) {
  return (
    <section className="file-part grid grid-cols-1 gap-3">
      <SectionHead level={2} {...(aside ? { aside } : {})}>
        {title}
      </SectionHead>
      {children}
    </section>
  )
}
