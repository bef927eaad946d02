'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { BoardRow, SentBackLine } from '#contract/committee.ts'
import { dayText } from '#screens/kit/dates.ts'
import { ConfirmButton } from '#screens/kit/dialog.tsx'
import { Note } from '#screens/kit/note.tsx'
import { Tag } from '#screens/kit/tag.tsx'
import { useApi } from '#screens/live/api.tsx'
import { useProblem } from '#screens/live/problem.ts'
import { LevelName } from '../level-name.tsx'

/** That the classification went back to the cell, why, and what came of it; withdrawn while the cell has done nothing. */
export function FileSentBack({ row, sent, unitId }: { row: BoardRow; sent: SentBackLine; unitId: string }) {
  const t = useTranslations('decisions.sentBack')
  const api = useApi()
  const cache = useQueryClient()
  const asWords = useProblem()
  const withdraw = useMutation(
    api.committee.withdrawSentBack.mutationOptions({ onSuccess: () => cache.invalidateQueries(api.committee.pathFilter()) }),
  )
  return (
    <div className="grid max-w-[60em] justify-items-start gap-2">
      <p>
        <b>{t('sent', { name: sent.byName, day: dayText(sent.at) })}</b> <span className="whitespace-pre-line">{sent.reason}</span>
      </p>
      <p>
        <Tag state={sent.state === 'OPEN' ? 'late' : 'ok'}>{t(`state.${sent.state}`)}</Tag>{' '}
        {sent.state === 'VOTED_AGAIN' && (
          <>
            <LevelName level={sent.before} /> → <LevelName level={row.proposal} />
          </>
        )}
      </p>
      {sent.settled && (
        <p>
          <b>{t('settled', { name: sent.settled.byName, day: dayText(sent.settled.at) })}</b>{' '}
          <span className="whitespace-pre-line">{sent.settled.text}</span>
        </p>
      )}
      {sent.state === 'OPEN' && (
        <ConfirmButton
          size="small"
          ask={{
            title: t('withdrawAsk', { name: row.name }),
            consequence: t('withdrawConsequence'),
            confirm: t('withdraw'),
            cancel: t('cancel'),
          }}
          onConfirm={() =>
            withdraw.mutateAsync({ unitId, cellId: row.cellId, id: sent.id, text: '' }).then(
              () => true,
              () => true,
            )
          }
        >
          {t('withdraw')}
        </ConfirmButton>
      )}
      {withdraw.error && (
        <Note tone="red" role="alert">
          {asWords(withdraw.error).sentence}
        </Note>
      )}
    </div>
  )
}
