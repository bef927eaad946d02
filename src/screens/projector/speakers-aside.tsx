import { useTranslations } from 'next-intl'
import type { CheckInCode } from '#contract/live.ts'
import { type SpeakingClock, speakingSecondsLeft, spokenMilliseconds } from '#domain/meeting/speaking-clock.ts'
import type { ProjectorView } from '#domain/meeting/view.ts'
import { CodeBlock } from '#screens/kit/code-block.tsx'
import { durationParts, stopwatchText } from '#screens/kit/dates.ts'
import { Qr } from '#screens/kit/qr.tsx'
import { plain } from './roll-call-scene.tsx'

type Props = { view: Pick<ProjectorView, 'speaking' | 'nextSpeakers' | 'speakerList'>; code: CheckInCode | null; now: string }

const shownNames = 4

/** Who speaks, who comes next, and how to join in. */
export function SpeakersAside({ view, code, now }: Props) {
  const t = useTranslations('projector.speakers')
  const { speaking, nextSpeakers: next, speakerList } = view
  const more = next.length - shownNames
  return (
    <aside className="wall-aside">
      {speaking && (
        <section>
          <p className="label label-red">{t('now')}</p>
          <p className="clock">{t('comrade')}</p>
          <p className="who">{speaking.name}</p>
          <SpeakerClock clock={speaking.clock} now={now} />
        </section>
      )}
      {next.length > 0 && (
        <section>
          <p className="label">{speaking ? t('next') : t('waiting')}</p>
          <ol className="wall-queue">
            {next.slice(0, shownNames).map((name, index) => (
              <li key={`${index}${name}`} className="num">
                {index + 1}
                <span>{name}</span>
              </li>
            ))}
          </ol>
          {more > 0 && <p className="clock num">{t('more', { more })}</p>}
        </section>
      )}
      {speakerList === 'CLOSED' && <p className="clock">{t('listClosed')}</p>}
      {code && (
        <div className="wall-join">
          <Qr value={code.url} label={t('qr')} size={196} />
          <p>
            {t('join')}
            <CodeBlock code={plain(code.code)} by={3} />
          </p>
        </div>
      )}
    </aside>
  )
}

/** A countdown where the chair set a time, else how long it has been; rendered from the server's clock. */
function SpeakerClock({ clock, now }: { clock: SpeakingClock; now: string }) {
  const t = useTranslations('projector.speakers')
  const left = speakingSecondsLeft(clock, now)
  const isStopped = clock.runningSince === null
  if (left === null) {
    return (
      <p className="clock num">
        <Spoken seconds={spokenMilliseconds(clock, now) / 1000} /> {isStopped && t('stopped')}
      </p>
    )
  }
  return (
    <p className={left < 0 ? 'countdown over num' : 'countdown num'} role="timer" aria-live="off">
      <b>{stopwatchText(Math.abs(left))}</b> <span>{isStopped ? t('stopped') : t(left < 0 ? 'over' : 'left')}</span>
    </p>
  )
}

function Spoken({ seconds: total }: { seconds: number }) {
  const t = useTranslations('projector.speakers')
  const { hours, minutes, seconds } = durationParts(total)
  if (hours > 0) return t('hours', { hours, minutes })
  return minutes > 0 ? t('minutes', { minutes, seconds }) : t('seconds', { seconds })
}
