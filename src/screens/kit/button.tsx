'use client'

import Link from 'next/link'
import {
  type ComponentProps,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type SyntheticEvent,
  useEffect,
  useId,
  useRef,
} from 'react'
import { readOut } from './read-out.ts'
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
  className?: string | undefined
  children?: ReactNode
}

export type ButtonProps = Omit<ComponentProps<'button'>, 'className' | 'children' | 'style' | 'ref' | 'disabled' | 'onClick'> &
  Looks & {
    onPress?: () => void
    isDisabled?: boolean
    /** The request is under way: further taps do nothing at all. */
    pending?: boolean
    /** Shown instead of the text once the wait has lasted 300 ms, e.g. "Đang ghi…". */
    pendingText?: string
  }

/**
 * The browser's own button, and no widget's: it is on the first screen of every phone, where react-aria's costs a tenth of all scripts. What
 * opens a menu or a choice of files has to be theirs (trigger-button.tsx).
 */
export function Button(props: ButtonProps) {
  const { kind, size, wide, icon, className, children, pending = false, pendingText, isDisabled = false, onPress, ...rest } = props
  const [own, wait] = [useId(), useId()]
  const id = rest.id ?? own
  const slow = useDelayed(pending)
  useSpokenWait(pending, id, wait)
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    event.stopPropagation()
    if (pending) return event.preventDefault()
    takeFocus(event.currentTarget)
    onPress?.()
  }
  return (
    <button
      type="button"
      {...rest}
      {...notOfTheRow}
      id={id}
      className={looks({ kind, size, wide, className })}
      disabled={isDisabled}
      onClick={press}
      {...(pending ? { 'data-pending': true, 'aria-disabled': true, 'aria-labelledby': `${id} ${wait}` } : {})}
    >
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
      {pending && <span id={wait} className="sr-only" role="progressbar" aria-label={pendingText ?? '…'} />}
    </button>
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

export function looks({ kind = 'secondary', size = 'normal', wide = false, className }: Looks): string {
  return ['btn', kind !== 'secondary' && `btn-${kind}`, size !== 'normal' && `btn-${size}`, wide && 'btn-wide', className]
    .filter(Boolean)
    .join(' ')
}

/** Whoever waits on the button hears that it waits, and what it says when the wait is over. */
function useSpokenWait(pending: boolean, id: string, wait: string): void {
  const was = useRef(pending)
  useEffect(() => {
    if (was.current === pending) return
    was.current = pending
    if (document.activeElement?.id === id) readOut(pending ? wait : id)
  }, [pending, id, wait])
}

/** Safari leaves the focus where it was: a dialog would not find back to the button that opened it. */
function takeFocus(button: HTMLButtonElement): void {
  if (document.activeElement !== button) button.focus({ preventScroll: true })
}

const stop = (event: SyntheticEvent) => event.stopPropagation()

/** A row that can itself be pressed, as of a table, does not take this press for its own. */
const notOfTheRow = {
  onPointerDown: stop,
  onMouseDown: stop,
  onPointerUp: stop,
  onKeyDown: (event: KeyboardEvent) => (event.key === 'Enter' || event.key === ' ') && event.stopPropagation(),
}
