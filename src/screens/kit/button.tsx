'use client'

import Link from 'next/link'
import type { ComponentProps, ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps, ProgressBar } from 'react-aria-components'
import { useDelayed } from './use-delayed.ts'

export type ButtonKind = 'primary' | 'secondary' | 'quiet'
export type ButtonSize = 'small' | 'normal' | 'large'

type Looks = {
  /** One primary on a screen: it says what happens next. */
  kind?: ButtonKind
  size?: ButtonSize
  /** Fills the width of its column. */
  wide?: boolean
  /** Stands before the text. */
  icon?: ReactNode
  className?: string
  children?: ReactNode
}

export type ButtonProps = Omit<AriaButtonProps, 'className' | 'children' | 'style' | 'isPending'> &
  Looks & {
    /** The request is under way: further taps do nothing at all. */
    pending?: boolean
    /** Shown instead of the text once the wait has lasted 300 ms, e.g. "Đang ghi…". */
    pendingText?: string
  }

export function Button({ kind, size, wide, icon, className, children, pending = false, pendingText, ...rest }: ButtonProps) {
  const slow = useDelayed(pending)
  return (
    <AriaButton {...rest} isPending={pending} className={looks({ kind, size, wide, className })}>
      {pendingText === undefined ? (
        <>
          {icon}
          {children}
        </>
      ) : (
        <span className="btn-say">
          <span data-unseen={slow || undefined}>
            {icon}
            {children}
          </span>
          <span data-unseen={!slow || undefined} aria-hidden={!slow}>
            {pendingText}
          </span>
        </span>
      )}
      {pending && <ProgressBar className="sr-only" isIndeterminate aria-label={pendingText ?? '…'} />}
    </AriaButton>
  )
}

export type ButtonLinkProps = Omit<ComponentProps<typeof Link>, 'className'> & Looks

/** A place to go to that looks like a button. */
export function ButtonLink({ kind, size, wide, icon, className, children, ...rest }: ButtonLinkProps) {
  return (
    <Link {...rest} className={looks({ kind, size, wide, className })}>
      {icon}
      {children}
    </Link>
  )
}

function looks({ kind = 'secondary', size = 'normal', wide = false, className }: Looks): string {
  return ['btn', kind !== 'secondary' && `btn-${kind}`, size !== 'normal' && `btn-${size}`, wide && 'btn-wide', className]
    .filter(Boolean)
    .join(' ')
}
