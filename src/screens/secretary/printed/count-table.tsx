'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { PrintedState } from '#contract/ballot.ts'
import { Button } from '#screens/kit/button.tsx'
import { Note } from '#screens/kit/note.tsx'
import { useKept } from '#screens/kit/use-kept.ts'
import { draftOf, readDraft } from './count-draft.ts'
import { CountForm } from './count-form.tsx'
import { Differences } from './differences.tsx'
import { EnteredCount } from './entered-count.tsx'

/** One's own count: typed, entered, compared, corrected. What is half typed stays on this device until it is entered. */
export function CountTable({ state }: { state: PrintedState }) {
  const t = useTranslations('printed.count')
  const [draft, keep] = useKept(`so-tay-kiem-phieu-giay:${state.ballotId}:${state.memberId}`, readDraft)
  const [isChanging, setChanging] = useState(draft !== null)
  const { own, agreed, differences } = state
  const leave = () => {
    keep(null)
    setChanging(false)
  }
  if (!own || (isChanging && agreed !== true)) {
    return (
      <>
        {own && (
          <Button kind="quiet" onPress={leave}>
            {t('keepOld')}
          </Button>
        )}
        <CountForm state={state} draft={draft ?? (own ? draftOf(own) : null)} keep={keep} onEntered={leave} />
      </>
    )
  }
  return (
    <>
      {agreed ? (
        <Note tone="ok" role="status">
          <b>{t('agreed')}</b> {t('agreedHint')}
        </Note>
      ) : (
        differences.length === 0 && (
          <Note tone="gold" role="status">
            <b>{t('waiting')}</b> {t('waitingHint')}
          </Note>
        )
      )}
      {differences.map((one) => (
        <Differences key={one.memberId} name={one.name} where={one.where} rows={state.rows} />
      ))}
      {agreed !== true && (
        <Button className="mt-4" kind={differences.length > 0 ? 'primary' : 'secondary'} wide onPress={() => setChanging(true)}>
          {t('change')}
        </Button>
      )}
      <EnteredCount rows={state.rows} own={own} />
    </>
  )
}
