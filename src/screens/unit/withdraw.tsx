'use client'

import { type QueryFilters, useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ConfirmButton } from '#screens/kit/dialog.tsx'
import { TextArea } from '#screens/kit/text-field.tsx'
import { RefusedNote } from '#screens/live/load-problem.tsx'

type Props = {
  /** By its key in the words of the page. */
  words: (key: 'withdrawAsk' | 'withdrawText' | 'withdraw' | 'keep' | 'saving' | 'reason') => string
  send: (reason: string) => Promise<unknown>
  /** What is read anew once it is withdrawn. */
  filter: QueryFilters
  onDone: () => void
}

/** Takes back what a unit published, with its reason; what was published stays on record. */
export function Withdraw({ words, send, filter, onDone }: Props) {
  const cache = useQueryClient()
  const [reason, setReason] = useState('')
  const withdraw = useMutation({
    mutationFn: () => send(reason),
    onSuccess: async () => {
      await cache.invalidateQueries(filter)
      onDone()
    },
  })
  return (
    <div className="border-t border-rule pt-4">
      <ConfirmButton
        ask={{
          title: words('withdrawAsk'),
          consequence: words('withdrawText'),
          confirm: words('withdraw'),
          cancel: words('keep'),
          pendingText: words('saving'),
        }}
        mayConfirm={reason.trim() !== ''}
        onConfirm={() =>
          withdraw.mutateAsync().then(
            () => true,
            () => false,
          )
        }
        inside={
          <>
            <TextArea label={words('reason')} value={reason} onChange={setReason} maxLength={500} isRequired />
            <RefusedNote error={withdraw.error} />
          </>
        }
      >
        {words('withdraw')}
      </ConfirmButton>
    </div>
  )
}
