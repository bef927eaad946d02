'use client'

import { useQuery } from '@tanstack/react-query'
import { BookOpen, ChevronDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { startingTexts, takenOver } from '#domain/notebook/starting-text.ts'
import type { YearRecord } from '#domain/notebook/year-record.ts'
import { Button } from '#screens/kit/button.tsx'
import { useApi } from '#screens/live/api.tsx'
import { useForm } from './form-context.tsx'
import './from-notebook.css'

/** The year as the notebook tells it; undefined while it comes and without a network: the form is written without it. */
export function useYearRecord(): YearRecord | undefined {
  const { form } = useForm()
  const api = useApi()
  return useQuery({ ...api.year.mine.queryOptions({ cellId: form.cellId, year: form.year }), staleTime: 60_000 }).data
}

export type FromNotebookProps = {
  /** How much there is: "3 dòng". */
  count: number
  /** Begins unfolded: nothing of one's own stands there yet. */
  isOpen: boolean
  /** Everything here is in the form already. */
  isTaken: boolean
  onTake: () => void
  children: ReactNode
}

/** What the notebook holds for one part, and the button that takes it over: never by itself, and never over one's own words. */
export function FromNotebook({ count, isOpen, isTaken, onTake, children }: FromNotebookProps) {
  const t = useTranslations('assessment.record')
  const { form } = useForm()
  const [open, setOpen] = useState(isOpen)
  return (
    <details className="from-notebook num" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <BookOpen aria-hidden size={20} />
        <span>{t('title', { year: String(form.year), count })}</span>
        <ChevronDown aria-hidden size={20} className="from-notebook-fold" />
      </summary>
      <div className="from-notebook-body">
        {children}
        <Button size="small" isDisabled={isTaken} onPress={onTake}>
          {t(isTaken ? 'taken' : 'take')}
        </Button>
      </div>
    </details>
  )
}

/** The starting text for one question. */
export function TextFromNotebook({ code, current, onTake }: { code: string; current: string; onTake: (text: string) => void }) {
  const record = useYearRecord()
  const starting = record && startingTexts(record)[code]
  if (!starting) return null
  const joined = takenOver(current, starting)
  const lines = starting.split('\n')
  return (
    <FromNotebook
      count={lines.length}
      isOpen={current.trim() === ''}
      isTaken={joined.trim() === current.trim()}
      onTake={() => onTake(joined)}
    >
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </FromNotebook>
  )
}
