'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { RoundBoard as Board } from '#contract/upward.ts'
import { Button } from '#screens/kit/button.tsx'
import { ConfirmButton } from '#screens/kit/dialog.tsx'
import { TextArea } from '#screens/kit/text-field.tsx'
import { TypedDayField } from '#screens/kit/typed-day-field.tsx'
import { useApi } from '#screens/live/api.tsx'
import { RefusedNote } from '#screens/live/load-problem.tsx'
import { useProblem } from '#screens/live/problem.ts'

/** Ends the round, gives it more time, or publishes its short list. */
export function RoundActs({ unitId, round, onChanged }: { unitId: string; round: Board; onChanged: () => void }) {
  const t = useTranslations('upward.board')
  const api = useApi()
  const say = useProblem()
  const change = useMutation(api.round.change.mutationOptions({ onSuccess: onChanged }))
  const [word, write] = useState('')
  const [deadline, move] = useState<string | null>(null)
  const act = (wish: Parameters<typeof change.mutateAsync>[0]['change']) =>
    change.mutateAsync({ unitId, roundId: round.id, change: wish }).then(
      () => true,
      () => false,
    )
  const chosen = round.groups.filter((group) => group.chosen)
  const fieldError = change.error ? (say(change.error).fields['change.deadline'] ?? null) : null
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-end gap-3">
        {round.state === 'OPEN' && (
          <ConfirmButton
            ask={{ title: t('endTitle'), consequence: t('endMeans'), confirm: t('end'), cancel: t('keep') }}
            onConfirm={() => act({ type: 'end' })}
          >
            {t('end')}
          </ConfirmButton>
        )}
        {round.state === 'CLOSED' && (
          <ConfirmButton
            kind="primary"
            isDisabled={chosen.length === 0}
            ask={{
              title: t('publishTitle', { count: round.proposals.length, chosen: chosen.length }),
              consequence: t('publishMeans', { asked: round.asked }),
              confirm: t('publish'),
              cancel: t('keep'),
            }}
            onConfirm={() => act({ type: 'publish', word })}
            inside={
              <>
                <ol className="list-decimal py-2 pl-6">
                  {chosen.map(({ id, title }) => (
                    <li key={id}>{title}</li>
                  ))}
                </ol>
                <TextArea label={t('word')} value={word} onChange={write} maxLength={2000} rows={3} />
              </>
            }
          >
            {t('publish')}
          </ConfirmButton>
        )}
        <TypedDayField label={t('moveDeadline')} value={deadline} onChange={move} error={fieldError} />
        <Button
          isDisabled={deadline === null}
          onPress={() => void act({ type: 'moveDeadline', deadline: deadline ?? '' }).then((done) => done && move(null))}
        >
          {t('move')}
        </Button>
      </div>
      <p className="second">{t(round.state === 'OPEN' ? 'publishAfterEnd' : chosen.length === 0 ? 'chooseFirst' : 'mayPublish')}</p>
      {!fieldError && <RefusedNote error={change.error} />}
    </div>
  )
}
