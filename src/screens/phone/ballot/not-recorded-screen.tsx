'use client'

import { CircleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '#screens/kit/button.tsx'
import { Note } from '#screens/kit/note.tsx'
import { PhoneStage } from '#screens/kit/phone-shell.tsx'
import { BallotShell, type ShownBallot, StateHeading } from './ballot-shell.tsx'
import type { PaperDesk } from './paper-desk.ts'
import type { PaperState } from './paper-state.ts'

type Props = { ballot: ShownBallot; state: PaperState & { at: 'not-recorded' }; desk: PaperDesk; onLeave: () => void }

/** "Chưa ghi nhận": why, what to do, and the same paper once more. */
export function NotRecordedScreen({ ballot, state, desk, onLeave }: Props) {
  const t = useTranslations('ballot.notRecorded')
  const { countingHead } = ballot
  const foot = (
    <>
      <Button kind="primary" wide onPress={() => void desk.sendAgain()}>
        {t('again')}
      </Button>
      <Button wide onPress={onLeave}>
        {t('leave')}
      </Button>
    </>
  )
  return (
    <BallotShell ballot={ballot} foot={foot} isClosing>
      <PhoneStage>
        <CircleAlert aria-hidden className="text-red" size={72} strokeWidth={2} />
        <StateHeading className="text-red">{t('heading')}</StateHeading>
        <Note tone="red" role="alert" className="w-full text-left">
          <b>{t(`why.${state.reason}`)}</b>
          <p>{t(`todo.${state.reason}`)}</p>
          <p>{countingHead === null ? t('tellTeam') : t('tellHead', { name: countingHead })}</p>
        </Note>
        <p className="second">{t('kept')}</p>
      </PhoneStage>
    </BallotShell>
  )
}
