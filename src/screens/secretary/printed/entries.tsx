'use client'

import { useTranslations } from 'next-intl'
import type { PrintedState } from '#contract/ballot.ts'
import { ConfirmButton } from '#screens/kit/dialog.tsx'
import { type Fact, Facts } from '#screens/kit/facts.tsx'
import { Note } from '#screens/kit/note.tsx'
import { RefusedNote } from '#screens/live/load-problem.tsx'
import { usePrintedDeeds } from './use-printed.ts'

/** Who has entered a count, and whether the two agree; never a figure. */
export function Entries({ state }: { state: PrintedState }) {
  const t = useTranslations('printed.panel')
  const { entries, agreed, steers } = state
  const missing = Math.max(0, 2 - entries.length)
  const facts: Fact[] = [
    ...entries.map(({ memberId, name }): Fact => ({ id: memberId, sign: 'ok', text: t('entered', { name }) })),
    ...(missing > 0 ? [{ id: 'missing', sign: 'wait' as const, text: t('waitTwo', { missing }) }] : []),
  ]
  return (
    <>
      <Facts plain facts={facts} />
      {agreed !== null && (
        <Note tone={agreed ? 'ok' : 'red'} role="status">
          {t(agreed ? 'agreed' : 'differ')}
        </Note>
      )}
      {steers && agreed === false && <Withdraw state={state} />}
    </>
  )
}

/** Somebody entered a count and went away: whoever steers drops it, so that two others can agree. */
function Withdraw({ state: { ballotId, entries } }: { state: PrintedState }) {
  const t = useTranslations('printed.panel')
  const { withdraw } = usePrintedDeeds(ballotId)
  const drop = (enteredBy: string) =>
    withdraw.mutateAsync({ ballotId, enteredBy }).then(
      () => true,
      () => false,
    )
  return (
    <div className="prn-acts">
      {entries.map(({ memberId, name }) => (
        <ConfirmButton
          key={memberId}
          kind="quiet"
          size="small"
          ask={{ title: t('withdrawAsk', { name }), consequence: t('withdrawConsequence'), confirm: t('withdraw'), cancel: t('keep') }}
          inside={<RefusedNote error={withdraw.error} />}
          onConfirm={() => drop(memberId)}
        >
          {t('withdraw')} ({name})
        </ConfirmButton>
      ))}
    </div>
  )
}
