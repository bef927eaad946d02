'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { CellBooks } from '#contract/book.ts'
import { paths } from '#contract/paths.ts'
import { Button } from '#screens/kit/button.tsx'
import { momentText } from '#screens/kit/dates.ts'
import { ReplyForm } from '#screens/kit/reply-form.tsx'
import { Tag } from '#screens/kit/tag.tsx'
import { TextField } from '#screens/kit/text-field.tsx'
import { useApi } from '#screens/live/api.tsx'
import { useProblem } from '#screens/live/problem.ts'

type Member = CellBooks['members'][number]

/** A loss or damage: the member's account, then the organisation's word on it, then the new book. */
export function BookRow({ cellId, member }: { cellId: string; member: Member }) {
  const t = useTranslations('book.cell')
  const { memberId, name, book } = member
  const { report, number } = book
  return (
    <article className="grid gap-3 border-b border-rule py-4">
      <p className="num flex flex-wrap items-baseline gap-x-4">
        <Link href={paths.cellBook(cellId, memberId)} className="font-bold">
          {name}
        </Link>
        <span>{t('numberShort', { number: number ?? '' })}</span>
        <Tag state={book.state === 'REPORTED' ? 'no' : 'part'}>{t(`state.${book.state}`)}</Tag>
      </p>
      {report && (
        <div className="grid gap-1">
          <p>
            <b>{t(report.event)}</b> <span className="second num">{momentText(report.at)}</span>
          </p>
          <p className="whitespace-pre-line">{report.text}</p>
          <p className="whitespace-pre-line">{t('responsibility', { text: report.responsibility })}</p>
        </div>
      )}
      {book.state === 'REPORTED' ? <Confirm cellId={cellId} memberId={memberId} /> : <Reissue cellId={cellId} memberId={memberId} />}
    </article>
  )
}

function Confirm({ cellId, memberId }: { cellId: string; memberId: string }) {
  const t = useTranslations('book.cell')
  const api = useApi()
  const queries = useQueryClient()
  const asWords = useProblem()
  const confirm = useMutation(
    api.book.confirm.mutationOptions({ onSuccess: () => queries.invalidateQueries(api.book.ofCell.queryFilter()) }),
  )
  const refused = confirm.error ? asWords(confirm.error) : null
  return (
    <div className="max-w-[44em]">
      <ReplyForm
        keptAs={`book-word:${memberId}`}
        label={t('word')}
        hint={t('wordHint')}
        send={t('confirm')}
        sending={t('writing')}
        pending={confirm.isPending}
        error={refused ? (refused.fields.word ?? refused.sentence) : null}
        maxLength={2000}
        onSend={(word) => confirm.mutateAsync({ cellId, memberId, word })}
      />
    </div>
  )
}

function Reissue({ cellId, memberId }: { cellId: string; memberId: string }) {
  const t = useTranslations('book.cell')
  const api = useApi()
  const queries = useQueryClient()
  const asWords = useProblem()
  const [number, setNumber] = useState('')
  const reissue = useMutation(
    api.book.reissue.mutationOptions({ onSuccess: () => queries.invalidateQueries(api.book.ofCell.queryFilter()) }),
  )
  const refused = reissue.error ? asWords(reissue.error) : null
  return (
    <div className="flex max-w-[44em] flex-wrap items-end gap-3">
      <TextField
        label={t('newNumber')}
        value={number}
        onChange={setNumber}
        error={refused ? (refused.fields.number ?? refused.sentence) : null}
        maxLength={40}
        autoComplete="off"
        className="flex-1"
      />
      <Button
        isDisabled={number.trim() === ''}
        pending={reissue.isPending}
        pendingText={t('writing')}
        onPress={() => reissue.mutate({ cellId, memberId, number })}
      >
        {t('reissue')}
      </Button>
    </div>
  )
}
