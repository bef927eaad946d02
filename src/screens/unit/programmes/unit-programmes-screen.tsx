'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { paths } from '#contract/paths.ts'
import type { ShownProgramme, UnitProgrammes } from '#contract/programme.ts'
import { Button, ButtonLink } from '#screens/kit/button.tsx'
import { monthText } from '#screens/kit/dates.ts'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { Select } from '#screens/kit/select.tsx'
import { Table } from '#screens/kit/table.tsx'
import { Tag } from '#screens/kit/tag.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import { SheetButton } from '#screens/live/sheet-button.tsx'
import { UnitFrame } from '../unit-frame.tsx'
import { ProgrammeDesk } from './programme-desk.tsx'
import { before, nextMonth } from './programme-draft.ts'
import { ProgrammeEditor } from './programme-editor.tsx'
import { YearSection } from './year-section.tsx'
import './programmes.css'

/** /unit/[unitId]/programmes: the month's programme for all cells below, who used it, and the section of the yearly report. */
export function UnitProgrammesScreen({ unitId }: { unitId: string }) {
  const t = useTranslations('programmes')
  const api = useApi()
  const [year, setYear] = useState<number | null>(null)
  const [open, setOpen] = useState<string | null>(null)
  const page = useQuery(api.programme.ofUnit.queryOptions(year === null ? { unitId } : { unitId, year }))
  const { data } = page
  const close = () => setOpen(null)
  const programme = data?.programmes.find(({ id }) => id === open)
  return (
    <UnitFrame
      title={t('title')}
      sub={data?.unitName}
      way={
        <ButtonLink href={paths.unit(unitId)} size="small">
          {t('toUnit')}
        </ButtonLink>
      }
    >
      {page.isPending && <Waiting />}
      {page.isError && !data && <LoadProblem error={page.error} onRetry={() => void page.refetch()} />}
      {data && open === 'new' && <NewProgramme unitId={unitId} page={data} onDone={close} />}
      {data && programme && <ProgrammeDesk key={programme.id} unitId={unitId} page={data} programme={programme} onClose={close} />}
      {data && open !== 'new' && !programme && <Year unitId={unitId} page={data} onOpen={setOpen} onYear={setYear} />}
    </UnitFrame>
  )
}

function NewProgramme({ unitId, page, onDone }: { unitId: string; page: UnitProgrammes; onDone: () => void }) {
  const month = nextMonth(page.today, page.programmes)
  return (
    <ProgrammeEditor
      unitId={unitId}
      today={page.today}
      month={month}
      former={null}
      toCopy={before(month, page.programmes)}
      onDone={onDone}
    />
  )
}

type YearProps = { unitId: string; page: UnitProgrammes; onOpen: (id: string) => void; onYear: (year: number) => void }

function Year({ unitId, page, onOpen, onYear }: YearProps) {
  const t = useTranslations('programmes')
  const write = (
    <Button kind="primary" onPress={() => onOpen('new')}>
      {t('write', { month: monthText(nextMonth(page.today, page.programmes)) })}
    </Button>
  )
  return (
    <div className="grid max-w-[1040px] gap-7">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <p className="second max-w-[640px]">{t('intro', { count: page.cells.length })}</p>
        <YearChoice page={page} onYear={onYear} />
      </div>
      <section>
        <SectionHead level={2}>{t('ofYear', { year: String(page.year) })}</SectionHead>
        {page.programmes.length === 0 ? (
          <EmptyState title={t('none', { year: String(page.year) })} action={write}>
            {t('noneHint')}
          </EmptyState>
        ) : (
          <>
            <Programmes page={page} onOpen={onOpen} />
            <p className="mt-4 flex flex-wrap gap-3">
              {write}
              <SheetButton name="programmes" unitId={unitId} year={page.year} />
            </p>
          </>
        )}
      </section>
      <YearSection unitId={unitId} page={page} />
    </div>
  )
}

function YearChoice({ page, onYear }: { page: UnitProgrammes; onYear: (year: number) => void }) {
  const t = useTranslations('programmes')
  const now = Number(page.today.slice(0, 4))
  return (
    <Select
      label={t('year')}
      placeholder={t('year')}
      items={[now + 1, now, now - 1, now - 2].map((one) => ({ id: String(one), label: String(one) }))}
      value={String(page.year)}
      onChange={(one) => onYear(Number(one))}
      className="w-32"
    />
  )
}

function Programmes({ page, onOpen }: { page: UnitProgrammes; onOpen: (id: string) => void }) {
  const t = useTranslations('programmes')
  const figures = (programme: ShownProgramme) => page.figures.months.find(({ programmeId }) => programmeId === programme.id)
  return (
    <Table
      caption={t('ofYear', { year: String(page.year) })}
      className="programme-table"
      rows={page.programmes}
      rowKey={({ id }) => id}
      columns={[
        { id: 'month', head: t('month'), cell: ({ month }) => monthText(month) },
        {
          id: 'title',
          head: t('name'),
          isRowHead: true,
          cell: (one) => (
            <Button kind="quiet" className="text-left" onPress={() => onOpen(one.id)}>
              {one.title}
            </Button>
          ),
        },
        { id: 'version', head: t('version'), align: 'right', cell: ({ version }) => version },
        { id: 'used', head: t('cellsUsed'), align: 'right', cell: (one) => `${figures(one)?.used ?? 0}/${page.cells.length}` },
        { id: 'held', head: t('held'), align: 'right', cell: (one) => figures(one)?.held ?? 0 },
        {
          id: 'state',
          head: t('state'),
          cell: ({ withdrawn }) => (withdrawn ? <Tag state="no">{t('withdrawn')}</Tag> : <Tag state="ok">{t('inUse')}</Tag>),
        },
      ]}
    />
  )
}
