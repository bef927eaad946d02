'use client'

import { useTranslations } from 'next-intl'
import type { CommitteeBoard } from '#contract/committee.ts'
import { levels } from '#domain/classification/levels.ts'
import { mismatches } from '#domain/classification/mismatches.ts'
import { Select } from '#screens/kit/select.tsx'
import { TextField } from '#screens/kit/text-field.tsx'
import { type BoardFilter, type Show, type Sort, shows, sorts } from './board-filter.ts'

type Props = {
  board: CommitteeBoard
  filter: BoardFilter
  onFilter: (changes: Partial<BoardFilter>) => void
  /** How many rows are asked for. */
  shown: number
}

/** Which part of the board; what is chosen stands in the address. */
export function ListBar({ board, filter, onFilter, shown }: Props) {
  const t = useTranslations('committee')
  const choose = <Value extends string>(name: string, values: readonly Value[], word: (value: Value) => string) => [
    { id: '' as const, label: t(`list.${name}` as 'list.allLevels') },
    ...values.map((id) => ({ id, label: word(id) })),
  ]
  const cells = new Map(board.cells.map((cell) => [cell.cellId, cell.name]))
  return (
    <div className="no-print grid gap-2">
      <div className="flex flex-wrap items-end gap-3">
        <TextField
          label={t('list.find')}
          value={filter.find}
          onChange={(find) => onFilter({ find })}
          type="search"
          className="w-44 max-[560px]:w-full"
        />
        <Select
          label={t('list.cell')}
          placeholder={t('list.allCells')}
          className="w-44 max-[560px]:w-[calc(50%-6px)]"
          items={choose('allCells', [...cells.keys()], (id) => cells.get(id) ?? '')}
          value={filter.cellId ?? ''}
          onChange={(id) => onFilter({ cellId: id || null })}
        />
        <Select
          label={t('list.level')}
          placeholder={t('list.allLevels')}
          className="w-36 max-[560px]:w-[calc(50%-6px)]"
          items={choose('allLevels', levels, (id) => t(`levelShort.${id}`))}
          value={filter.level ?? ''}
          onChange={(id) => onFilter({ level: id || null })}
        />
        <Select
          label={t('list.show')}
          placeholder={t('list.allShown')}
          className="w-48 max-[560px]:w-[calc(50%-6px)]"
          items={choose<Show>('allShown', shows, (id) => t(`list.shows.${id}`))}
          value={filter.show ?? ''}
          onChange={(id) => onFilter({ show: id || null })}
        />
        <Select
          label={t('list.mismatch')}
          placeholder={t('list.allMismatches')}
          className="w-52 max-[560px]:w-[calc(50%-6px)]"
          items={choose('allMismatches', ['ANY', ...mismatches] as const, (id) => t(`list.mismatches.${id}`))}
          value={filter.mismatch ?? ''}
          onChange={(id) => onFilter({ mismatch: id || null })}
        />
        <div className="board-narrow w-full">
          <Select
            label={t('list.sortBy')}
            placeholder={t('list.cell')}
            items={sorts.map((id: Sort) => ({ id, label: t(`list.${id}`) }))}
            value={filter.sort}
            onChange={(sort) => onFilter({ sort, falling: false })}
          />
        </div>
      </div>
      <p className="num text-ink-2" role="status">
        {t('list.shown', { shown, all: board.rows.length })} <span aria-hidden>{t('list.legend')}</span>
      </p>
    </div>
  )
}
