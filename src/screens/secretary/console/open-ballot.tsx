'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { BallotPreview } from '#contract/ballot.ts'
import { refusalKey } from '#contract/refusals.ts'
import type { ConsoleView } from '#domain/meeting/view.ts'
import { Button } from '#screens/kit/button.tsx'
import { Checkbox } from '#screens/kit/checkbox.tsx'
import { Note } from '#screens/kit/note.tsx'
import { TextField } from '#screens/kit/text-field.tsx'
import { useApiClient } from '#screens/live/api.tsx'
import { PaperVoters, type PresentVoter } from '../printed/paper-voters.tsx'
import { PrintedOnly } from '../printed/printed-only.tsx'
import { useDesk } from './desk-context.tsx'
import { NextActions } from './next-actions.tsx'
import { Nominees } from './nominees.tsx'
import { PrimaryAction } from './primary-action.tsx'
import { ProblemNote } from './problem-note.tsx'
import { useDeed } from './use-deed.ts'

type Props = {
  preview: BallotPreview
  isChosen: boolean
  /** The way on stands elsewhere. */
  isAlone?: boolean
}

/** Opens the ballot, or says in a sentence why it cannot be opened. */
export function OpenBallot({ preview, isChosen, isAlone = false }: Props) {
  const t = useTranslations('console.ballots')
  const { meetingId, steers, view } = useDesk()
  const client = useApiClient()
  const [wish, setWish] = useState({ reason: '', unsafeAccepted: false, whole: false, printedOnly: false })
  const [paperVoters, setPaperVoters] = useState<string[]>([])
  const [nominees, setNominees] = useState(() => preview.rows.flatMap(({ memberId }) => memberId ?? []))
  const { kind } = preview
  const open = useDeed(() =>
    client.ballot.open.mutate({
      meetingId,
      kind,
      reason: preview.secondRound ? wish.reason : null,
      ...(preview.secondRound && kind === 'CLASSIFICATION' && { whole: wish.whole }),
      ...(preview.eligible && { nominees }),
      ...(wish.printedOnly ? { printedOnly: true } : paperVoters.length > 0 && { paperVoters }),
      ...(preview.unsafeSettings.length > 0 && { unsafeAccepted: wish.unsafeAccepted }),
    }),
  )
  if (!steers) return null
  const given = wish.printedOnly ? preview.printedRefusal : preview.refusal
  // On a second sheet the chair names the rows, so whether there are any is known here.
  const refusal = !preview.eligible || given !== 'ballot/no-rows' ? given : nominees.length > 0 ? null : given
  const onlyUnsafe = refusal === 'ballot/unsafe-settings' && wish.unsafeAccepted
  const mayOpen = (refusal === null || onlyUnsafe) && (!preview.eligible || nominees.length > 0)
  const isNext = mayOpen && (isChosen || preview.supplementary || !preview.secondRound)
  const noReason = open.problem?.refusal === 'ballot/second-round-needs-reason'
  const words = preview.supplementary
    ? ('openSupplementary' as const)
    : preview.secondRound
      ? ('openAgain' as const)
      : (`open.${kind}` as const)
  const button = { onPress: () => open.run(), pending: open.pending, isDisabled: !mayOpen }
  const opening = isNext ? (
    <PrimaryAction {...button}>{t(words)}</PrimaryAction>
  ) : (
    <Button {...button} pendingText={t('opening')}>
      {t(words)}
    </Button>
  )
  return (
    <>
      <div className="con-fields">
        <Refused refusal={onlyUnsafe ? null : refusal} />
        {!wish.printedOnly && <PaperVoters voters={presentVoters(view)} chosen={paperVoters} onChange={setPaperVoters} />}
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
        {preview.supplementary && (
          <Note tone="plain">{t('supplementary', { count: preview.without.filter(({ why }) => why === 'CLASSIFIED').length })}</Note>
        )}
        {preview.secondRound && (
          <TextField
            label={t(preview.supplementary ? 'reasonSupplementary' : 'reason')}
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
        {preview.atMost !== null && <p className="num">{t('atMost', { count: preview.atMost })}</p>}
        {preview.eligible && <Nominees eligible={preview.eligible} chosen={nominees} onChange={setNominees} />}
        <ProblemNote problem={noReason ? null : open.problem} />
      </div>
      {isAlone ? <div className="con-acts">{opening}</div> : <NextActions isSecondary={isNext}>{opening}</NextActions>}
    </>
  )
}

const presentVoters = ({ members }: ConsoleView): PresentVoter[] =>
  members
    .filter(({ standing, inBase, exempt, attendance }) => standing === 'OFFICIAL' && (inBase || exempt) && attendance === 'PRESENT')
    .map(({ memberId, name, phone }) => ({ memberId, name, cannotVote: phone !== 'CAN_VOTE' }))

/** The sentence of the refusal that opening would meet now. */
function Refused({ refusal }: { refusal: BallotPreview['refusal'] }) {
  const sentences = useTranslations('refusals')
  if (!refusal) return null
  return <Note tone="red">{sentences(refusalKey(refusal) as 'offline')}</Note>
}
