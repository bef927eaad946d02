'use client'

import { ArrowDown, ArrowUp, GripVertical, Lock } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { Button, GridList, GridListItem } from 'react-aria-components'
import { type AgendaEntry, type AgendaStep, minutesOfStep } from '#domain/meeting/agenda.ts'
import type { MeetingKind } from '#domain/meeting/meeting.ts'
import type { Choice } from '#screens/kit/select.tsx'
import { useReorder } from '#screens/kit/use-reorder.ts'
import './arrange.css'
import { AddEntry } from './add-entry.tsx'
import { changed, mayRemove, nudged, placed, type Row, rowsOf, without } from './arrangement.ts'
import { EntryForm } from './entry-form.tsx'
import { PlannedMinutes } from './planned-minutes.tsx'

export type ArrangerProps = {
  kind: MeetingKind
  steps: readonly AgendaStep[]
  onChange: (steps: AgendaStep[]) => void
  /** What the meeting has reached stays as it is. */
  reached: readonly string[]
  /** Who may present; null in a template, which belongs to no meeting. */
  people: Choice[] | null
  /** What hangs at an entry, below its fields. */
  renderMaterial?: (entry: AgendaEntry) => ReactNode
  /** Entries that have material, and how many files. */
  files?: Readonly<Record<string, number>>
  /** Rule 13; null where it asks for no duration. */
  leastMinutes: number | null
}

/** The agenda as a list of two levels: dragged, moved by buttons or by the keyboard; the chosen line's fields beside it. */
export function Arranger(props: ArrangerProps) {
  const { kind, steps, onChange, reached } = props
  const [chosen, setChosen] = useState<string | null>(null)
  const rows = rowsOf(steps)
  const row = rows.find(({ id }) => id === chosen) ?? rows.find(({ id }) => !reached.includes(id)) ?? rows[0]
  return (
    <div className="arrange">
      <div className="arrange-box">
        <div className="arrange-list">
          <PlannedMinutes steps={steps} least={props.leastMinutes} />
          <Rows {...props} rows={rows} chosen={row?.id ?? null} onChoose={setChosen} />
          <AddEntry
            {...{ steps, reached }}
            row={row ?? null}
            onAdd={(next, id) => {
              onChange(next)
              setChosen(id)
            }}
          />
        </div>
        {row && (
          <EntryForm
            key={row.id}
            row={row}
            people={props.people}
            isReached={reached.includes(row.id)}
            onChange={(change) => onChange(changed(steps, row.id, change))}
            onRemove={mayRemove(kind, row) && !reached.includes(row.id) ? () => onChange(without(steps, row.id)) : null}
          >
            {props.renderMaterial?.(row.entry)}
          </EntryForm>
        )}
      </div>
    </div>
  )
}

type RowsProps = ArrangerProps & { rows: Row[]; chosen: string | null; onChoose: (id: string) => void }

function Rows({ rows, chosen, onChoose, ...props }: RowsProps) {
  const t = useTranslations('agenda')
  const { steps, reached, onChange, files } = props
  const isMove = (next: readonly AgendaStep[] | null) => next !== null && rowsOf(next).some(({ id }, at) => id !== rows[at]?.id)
  const dragAndDropHooks = useReorder({
    textOf: (id) => rows.find((row) => row.id === id)?.entry.title ?? '',
    mayDrop: (id, place) => isMove(placed({ steps, reached }, id, place)),
    onDrop: (id, place) => {
      const next = placed({ steps, reached }, id, place)
      if (next) onChange(next)
    },
  })
  return (
    <GridList
      aria-label={t('list')}
      className="arrange-rows"
      items={rows}
      // A row's buttons depend on its neighbours.
      dependencies={[rows, reached, files, chosen]}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={chosen === null ? [] : [chosen]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : [...keys]
        if (key !== undefined) onChoose(String(key))
      }}
      dragAndDropHooks={dragAndDropHooks}
    >
      {(row) => <RowLine {...props} row={row} />}
    </GridList>
  )
}

function RowLine({ row, steps, reached, onChange, people, files }: ArrangerProps & { row: Row }) {
  const t = useTranslations('agenda')
  const { entry, level, number } = row
  const isReached = reached.includes(row.id)
  const step = level === 1 ? steps.find(({ id }) => id === row.id) : undefined
  const minutes = step ? minutesOfStep(step) : entry.minutes
  const presenter = people?.find(({ id }) => id === entry.presenterId)?.label
  const count = files?.[row.id] ?? 0
  const facts = [
    minutes ? t('minutes', { count: minutes }) : null,
    presenter,
    count > 0 ? t('files', { count }) : null,
    entry.note ? t('hasNote') : null,
  ]
  return (
    <GridListItem id={row.id} textValue={`${number} ${entry.title}`} className={`arrange-row arrange-row-${level}`}>
      <span className="arrange-number num">{number}</span>
      <div className="min-w-0">
        <p className={level === 1 ? 'font-semibold' : undefined}>{entry.title || t('untitled')}</p>
        {facts.some(Boolean) && <p className="second text-desk-1 num">{facts.filter(Boolean).join(' · ')}</p>}
      </div>
      <div className="arrange-moves">
        {!isReached &&
          ([-1, 1] as const).map((by) => {
            const next = nudged({ steps, reached }, row.id, by)
            return (
              <Button
                key={by}
                aria-label={t(by < 0 ? 'up' : 'down', { title: entry.title })}
                isDisabled={next === null}
                onPress={() => next && onChange(next)}
              >
                {by < 0 ? <ArrowUp aria-hidden size={18} /> : <ArrowDown aria-hidden size={18} />}
              </Button>
            )
          })}
        <Button slot="drag" isDisabled={isReached} aria-label={t(isReached ? 'locked' : 'drag', { title: entry.title })}>
          {isReached ? <Lock aria-hidden size={18} /> : <GripVertical aria-hidden size={18} />}
        </Button>
      </div>
    </GridListItem>
  )
}
