'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { OwnPinReset } from '#contract/session.ts'
import { Button } from '#screens/kit/button.tsx'
import { momentText } from '#screens/kit/dates.ts'
import { Note } from '#screens/kit/note.tsx'
import { useApi } from '#screens/live/api.tsx'

/** What others did about one's own PIN; each stands here until it was seen. */
export function PinResets({ resets }: { resets: readonly OwnPinReset[] }) {
  const t = useTranslations('phone.pinReset')
  const api = useApi()
  const queries = useQueryClient()
  const see = useMutation(
    api.session.seePinReset.mutationOptions({
      onSuccess: () =>
        Promise.all([
          queries.invalidateQueries(api.home.today.queryFilter()),
          queries.invalidateQueries(api.session.pinResets.queryFilter()),
        ]),
    }),
  )
  return resets.map((reset) => (
    <Note key={reset.resetId} tone={reset.state === 'CONFIRMED' ? 'red' : 'gold'} role="status">
      <b>{t(`state.${reset.state}`)}</b>
      <p className="num">{t('asked', { name: reset.askedBy, when: momentText(reset.askedAt) })}</p>
      {reset.settledAt && reset.confirmedBy && (
        <p className="num">
          {t(reset.confirmedBy === 'SLIP' ? 'bySlip' : 'settled', { name: reset.confirmedBy, when: momentText(reset.settledAt) })}
        </p>
      )}
      <p>{t('notYou')}</p>
      <Button onPress={() => see.mutate({ resetId: reset.resetId })} pending={see.isPending} className="mt-2">
        {t('seen')}
      </Button>
    </Note>
  ))
}
