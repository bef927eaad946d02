'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'
import { Button } from '#screens/kit/button.tsx'

export type PrimaryActionProps = {
  /** Says what happens next: "Ghi kết luận, sang nội dung 4". */
  children: ReactNode
  onPress: () => void
  pending?: boolean
  isDisabled?: boolean
}

/** Whether the primary that just left the page had the focus: its successor takes it over, so that Enter goes on and on. */
let focusIsLeft = false

/** The one next action. Ctrl + Enter presses it from anywhere, also out of a field; its focus survives the change of step. */
export function PrimaryAction({ children, onPress, pending = false, isDisabled = false }: PrimaryActionProps) {
  const t = useTranslations('console')
  const place = useRef<HTMLSpanElement>(null)
  const press = useRef(onPress)
  press.current = isDisabled || pending ? () => {} : onPress

  useLayoutEffect(() => {
    const here = place.current
    if (focusIsLeft) here?.querySelector('button')?.focus()
    focusIsLeft = false
    return () => {
      focusIsLeft = here?.contains(document.activeElement) ?? false
    }
  }, [])

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat) return
      if (document.querySelector('[role="dialog"], [role="alertdialog"]')) return
      event.preventDefault()
      press.current()
    }
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])

  return (
    <>
      <span ref={place}>
        <Button kind="primary" size="large" onPress={onPress} pending={pending} pendingText={t('saving')} isDisabled={isDisabled}>
          {children}
        </Button>
      </span>
      <span className="con-key">
        <kbd>Ctrl</kbd> + <kbd>Enter</kbd>
      </span>
    </>
  )
}
