'use client'

import { Lock } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef } from 'react'
import type { BallotKind, Layout } from '#domain/ballot/types.ts'
import type { Turnout } from '#domain/meeting/view.ts'
import { PhoneShell } from '#screens/kit/phone-shell.tsx'
import type { Feed } from '../feed.ts'
import { ClosingNote } from './closing-note.tsx'

/** What the screens of one ballot are told of it; stays the same object while the meeting goes on. */
export type ShownBallot = {
  id: string
  kind: BallotKind
  layout: Layout
  title: string
  countingHead: string | null
  turnout: Feed<Turnout | null>
}

export type BallotShellProps = {
  ballot: ShownBallot
  title?: string
  sub?: string
  foot?: ReactNode
  footTwo?: boolean
  /** False while something is being sent: nothing may be touched. */
  zoom?: false
  /** Says how long papers are still taken in, while the ballot closes. */
  isClosing?: boolean
  children: ReactNode
}

/** The frame of every state of a ballot: the lock, the stamp of a rehearsal, the seconds left while it closes. */
export function BallotShell({ ballot, title, sub, foot, footTwo = false, zoom, isClosing = false, children }: BallotShellProps) {
  const t = useTranslations('ballot')
  return (
    <PhoneShell
      icon={<Lock aria-hidden />}
      title={title ?? t('secret')}
      sub={sub ?? t(`about.${ballot.kind}`)}
      foot={foot}
      footTwo={footTwo}
      {...(zoom === false ? { zoom } : {})}
    >
      {ballot.kind === 'REHEARSAL' && <p className="stamp">{t('rehearsal')}</p>}
      {isClosing && <ClosingNote turnout={ballot.turnout} />}
      {children}
    </PhoneShell>
  )
}

/** A heading that is read out when the state of the ballot changes. */
export function StateHeading({ children, className }: { children: ReactNode; className?: string }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }, [])
  return (
    <h1 ref={heading} tabIndex={-1} className={`quiet-focus ${className ?? ''}`}>
      {children}
    </h1>
  )
}
