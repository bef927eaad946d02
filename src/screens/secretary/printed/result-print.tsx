'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import './print.css'
import './result-print.css'
import type { ResultPage } from '#contract/meeting.ts'
import type { ResultOrder } from '#domain/meeting/meeting.ts'
import { inResultOrder, type PlacedRow } from '#domain/meeting/result-order.ts'
import { Button } from '#screens/kit/button.tsx'
import { momentText } from '#screens/kit/dates.ts'
import { Letterhead } from '#screens/kit/letterhead.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'

/** The published result on paper: figures, rows by name or by level with ties as ties, the seal, and who signed the count. */
export function PrintResultScreen({ meetingId, ballotId }: { meetingId: string; ballotId: string }) {
  const t = useTranslations('printed.result')
  const api = useApi()
  const { data, error, refetch } = useQuery(api.meeting.result.queryOptions({ meetingId, ballotId }))
  const [order, setOrder] = useState<ResultOrder>('NAME')
  if (!data) return <main className="p-6">{error ? <LoadProblem heading error={error} onRetry={() => refetch()} /> : <Waiting />}</main>
  return (
    <div className="print-ground">
      <header className="print-bar no-print">
        <fieldset className="switch">
          <legend className="sr-only">{t('order')}</legend>
          {(['NAME', 'LEVEL'] as const).map((one) => (
            <button key={one} type="button" aria-pressed={one === order} onClick={() => setOrder(one)}>
              {t(one)}
            </button>
          ))}
        </fieldset>
        <Button kind="primary" onPress={() => window.print()}>
          {t('print')}
        </Button>
      </header>
      <main>
        <Sheet page={data} order={order} />
      </main>
    </div>
  )
}

function Sheet({ page, order }: { page: ResultPage; order: ResultOrder }) {
  const t = useTranslations('printed.result')
  const sheet = useTranslations('printed.sheet')
  const { ballot, result, place, countSignatures, passedOn } = page
  const { issued, collected, valid, invalid, base, majority, seal } = result
  return (
    <article className="print-page">
      <Letterhead upper={place.upperName} unit={place.cellName} state={sheet('state')} />
      <h1>{t('title')}</h1>
      <p className="print-sub">{ballot.title}</p>
      <p className="print-how num">
        {t('counts', { issued, collected, valid, invalid })} {t('base', { base, majority })}
      </p>
      <Rows rows={inResultOrder(result.rows, order)} hasOutcome={ballot.kind !== 'REHEARSAL'} />
      {passedOn.map(({ names, reason, at }) => (
        <p key={at} className="print-note">
          {t('passedOn', { names: names.join(', '), reason })}
        </p>
      ))}
      <p className="print-note num">{t('seal', { seal })}</p>
      <p className="print-note">{t('proposed')}</p>
      <div className="print-team-signs">
        <b>{t('team')}</b>
        {countSignatures.map(({ name, at }) => (
          <p key={name} className="num">
            {name} <span>{at ? t('signed', { at: momentText(at) }) : t('unsigned')}</span>
          </p>
        ))}
      </div>
    </article>
  )
}

const marks = ['EXCELLENT', 'GOOD', 'SATISFACTORY', 'NOT_COMPLETED', 'AGREE', 'DISAGREE', 'CHOSEN', 'NOT_CHOSEN', 'BLANK'] as const

function Rows({ rows, hasOutcome }: { rows: readonly PlacedRow[]; hasOutcome: boolean }) {
  const t = useTranslations('printed')
  const shown = marks.filter((mark) => rows.some((row) => mark in row.figures))
  return (
    <table className="print-rows">
      <thead>
        <tr>
          <th scope="col">{t('sheet.no')}</th>
          <th scope="col">{t('sheet.name')}</th>
          {shown.map((mark) => (
            <th key={mark} scope="col" className="print-mark">
              {t(`mark.${mark}`)}
            </th>
          ))}
          {hasOutcome && <th scope="col">{t('result.outcome')}</th>}
        </tr>
      </thead>
      <tbody className="num">
        {rows.map((row, index) => (
          <tr key={row.key}>
            <td>{placeText(row, index)}</td>
            <th scope="row">{row.label}</th>
            {shown.map((mark) => (
              <td key={mark}>{row.figures[mark] ?? ''}</td>
            ))}
            {hasOutcome && <td>{row.outcome && t(`result.outcomes.${row.outcome as 'GOOD'}`)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** "3" or, on a tie, "3–4". */
const placeText = ({ place }: PlacedRow, index: number): string =>
  place === null ? String(index + 1) : place.from === place.to ? String(place.from) : `${place.from}–${place.to}`
