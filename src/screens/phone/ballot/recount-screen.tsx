'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Recounts } from '#domain/meeting/view.ts'
import { Button } from '#screens/kit/button.tsx'
import { CodeBlock } from '#screens/kit/code-block.tsx'
import { Facts } from '#screens/kit/facts.tsx'
import { Note } from '#screens/kit/note.tsx'
import { PhoneStage } from '#screens/kit/phone-shell.tsx'
import { Pulse } from '#screens/kit/waiting.tsx'
import { type Feed, useFeed } from '../feed.ts'
import { AlarmButton } from './alarm-button.tsx'
import { BallotShell, type ShownBallot, StateHeading } from './ballot-shell.tsx'
import { CheckList } from './check-list.tsx'
import { mainFacts } from './main-facts.ts'
import type { PaperDesk } from './paper-desk.ts'
import type { PaperState } from './paper-state.ts'

type Props = {
  ballot: ShownBallot
  state: PaperState & { at: 'recounting' | 'recounted' }
  desk: PaperDesk
  recounts: Feed<Recounts | null>
  raiseAlarm: (text: string) => Promise<void>
  onResult: () => void
  onLeave: () => void
}

/** "Kiểm lại": this phone counts the board itself, by itself; then says what it found, with the seal to compare with the wall. */
export function RecountScreen(props: Props) {
  return props.state.at === 'recounting' ? (
    <Recounting ballot={props.ballot} state={props.state} onLeave={props.onLeave} />
  ) : (
    <Recounted {...props} state={props.state} />
  )
}

type RecountingProps = { ballot: ShownBallot; state: PaperState & { at: 'recounting' }; onLeave: () => void }

function Recounting({ ballot, state, onLeave }: RecountingProps) {
  const t = useTranslations('ballot.recount')
  const percent = Math.round(state.share * 100)
  return (
    <BallotShell ballot={ballot} title={t('title')} foot={<Button onPress={onLeave}>{t('leave')}</Button>}>
      <PhoneStage>
        <StateHeading>{t('counting')}</StateHeading>
        {state.waiting ? <Pulse /> : <progress className="w-full" value={percent} max={100} aria-label={t('progress', { percent })} />}
        <p className="num">{state.waiting ? t('waiting') : t('progress', { percent })}</p>
      </PhoneStage>
    </BallotShell>
  )
}

function Recounted({
  ballot,
  state,
  desk,
  recounts,
  raiseAlarm,
  onResult,
  onLeave,
}: Omit<Props, 'state'> & { state: PaperState & { at: 'recounted' } }) {
  const t = useTranslations('ballot.recount')
  const { verification, before, mayErase } = state
  const { agreed, checks, seal } = verification
  const sayFact = (name: string, figures: Record<string, string | number>): ReactNode =>
    t.rich(`fact.${name}` as 'fact.counts', { ...figures, b: (word: ReactNode) => <b>{word}</b> } as never)
  const foot = (
    <>
      <Button kind="primary" wide onPress={onResult}>
        {t('result')}
      </Button>
      {seal !== null && <AlarmButton code={seal} head={ballot.countingHead} about="seal" raise={raiseAlarm} />}
    </>
  )
  return (
    <BallotShell ballot={ballot} title={t('title')} foot={foot}>
      <PhoneStage>
        <StateHeading className={agreed ? '' : 'text-red'}>{agreed ? t('agreed') : t('disagreed')}</StateHeading>
        {!agreed && (
          <Note tone="red" role="alert" className="w-full text-left">
            <b>{ballot.countingHead === null ? t('disagreedTodo') : t('disagreedTodoTo', { name: ballot.countingHead })}</b>
            <p>{t('disagreedMeans')}</p>
          </Note>
        )}
        {before === false && <Note tone="gold">{t('beforeDisagreed')}</Note>}
        <Facts facts={mainFacts(verification, before).map(({ id, sign, name, figures }) => ({ id, sign, text: sayFact(name, figures) }))} />
        {seal !== null && (
          <Note tone="ok" className="w-full text-left">
            {t('seal')}
            <CodeBlock code={seal.replaceAll(' ', '')} className="code-big" />
          </Note>
        )}
        <AgreedPhones recounts={recounts} ballotId={ballot.id} />
        <CheckList checks={checks} />
        {agreed && (verification.counted !== null || before !== null) && <p className="second text-ph-1">{t('erased')}</p>}
        {mayErase && (
          <Button wide onPress={() => void desk.erase()}>
            {t('erase')}
          </Button>
        )}
        <Button kind="quiet" onPress={onLeave}>
          {t('leave')}
        </Button>
      </PhoneStage>
    </BallotShell>
  )
}

/** "19/20 phones recounted and agree"; listens for itself. */
function AgreedPhones({ recounts, ballotId }: { recounts: Feed<Recounts | null>; ballotId: string }) {
  const t = useTranslations('ballot.recount')
  const heard = useFeed(recounts)
  if (heard?.ballotId !== ballotId) return null
  return (
    <p className="num second" role="status">
      {t('phones', { agreed: heard.agreed, phones: Math.max(heard.phones, heard.agreed + heard.disagreed) })}
      {heard.disagreed > 0 && <b className="block text-red">{t('phonesDisagreed', { count: heard.disagreed })}</b>}
    </p>
  )
}
