'use client'

import { useMutation } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { AuditPage, AuditShown } from '#contract/oversight.ts'
import { paths } from '#contract/paths.ts'
import { Button, ButtonLink } from '#screens/kit/button.tsx'
import { momentText } from '#screens/kit/dates.ts'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { type Column, Table } from '#screens/kit/table.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import { AdminFrame } from '../admin-frame.tsx'
import { AuditFilter, type Filter, noFilter } from './audit-filter.tsx'
import { useActWords } from './use-act-words.ts'

const pageSize = 50
const mostInFile = 2000

/** Who read, who changed, who signed in: below one unit, page by page. Each search is itself on record. */
export function AuditScreen({ unitId }: { unitId: string }) {
  const t = useTranslations('oversight.audit')
  const api = useApi()
  const [filter, setFilter] = useState<Filter>(noFilter)
  const [lines, setLines] = useState<AuditShown[]>([])
  const first = useMutation(api.oversight.audit.mutationOptions())
  const next = useMutation(api.oversight.audit.mutationOptions())
  const search = (wanted: Filter) => {
    setFilter(wanted)
    first.mutate({ unitId, ...wanted, after: null, limit: pageSize }, { onSuccess: (page) => setLines(page.lines) })
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page opens
  useEffect(() => search(noFilter), [])
  const last = lines.at(-1)
  const page = next.data ?? first.data
  const more = () => {
    if (!last) return
    const after = { at: last.at, id: last.id }
    next.mutate({ unitId, ...filter, after, limit: pageSize }, { onSuccess: (found) => setLines([...lines, ...found.lines]) })
  }
  const head = first.data
  return (
    <AdminFrame title={t('title')} sub={head?.unitName}>
      <p className="mb-3">
        <ButtonLink href={`${paths.admin}?unit=${encodeURIComponent(unitId)}`} kind="quiet">
          {t('back')}
        </ButtonLink>
      </p>
      <p className="second mb-4">{t('promise')}</p>
      {head && (
        <AuditFilter
          units={head.units}
          pending={first.isPending}
          onSearch={(wanted) => {
            next.reset()
            search(wanted)
          }}
        />
      )}
      {first.error && <LoadProblem error={first.error} onRetry={() => search(filter)} />}
      {!head && first.isPending && <Waiting />}
      {head && (
        <div className="grid gap-4 pb-16">
          <Lines lines={lines} />
          <div className="flex flex-wrap gap-3">
            {page?.more && (
              <Button onPress={more} pending={next.isPending} pendingText={t('reading')}>
                {t('more')}
              </Button>
            )}
            {lines.length > 0 && <FileButton unitId={unitId} filter={filter} />}
          </div>
          {next.error && <LoadProblem error={next.error} onRetry={more} />}
        </div>
      )}
    </AdminFrame>
  )
}

function Lines({ lines }: { lines: readonly AuditShown[] }) {
  const t = useTranslations('oversight.audit')
  const words = useActWords()
  const columns: Column<AuditShown>[] = [
    { id: 'at', head: t('when'), cell: ({ at }) => <span className="whitespace-nowrap">{momentText(at)}</span> },
    { id: 'who', head: t('who'), isRowHead: true, cell: ({ who }) => who },
    { id: 'what', head: t('what'), cell: (line) => words(line) },
    { id: 'where', head: t('where'), cell: ({ unit }) => unit },
  ]
  return (
    <Table
      caption={t('title')}
      columns={columns}
      rows={lines}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
    />
  )
}

/** The lines found, as a file that a spreadsheet opens. */
function FileButton({ unitId, filter }: { unitId: string; filter: Filter }) {
  const locale = useLocale()
  const t = useTranslations('oversight.audit')
  const words = useActWords()
  const api = useApi()
  const all = useMutation(api.oversight.audit.mutationOptions())
  const save = ({ lines }: AuditPage) => {
    const rows = [
      [t('when'), t('who'), t('what'), t('where')],
      ...lines.map((line) => [momentText(line.at), line.who, words(line), line.unit]),
    ]
    const csv = rows.map((row) => row.map(cell).join(locale === 'vi' ? ';' : ',')).join('\r\n')
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob(['\uFEFF', csv], { type: 'text/csv;charset=utf-8' }))
    link.download = `${t('fileName')}.csv`
    link.click()
    URL.revokeObjectURL(link.href)
  }
  return (
    <>
      <Button
        kind="quiet"
        pending={all.isPending}
        pendingText={t('reading')}
        onPress={() => all.mutate({ unitId, ...filter, after: null, limit: mostInFile }, { onSuccess: save })}
      >
        {t('csv', { count: mostInFile })}
      </Button>
      {all.error && <LoadProblem error={all.error} onRetry={() => all.reset()} />}
    </>
  )
}

/** A cell of the file; what a spreadsheet would take for a formula is text. */
const cell = (text: string): string => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`
