'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'
import { Button } from '#screens/kit/button.tsx'
import { useDesk } from './desk-context.tsx'

export type PrimaryActionProps = {
  /** Says what happens next: "Ghi kết luận, sang nội dung 4". */
  children: ReactNode
  onPress: () => void
  pending?: boolean
  isDisabled?: boolean
}

/** Whether the focus was in the item that just left the page: the next primary takes it over, so that the keyboard goes on and on. */
let focusIsLeft = false

/** The one next action. Ctrl + Enter presses it from anywhere, also out of a field; its focus survives the change of step. */
export function PrimaryAction({ children, onPress, pending = false, isDisabled = false }: PrimaryActionProps) {
  const t = useTranslations('console')
  const { view } = useDesk()
  const place = useRef<HTMLSpanElement>(null)
  const press = useRef(onPress)
  press.current = isDisabled || pending ? () => {} : onPress

  useLayoutEffect(() => {
    const here = place.current
    if (focusIsLeft) here?.querySelector('button')?.focus()
    focusIsLeft = false
    return () => {
      focusIsLeft = here?.closest('.con')?.contains(document.activeElement) ?? false
    }
  }, [])

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat) return
      if (document.querySelector('[role="dialog"], [role="alertdialog"]')) return
      event.preventDefault()
      event.stopPropagation()
      press.current()
    }
    // Before the focused button hears of it: for a button, Ctrl + Enter is a press of its own.
    addEventListener('keydown', listen, true)
    return () => removeEventListener('keydown', listen, true)
  }, [])

  return (
    <>
      <span ref={place}>
        <Button kind="primary" size="large" onPress={onPress} pending={pending} pendingText={t('saving')} isDisabled={isDisabled}>
          {children}
        </Button>
      </span>
      {view.status !== 'OPEN' && <Shortcut />}
    </>
  )
}

/** Shown once a page: beside the button, or in the head of an open meeting's item. */
export function Shortcut() {
  const t = useTranslations('console')
  return (
    <span className="con-key" title={t('shortcut')}>
      <kbd>Ctrl</kbd> + <kbd>Enter</kbd>
    </span>
  )
}
