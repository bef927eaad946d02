'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Mandates } from '#contract/book.ts'
import { Button } from '#screens/kit/button.tsx'
import { Checkbox } from '#screens/kit/checkbox.tsx'
import { TextField } from '#screens/kit/text-field.tsx'
import { TypedDayField } from '#screens/kit/typed-day-field.tsx'
import { useApi } from '#screens/live/api.tsx'
import { RefusedNote } from '#screens/live/load-problem.tsx'
import { useProblem } from '#screens/live/problem.ts'

const empty = { cardNumber: '', number: '', validFrom: null as string | null, lastDay: null as string | null, cellIds: [] as string[] }

/** A new mandate: by which decision, for whom, over which cells, on which days. */
export function MandateForm({ unitId, cells }: { unitId: string; cells: Mandates['cells'] }) {
  const t = useTranslations('book.mandates')
  const api = useApi()
  const queries = useQueryClient()
  const asWords = useProblem()
  const [draft, setDraft] = useState(empty)
  const give = useMutation(
    api.inspection.give.mutationOptions({
      onSuccess: async () => {
        setDraft(empty)
        await queries.invalidateQueries(api.inspection.ofUnit.queryFilter())
      },
    }),
  )
  const problem = give.error ? asWords(give.error) : null
  const fields = problem?.fields ?? {}
  const change = (part: Partial<typeof empty>) => setDraft({ ...draft, ...part })
  const tick = (cellId: string, on: boolean) =>
    change({ cellIds: on ? [...draft.cellIds, cellId] : draft.cellIds.filter((id) => id !== cellId) })
  return (
    <form className="grid gap-4 pt-3" onSubmit={(event) => event.preventDefault()}>
      <TextField
        label={t('number')}
        value={draft.number}
        onChange={(number) => change({ number })}
        maxLength={60}
        error={fields.number ?? null}
        isRequired
      />
      <TextField
        label={t('card')}
        hint={t('cardHint')}
        value={draft.cardNumber}
        onChange={(cardNumber) => change({ cardNumber })}
        maxLength={20}
        autoComplete="off"
        error={fields.cardNumber ?? null}
        isRequired
      />
      <fieldset>
        <legend className="field-label">{t('cells')}</legend>
        {cells.map(({ cellId, name }) => (
          <Checkbox key={cellId} isSelected={draft.cellIds.includes(cellId)} onChange={(on) => tick(cellId, on)}>
            {name}
          </Checkbox>
        ))}
        {cells.length === 0 && <p className="second">{t('noCells')}</p>}
      </fieldset>
      <TypedDayField
        label={t('from')}
        hint={t('dayHint')}
        value={draft.validFrom}
        onChange={(validFrom) => change({ validFrom })}
        error={fields.validFrom ?? null}
        isRequired
      />
      <TypedDayField
        label={t('to')}
        hint={t('dayHint')}
        value={draft.lastDay}
        onChange={(lastDay) => change({ lastDay })}
        error={fields.lastDay ?? null}
        isRequired
      />
      {problem && Object.keys(fields).length === 0 && <RefusedNote error={give.error} />}
      <div>
        <Button
          kind="primary"
          pending={give.isPending}
          pendingText={t('writing')}
          onPress={() => give.mutate({ ...draft, unitId, validFrom: draft.validFrom ?? '', lastDay: draft.lastDay ?? '' })}
        >
          {t('send')}
        </Button>
      </div>
    </form>
  )
}
