'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { CountedVote } from '#contract/collective.ts'
import { levels } from '#domain/classification/levels.ts'
import type { VoteSide } from '#domain/collective/review.ts'
import { Button } from '#screens/kit/button.tsx'
import { DateField } from '#screens/kit/date-field.tsx'
import { TextField } from '#screens/kit/text-field.tsx'
import { useApi } from '#screens/live/api.tsx'
import { RefusedNote } from '#screens/live/load-problem.tsx'
import { WholeField } from './whole-field.tsx'

type Props = {
  of: { unitId: string; year: number; version: number }
  side: VoteSide
  vote: CountedVote | null
  /** In which it may have been held: the last one is offered. */
  meetings?: readonly { title: string; on: string }[]
  onSaved?: () => void
}

/** The counts of a vote on the collective, copied from the count minutes of the meeting. */
export function VoteForm({ of, side, vote, meetings = [], onSaved }: Props) {
  const t = useTranslations('collectives.vote')
  const word = useTranslations('collectives.level')
  const api = useApi()
  const queries = useQueryClient()
  const meeting = meetings.at(-1)
  const [draft, setDraft] = useState({
    figures: vote?.figures ?? { EXCELLENT: 0, GOOD: 0, SATISFACTORY: 0, NOT_COMPLETED: 0 },
    base: vote?.base ?? 0,
    heldOn: vote?.heldOn ?? meeting?.on ?? null,
    meeting: vote?.meeting ?? meeting?.title ?? '',
  })
  const save = useMutation(
    api.collective.vote.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries(api.collective.pathFilter())
        onSaved?.()
      },
    }),
  )
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part })
  const sum = levels.reduce((total, level) => total + draft.figures[level], 0)
  const isReady = draft.heldOn !== null && draft.meeting.trim() !== '' && draft.base > 0
  return (
    <div className="grid gap-4">
      <div className="grid grid-cols-2 gap-3 min-[700px]:grid-cols-4">
        {levels.map((level) => (
          <WholeField
            key={level}
            label={word(level)}
            value={draft.figures[level]}
            onChange={(count) => change({ figures: { ...draft.figures, [level]: count ?? 0 } })}
          />
        ))}
      </div>
      <div className="grid gap-3 min-[700px]:grid-cols-[10em_12em_minmax(0,1fr)]">
        <WholeField label={t('base')} value={draft.base} onChange={(base) => change({ base: base ?? 0 })} />
        <DateField label={t('heldOn')} value={draft.heldOn} onChange={(heldOn) => change({ heldOn })} />
        <TextField label={t('meeting')} value={draft.meeting} onChange={(text) => change({ meeting: text })} maxLength={200} />
      </div>
      <p className="num second">{t('sum', { sum, base: draft.base })}</p>
      <RefusedNote error={save.error} />
      <div>
        <Button
          kind="primary"
          isDisabled={!isReady}
          pending={save.isPending}
          pendingText={t('saving')}
          onPress={() => save.mutate({ ...of, side, vote: { ...draft, heldOn: draft.heldOn ?? '' } })}
        >
          {t(vote ? 'change' : 'save')}
        </Button>
      </div>
    </div>
  )
}
