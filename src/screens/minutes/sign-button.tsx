'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { MinutesPage } from '#contract/minutes.ts'
import type { SignatureRole } from '#domain/minutes/types.ts'
import { ConfirmButton } from '#screens/kit/dialog.tsx'
import { TextField } from '#screens/kit/text-field.tsx'
import { useApiClient } from '#screens/live/api.tsx'

type Props = { page: MinutesPage; role: SignatureRole; act: (deed: () => Promise<unknown>) => Promise<boolean> }

/** Signs what stands on this screen; the first signature gives the numbers, which may go on from documents issued on paper. */
export function SignButton({ page, role, act }: Props) {
  const t = useTranslations('minutes.bar')
  const client = useApiClient()
  const { textVersions, numbersToGive, minutes } = page
  const [typed, setTyped] = useState<Record<string, string>>({})
  const types = (['MINUTES', 'RESOLUTION'] as const).filter((type) => numbersToGive[type] !== undefined)
  const numberOf = (type: (typeof types)[number]) => Number(typed[type] ?? numbersToGive[type])
  const isFree = (type: (typeof types)[number]) => Number.isInteger(numberOf(type)) && numberOf(type) >= (numbersToGive[type] ?? 0)
  const numbers = Object.fromEntries(types.map((type) => [type, numberOf(type)]))
  return (
    <ConfirmButton
      kind="primary"
      onConfirm={() => act(() => client.minutes.sign.mutate({ meetingId: minutes.meetingId, textVersions, numbers }))}
      mayConfirm={types.every(isFree)}
      ask={{
        title: t(`sign.${role}`),
        consequence: t('signConsequence'),
        confirm: t(`sign.${role}`),
        cancel: t('cancel'),
        pendingText: t('saving'),
      }}
      inside={
        <div className="grid gap-3">
          {types.map((type) => (
            <TextField
              key={type}
              label={t(`number.${type}`)}
              inputMode="numeric"
              value={typed[type] ?? String(numbersToGive[type])}
              onChange={(text) => setTyped({ ...typed, [type]: text })}
              maxLength={4}
              error={isFree(type) ? null : t('numberGiven', { least: numbersToGive[type] ?? 1 })}
            />
          ))}
        </div>
      }
    >
      {t(`sign.${role}`)}
    </ConfirmButton>
  )
}
