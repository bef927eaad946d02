'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ConfirmButton } from '#screens/kit/dialog.tsx'
import { ErrorNotice } from '#screens/kit/error-notice.tsx'
import { useProblem } from '#screens/live/problem.ts'

export type HandInButtonProps = {
  words: { button: string; ask: string; consequence: string; confirm: string; sending: string; offline: string }
  /** The mutation behind `send`, for what went wrong with it. */
  handIn: { error: Parameters<ReturnType<typeof useProblem>>[0] | null; reset(): void }
  /** Sends what is not on the server yet; false when something has to be settled first, e.g. with another device. */
  onBefore: () => Promise<boolean>
  send: () => Promise<unknown>
  onHandedIn: () => Promise<unknown>
  /** In the question, above what went wrong. */
  summary?: ReactNode
}

/** Hands in what was written: asks once and says what follows. What fails is said in the question, and nothing written is lost. */
export function HandInButton({ words, handIn, onBefore, send, onHandedIn, summary }: HandInButtonProps) {
  const kit = useTranslations('kit')
  const asWords = useProblem()
  const problem = handIn.error ? asWords(handIn.error) : null
  const confirm = async () => {
    handIn.reset()
    if (!(await onBefore())) return true
    try {
      await send()
      await onHandedIn()
      return true
    } catch {
      // The sentence stands in the dialog; what was written stands on this device.
      return false
    }
  }
  const { consequence } = words
  const ask = { title: words.ask, consequence, confirm: words.confirm, cancel: kit('cancel'), pendingText: words.sending }
  const inside = (
    <>
      {summary}
      {problem && <ErrorNotice title={problem.offline ? words.offline : problem.sentence} id={problem.errorId ?? undefined} />}
    </>
  )
  return (
    <ConfirmButton kind="primary" ask={ask} onConfirm={confirm} inside={inside}>
      {words.button}
    </ConfirmButton>
  )
}
