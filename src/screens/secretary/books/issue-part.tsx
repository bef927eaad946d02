'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { BooksIssued, CellBooks } from '#contract/book.ts'
import { Button } from '#screens/kit/button.tsx'
import { TextField } from '#screens/kit/text-field.tsx'
import { useApi } from '#screens/live/api.tsx'
import { RefusedNote } from '#screens/live/load-problem.tsx'
import { useRefusalWords } from './use-refusal-words.ts'

/** The first book of several members at once: those whose number is written are issued, the others wait. */
export function IssuePart({ cellId, members }: { cellId: string; members: CellBooks['members'] }) {
  const t = useTranslations('book.cell')
  const api = useApi()
  const queries = useQueryClient()
  const words = useRefusalWords()
  const [numbers, setNumbers] = useState<Record<string, string>>({})
  const [refused, setRefused] = useState<BooksIssued['refused']>([])
  const issue = useMutation(
    api.book.issue.mutationOptions({
      onSuccess: async (answer) => {
        setRefused(answer.refused)
        await queries.invalidateQueries(api.book.ofCell.queryFilter())
      },
    }),
  )
  const books = members.flatMap(({ memberId }) => {
    const number = numbers[memberId]?.trim()
    return number ? [{ memberId, number }] : []
  })
  return (
    <div className="grid gap-4 pt-3">
      <p className="second">{t('issueNote')}</p>
      <ul className="grid gap-x-10 gap-y-3 min-[800px]:grid-cols-2">
        {members.map(({ memberId, name }) => {
          const refusal = refused.find((one) => one.memberId === memberId)?.refusal
          return (
            <li key={memberId}>
              <TextField
                label={t('numberOf', { name })}
                value={numbers[memberId] ?? ''}
                onChange={(number) => setNumbers({ ...numbers, [memberId]: number })}
                error={refusal ? words(refusal) : null}
                maxLength={40}
                autoComplete="off"
              />
            </li>
          )
        })}
      </ul>
      <RefusedNote error={issue.error} />
      <div>
        <Button
          kind="primary"
          isDisabled={books.length === 0}
          pending={issue.isPending}
          pendingText={t('writing')}
          onPress={() => issue.mutate({ cellId, books })}
        >
          {t('issue', { count: books.length })}
        </Button>
      </div>
    </div>
  )
}
