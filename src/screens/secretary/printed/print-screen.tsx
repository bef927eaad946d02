'use client'

import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import './print.css'
import type { PrintableSheet } from '#contract/ballot.ts'
import { Button } from '#screens/kit/button.tsx'
import { Note } from '#screens/kit/note.tsx'
import { TextField } from '#screens/kit/text-field.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import { BallotPaper } from './ballot-paper.tsx'
import { SignList } from './sign-list.tsx'

type What = 'papers' | 'list'

/** Papers and the list to sign, of a ballot that is open. */
export function PrintBallotScreen({ ballotId, what }: { ballotId: string; what: What }) {
  const api = useApi()
  return <PrintScreen query={useQuery(api.ballot.printable.queryOptions({ ballotId }))} what={what} />
}

/** The same of the ballot that is coming, for a hall without a printer. */
export function PrintSheetScreen({ meetingId, kind, what }: { meetingId: string; kind: PrintableSheet['kind']; what: What }) {
  const api = useApi()
  return <PrintScreen query={useQuery(api.ballot.printablePreview.queryOptions({ meetingId, kind }))} what={what} />
}

function PrintScreen({ query: { data, error, refetch }, what }: { query: UseQueryResult<PrintableSheet, unknown>; what: What }) {
  if (data) return <Print sheet={data} first={what} />
  return <main className="p-6">{error ? <LoadProblem heading error={error} onRetry={() => refetch()} /> : <Waiting />}</main>
}

/** Where printed papers are the exception a few are printed, else one for everybody. */
const fewCopies = 5
const mostCopies = 300

function Print({ sheet, first }: { sheet: PrintableSheet; first: What }) {
  const t = useTranslations('printed.sheet')
  const [what, setWhat] = useState(first)
  const [typed, setTyped] = useState(String(sheet.printedOnly || sheet.draft ? sheet.voters.length : fewCopies))
  const copies = Math.min(mostCopies, Math.max(1, Number(typed) || 1))
  return (
    <div className="print-ground">
      <header className="print-bar no-print">
        <fieldset className="switch">
          <legend className="sr-only">{t('title')}</legend>
          {(['papers', 'list'] as const).map((one) => (
            <button key={one} type="button" aria-pressed={one === what} onClick={() => setWhat(one)}>
              {t(one)}
            </button>
          ))}
        </fieldset>
        {what === 'papers' && (
          <TextField
            label={t('copies')}
            className="print-copies"
            value={typed}
            onChange={(text) => setTyped(text.replace(/\D/g, '').slice(0, 3))}
            inputMode="numeric"
          />
        )}
        <Button kind="primary" onPress={() => window.print()}>
          {t('print')}
        </Button>
        {what === 'papers' && <p className="second">{t('copiesHint')}</p>}
        {sheet.draft && <Note tone="gold">{t('draft')}</Note>}
      </header>
      <main>
        {what === 'list' ? (
          <SignList sheet={sheet} />
        ) : (
          Array.from({ length: copies }, (_, copy) => (
            // on the screen one stands for all: they are the same
            <div key={copy} className={copy > 0 ? 'print-only' : undefined} aria-hidden={copy > 0}>
              <BallotPaper sheet={sheet} />
            </div>
          ))
        )}
      </main>
    </div>
  )
}
