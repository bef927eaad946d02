'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { BallotPreview } from '#contract/ballot.ts'
import { refusalKey } from '#contract/refusals.ts'
import { Button } from '#screens/kit/button.tsx'
import { Checkbox } from '#screens/kit/checkbox.tsx'
import { Note } from '#screens/kit/note.tsx'
import { TextField } from '#screens/kit/text-field.tsx'
import { useApiClient } from '#screens/live/api.tsx'
import { PrintedOnly } from '../printed/printed-only.tsx'
import { useDesk } from './desk-context.tsx'
import { NextActions } from './next-actions.tsx'
import { PrimaryAction } from './primary-action.tsx'
import { ProblemNote } from './problem-note.tsx'
import { useDeed } from './use-deed.ts'

/** Opens the ballot, or says in a sentence why it cannot be opened. */
export function OpenBallot({ preview, isChosen }: { preview: BallotPreview; isChosen: boolean }) {
  const t = useTranslations('console.ballots')
  const { meetingId, steers } = useDesk()
  const client = useApiClient()
  const [wish, setWish] = useState({ reason: '', atMost: '', unsafeAccepted: false, whole: false, printedOnly: false })
  const { kind } = preview
  const open = useDeed(() =>
    client.ballot.open.mutate({
      meetingId,
      kind,
      reason: preview.secondRound ? wish.reason : null,
      ...(preview.secondRound && kind === 'CLASSIFICATION' && { whole: wish.whole }),
      ...(preview.layout === 'CHOOSE_UP_TO_K' && { atMost: Number(wish.atMost) }),
      ...(wish.printedOnly && { printedOnly: true }),
      ...(preview.unsafeSettings.length > 0 && { unsafeAccepted: wish.unsafeAccepted }),
    }),
  )
  if (!steers) return null
  const refusal = wish.printedOnly ? preview.printedRefusal : preview.refusal
  const onlyUnsafe = refusal === 'ballot/unsafe-settings' && wish.unsafeAccepted
  const mayOpen = refusal === null || onlyUnsafe
  const isNext = mayOpen && (isChosen || !preview.secondRound)
  const noReason = open.problem?.refusal === 'ballot/second-round-needs-reason'
  const button = { onPress: () => open.run(), pending: open.pending, isDisabled: !mayOpen }
  return (
    <>
      <div className="con-fields">
        <Refused refusal={onlyUnsafe ? null : refusal} />
        <PrintedOnly
          {...{ meetingId, preview }}
          isChosen={wish.printedOnly}
          onChange={(printedOnly) => setWish({ ...wish, printedOnly })}
        />
        {preview.unsafeSettings.length > 0 && !wish.printedOnly && (
          <Checkbox isSelected={wish.unsafeAccepted} onChange={(unsafeAccepted) => setWish({ ...wish, unsafeAccepted })}>
            {t('acceptUnsafe', { settings: preview.unsafeSettings.join(', ') })}
          </Checkbox>
        )}
        {preview.secondRound && (
          <TextField
            label={t('reason')}
            hint={t('reasonHint')}
            value={wish.reason}
            onChange={(reason) => setWish({ ...wish, reason })}
            error={noReason ? (open.problem?.sentence ?? null) : null}
            maxLength={1000}
          />
        )}
        {preview.secondRound && kind === 'CLASSIFICATION' && (
          <Checkbox isSelected={wish.whole} onChange={(whole) => setWish({ ...wish, whole })}>
            {t('whole')}
          </Checkbox>
        )}
        {preview.layout === 'CHOOSE_UP_TO_K' && (
          <TextField
            label={t('atMost')}
            inputMode="numeric"
            value={wish.atMost}
            onChange={(atMost) => setWish({ ...wish, atMost })}
            maxLength={3}
          />
        )}
        <ProblemNote problem={noReason ? null : open.problem} />
      </div>
      <NextActions isSecondary={isNext}>
        {isNext ? (
          <PrimaryAction {...button}>{t(preview.secondRound ? 'openAgain' : `open.${kind}`)}</PrimaryAction>
        ) : (
          <Button {...button} pendingText={t('opening')}>
            {t(preview.secondRound ? 'openAgain' : `open.${kind}`)}
          </Button>
        )}
      </NextActions>
    </>
  )
}

/** The sentence of the refusal that opening would meet now. */
function Refused({ refusal }: { refusal: BallotPreview['refusal'] }) {
  const sentences = useTranslations('refusals')
  if (!refusal) return null
  return <Note tone="red">{sentences(refusalKey(refusal) as 'offline')}</Note>
}
