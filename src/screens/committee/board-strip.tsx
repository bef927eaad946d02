'use client'

import { useTranslations } from 'next-intl'
import type { CommitteeBoard } from '#contract/committee.ts'
import { Stats } from '#screens/kit/pairs.tsx'
import { Select } from '#screens/kit/select.tsx'

/** The year, and how far its decisions are, in one line. */
export function BoardStrip({ board, onYear }: { board: CommitteeBoard; onYear: (year: number) => void }) {
  const t = useTranslations('committee.strip')
  const { proposed, decided, cells, rows } = board
  const met = cells.filter((cell) => cell.meetingClosedOn !== null).length
  const count = (is: (row: CommitteeBoard['rows'][number]) => boolean) => rows.filter(is).length
  return (
    <div className="flex flex-wrap items-end gap-x-8 gap-y-3">
      <Select
        label={t('year')}
        placeholder={String(board.year)}
        className="w-28"
        items={board.years.map((year) => ({ id: String(year), label: String(year) }))}
        value={String(board.year)}
        onChange={(year) => onYear(Number(year))}
      />
      <Stats
        className="flex flex-wrap gap-x-8 gap-y-2"
        stats={[
          { id: 'met', label: t('met'), value: t('of', { part: met, all: cells.length }) },
          { id: 'voted', label: t('voted'), value: t('of', { part: count((row) => row.voted), all: rows.length }) },
          {
            id: 'decided',
            label: t('decided'),
            value: t('of', { part: count((row) => row.decided !== null), all: count((row) => row.voted) }),
          },
          { id: 'proposed', label: t('proposed'), value: t('cap', { count: proposed.excellent, max: proposed.max }) },
          { id: 'excellent', label: t('excellent'), value: decided.excellent },
          { id: 'sentBack', label: t('sentBack'), value: count((row) => row.sentBack?.state === 'OPEN') },
        ]}
      />
    </div>
  )
}
