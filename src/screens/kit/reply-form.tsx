'use client'

import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { TextArea } from './text-field.tsx'
import { useKept } from './use-kept.ts'

export type ReplyFormProps = {
  /** Under which key the half-written words are kept on this device. */
  keptAs: string
  label: string
  hint?: string
  send: string
  sending: string
  pending: boolean
  error: string | null
  maxLength: number
  /** The words are forgotten once this has passed. */
  onSend: (text: string) => Promise<unknown>
  /** Stands beside the button. */
  beside?: ReactNode
}

const asText = (stored: unknown) => (typeof stored === 'string' ? stored : null)

/** A few sentences to one who waits for them. */
export function ReplyForm({ keptAs, label, hint, send, sending, pending, error, maxLength, onSend, beside }: ReplyFormProps) {
  const [kept, keep] = useKept(keptAs, asText)
  const written = kept ?? ''
  const submit = () =>
    onSend(written).then(
      () => keep(null),
      () => undefined,
    )
  return (
    <div className="no-print grid gap-3">
      <TextArea
        label={label}
        {...(hint ? { hint } : {})}
        value={written}
        onChange={keep}
        rows={4}
        maxLength={maxLength}
        counted
        error={error}
      />
      <div className="flex flex-wrap gap-3">
        <Button isDisabled={written.trim() === ''} pending={pending} pendingText={sending} onPress={() => void submit()}>
          {send}
        </Button>
        {beside}
      </div>
    </div>
  )
}
