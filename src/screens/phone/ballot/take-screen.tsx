'use client'

import { useTranslations } from 'next-intl'
import { Button } from '#screens/kit/button.tsx'
import { CodeBlock } from '#screens/kit/code-block.tsx'
import { Facts } from '#screens/kit/facts.tsx'
import { Note } from '#screens/kit/note.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { AlarmButton } from './alarm-button.tsx'
import { BallotShell, type ShownBallot, StateHeading } from './ballot-shell.tsx'
import type { PaperDesk } from './paper-desk.ts'
import type { PaperState } from './paper-state.ts'
import { useBallotRefusal } from './use-ballot-refusal.ts'

type Props = {
  ballot: ShownBallot
  state: PaperState & { at: 'offered' }
  desk: PaperDesk
  rowCount: number
  guessable: boolean
  raiseAlarm: (text: string) => Promise<void>
  onLeave: () => void
}

/** "Nhận phiếu": what is voted, who sees what, this phone's code of the ballot; one button takes the paper. */
export function TakeScreen({ ballot, state, desk, rowCount, guessable, raiseAlarm, onLeave }: Props) {
  const t = useTranslations('ballot.take')
  const say = useBallotRefusal()
  const { code, taking, refusal } = state
  const isWaiting = taking === 'asking-again'
  const foot = (
    <Button
      kind="primary"
      wide
      onPress={() => void desk.take()}
      pending={taking !== null}
      pendingText={t('taking')}
      isDisabled={code === null || refusal === 'ballot/other-code'}
    >
      {t('take')}
    </Button>
  )
  return (
    <BallotShell ballot={ballot} title={t('title')} foot={foot}>
      <StateHeading className="text-ph-4">{ballot.title}</StateHeading>
      <p className="num second mt-1">{t('rows', { kind: ballot.kind, count: rowCount })}</p>
      {refusal !== null && (
        <Note tone="red" role="alert" className="mt-4">
          {say(refusal)}
        </Note>
      )}
      {isWaiting && (
        <Note tone="gold" role="status" className="mt-4">
          {t('askingAgain')}
        </Note>
      )}
      <section className="code-ask mt-4">
        <p>{t('sameCode')}</p>
        {code === null ? refusal === null && <Waiting /> : <CodeBlock code={code.replaceAll(' ', '')} className="code-big" />}
        {code !== null && taking === null && <AlarmButton quiet code={code} head={ballot.countingHead} about="keys" raise={raiseAlarm} />}
      </section>
      <div className="mt-4">
        <Facts
          facts={[
            { id: 'seen', sign: 'ok', text: t('seen') },
            { id: 'unseen', sign: 'ok', text: t('unseen') },
            { id: 'once', sign: 'ok', text: t('once') },
          ]}
        />
      </div>
      {guessable && (
        <Note tone="gold" className="mt-4">
          {t('guessable')}
        </Note>
      )}
      {taking === null && (
        <Button kind="quiet" onPress={onLeave} className="mt-2">
          {t('later')}
        </Button>
      )}
    </BallotShell>
  )
}
