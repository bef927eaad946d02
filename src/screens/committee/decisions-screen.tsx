'use client'

import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useRouter, useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { DecisionListLine, DecisionsPage } from '#contract/committee.ts'
import { paths } from '#contract/paths.ts'
import { levels } from '#domain/classification/levels.ts'
import { ButtonLink } from '#screens/kit/button.tsx'
import { dayText } from '#screens/kit/dates.ts'
import { DeskBar } from '#screens/kit/desk-bar.tsx'
import { DeskFrame } from '#screens/kit/desk-frame.tsx'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { Select } from '#screens/kit/select.tsx'
import { Table } from '#screens/kit/table.tsx'
import { Tag } from '#screens/kit/tag.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import { SheetButton } from '#screens/live/sheet-button.tsx'
import { LevelName } from './level-name.tsx'

/** /committee/[unitId]/decisions: the committee's documents of a year, each with its list; what was replaced stays and says so. */
export function DecisionsScreen({ unitId }: { unitId: string }) {
  const t = useTranslations('decisions')
  const api = useApi()
  const asked = Number(useSearchParams().get('year') ?? '')
  const year = asked >= 2000 && asked <= 2100 ? asked : undefined
  const page = useQuery(api.committee.decisions.queryOptions({ unitId, year }))
  return (
    <DeskFrame
      title={page.data ? t('titleYear', { year: String(page.data.year) }) : t('title')}
      sub={page.data?.unitName}
      bar={
        <DeskBar>
          <ButtonLink href={`${paths.committee(unitId)}${year ? `?year=${year}` : ''}`} size="small">
            {t('toBoard')}
          </ButtonLink>
        </DeskBar>
      }
    >
      {page.isPending && <Waiting />}
      {page.isError && !page.data && <LoadProblem error={page.error} onRetry={() => page.refetch()} />}
      {page.data && <Loaded page={page.data} />}
    </DeskFrame>
  )
}

function Loaded({ page }: { page: DecisionsPage }) {
  const t = useTranslations('decisions')
  const router = useRouter()
  return (
    <div className="grid grid-cols-1 gap-6">
      <Select
        label={t('year')}
        placeholder={String(page.year)}
        className="w-28"
        items={page.years.map((year) => ({ id: String(year), label: String(year) }))}
        value={String(page.year)}
        onChange={(year) => router.push(`${paths.decisions(page.unitId)}?year=${year}`)}
      />
      {page.documents.length === 0 && (
        <EmptyState
          title={t('none')}
          action={
            <ButtonLink href={`${paths.committee(page.unitId)}?year=${page.year}`} kind="primary">
              {t('toBoard')}
            </ButtonLink>
          }
        >
          {t('noneHint')}
        </EmptyState>
      )}
      {page.documents.length > 0 && (
        <p>
          <SheetButton name="decisions" unitId={page.unitId} year={page.year} />
        </p>
      )}
      {page.documents.map((document) => (
        <Document key={document.number} page={page} document={document} />
      ))}
    </div>
  )
}

function Document({ page, document }: { page: DecisionsPage; document: DecisionsPage['documents'][number] }) {
  const t = useTranslations('decisions')
  const words = useTranslations('committee')
  const { number, lines } = document
  const counts = levels.flatMap((level) => {
    const count = lines.filter((line) => line.level === level).length
    return count > 0 ? [`${words(`levelShort.${level}`)} ${count}`] : []
  })
  const replaced = lines.filter((line) => !line.stands).length
  return (
    <section className="grid grid-cols-1 gap-2 border-t-2 border-ink pt-3">
      <h2 className="num text-desk-3">{t('document', { number, day: dayText(document.decidedOn) })}</h2>
      <p className="num text-ink-2">
        {t('count', { count: lines.length })}: {counts.join(', ')}.{' '}
        {document.signedBy ? t('signed', { name: document.signedBy }) : t('recorded', { name: document.recordedBy })}
        {replaced > 0 && ` ${t('replacedCount', { count: replaced })}`}
      </p>
      <p className="flex flex-wrap gap-x-6">
        <a
          className="inline-flex min-h-11 items-center font-semibold underline underline-offset-3"
          href={paths.decisionFile(page.unitId, page.year, number)}
          aria-label={`${t('file.decision')}, ${number}`}
          download
        >
          {t('file.decision')}
        </a>
        <a
          className="inline-flex min-h-11 items-center font-semibold underline underline-offset-3"
          href={paths.decisionNoticesFile(page.unitId, page.year, number)}
          aria-label={`${t('file.notices', { count: lines.length })}, ${number}`}
          download
        >
          {t('file.notices', { count: lines.length })}
        </a>
      </p>
      <details>
        <summary className="min-h-8 cursor-pointer font-semibold">{t('list', { count: lines.length })}</summary>
        <Lines page={page} lines={lines} number={number} />
      </details>
    </section>
  )
}

function Lines({ page, lines, number }: { page: DecisionsPage; lines: readonly DecisionListLine[]; number: string }) {
  const t = useTranslations('decisions')
  return (
    <Table
      caption={t('document', { number, day: '' })}
      rows={lines}
      rowKey={(line) => line.decisionId}
      columns={[
        {
          id: 'name',
          head: t('name'),
          isRowHead: true,
          cell: (line) => (
            <Link
              prefetch={false}
              className="inline-block min-h-8 underline underline-offset-3"
              href={paths.classificationFile(page.unitId, line.memberId, page.year)}
            >
              {line.name}
            </Link>
          ),
        },
        { id: 'cell', head: t('cell'), cell: (line) => line.cellName },
        { id: 'level', head: t('level'), cell: (line) => <LevelName level={line.level} /> },
        { id: 'reason', head: t('reason'), cell: (line) => line.reason ?? '–' },
        { id: 'state', head: t('state'), cell: (line) => <Stands line={line} /> },
      ]}
    />
  )
}

function Stands({ line }: { line: DecisionListLine }) {
  const t = useTranslations('decisions')
  if (line.replacedBy)
    return <Tag state="no">{t('replacedBy', { number: line.replacedBy.number, day: dayText(line.replacedBy.decidedOn) })}</Tag>
  return <Tag state="ok">{line.replaces ? t('replaces', { number: line.replaces.number }) : t('stands')}</Tag>
}
