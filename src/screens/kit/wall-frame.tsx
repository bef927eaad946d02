import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { hourAndMinute } from './dates.ts'
import { DoubleRule, Letterhead } from './letterhead.tsx'

export type WallFrameProps = {
  upper: string
  unit: string
  meeting: string
  /** The instant to show as "08 giờ 42". */
  now: string
  /** In place of the meeting's name: something the hall should know, e.g. that the line is lost. */
  notice?: ReactNode
  /** One low line instead of two, where the page needs the height. */
  lowHead?: boolean
  /** WallFoot or WallCountdown. */
  foot?: ReactNode
  /** The view; it fills 1760 px between the margins (padding is set). */
  children: ReactNode
  className?: string
}

/** The wall, drawn at 1920 x 1080 and scaled to the projector: 32 px there is 32 px of a 1080-line picture everywhere. */
export function WallFrame({ upper, unit, meeting, now, notice, lowHead = false, foot, children, className }: WallFrameProps) {
  const clock = <WallClock now={now} />
  return (
    <div className="wall-room">
      <div className="wall">
        <header className={lowHead ? 'wall-head wall-head-low' : 'wall-head'}>
          {lowHead ? (
            <div className="letterhead">
              <p>
                <b>{unit}</b>
                <span>{upper}</span>
              </p>
              <p className="num">
                {notice} {clock}
              </p>
            </div>
          ) : (
            <Letterhead
              upper={upper}
              unit={unit}
              right={
                <div className="wall-meeting">
                  {notice || meeting}
                  <b className="num">{clock}</b>
                </div>
              }
            />
          )}
          <DoubleRule />
        </header>
        <main className={`wall-main ${className ?? ''}`}>{children}</main>
        {foot}
      </div>
    </div>
  )
}

export function WallClock({ now }: { now: string }) {
  const t = useTranslations('kit')
  return <time dateTime={now}>{t('wallTime', hourAndMinute(now))}</time>
}

/** The strip at the foot: the hall's state. `seats`: text, Seats, text in a row; else bring your own grid through className. */
export function WallFoot({
  seats = false,
  tall = false,
  className,
  children,
}: {
  seats?: boolean
  tall?: boolean
  className?: string
  children: ReactNode
}) {
  return (
    <footer className={['wall-foot', seats && 'wall-foot-seats', tall && 'wall-foot-tall', className].filter(Boolean).join(' ')}>
      {children}
    </footer>
  )
}

export type WallCountdownProps = {
  secondsLeft: number
  totalSeconds: number
  before: ReactNode
  after: ReactNode
  /** What stays true meanwhile, at the right. */
  safe: ReactNode
  /** Spoken at 10, 5 and 0. */
  spoken: string
}

/** The foot in the closing grace: red, with the gold line shortening once a second. */
export function WallCountdown({ secondsLeft, totalSeconds, before, after, safe, spoken }: WallCountdownProps) {
  const share = totalSeconds > 0 ? Math.min(1, Math.max(0, secondsLeft / totalSeconds)) : 0
  return (
    <footer className="wall-foot wall-foot-red">
      <div className="wall-left" style={{ width: `${share * 100}%` }} />
      <p className="wall-say" role="timer" aria-live="off">
        {before} <b className="num">{secondsLeft}</b> {after}
      </p>
      <p className="wall-safe">{safe}</p>
      <p className="sr-only" aria-live="assertive">
        {[10, 5, 0].includes(secondsLeft) ? spoken : ''}
      </p>
    </footer>
  )
}
