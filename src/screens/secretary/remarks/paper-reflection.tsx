'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { MonthRemarks, MonthRow } from '#contract/remarks.ts'
import { longestAnswer } from '#domain/notebook/reflection.ts'
import { Button } from '#screens/kit/button.tsx'
import { monthText } from '#screens/kit/dates.ts'
import { ConfirmDialog } from '#screens/kit/dialog.tsx'
import { TextArea } from '#screens/kit/text-field.tsx'
import { useApi } from '#screens/live/api.tsx'
import { useProblem } from '#screens/live/problem.ts'

/** A member without a phone handed in on paper: chi ủy records what it says in short, under its own name. */
export function PaperReflection({ page, row }: { page: MonthRemarks; row: MonthRow }) {
  const t = useTranslations('remarks.paper')
  const api = useApi()
  const cache = useQueryClient()
  const asWords = useProblem()
  const [isOpen, setOpen] = useState(false)
  const [text, setText] = useState('')
  const record = useMutation(
    api.reflection.recordOnPaper.mutationOptions({
      onSuccess: () => {
        setOpen(false)
        return cache.invalidateQueries(api.remarks.pathFilter())
      },
    }),
  )
  const problem = record.error ? asWords(record.error) : null
  return (
    <>
      <Button onPress={() => setOpen(true)}>{t('open')}</Button>
      <ConfirmDialog
        isOpen={isOpen}
        onOpenChange={setOpen}
        title={t('title', { name: row.name, month: monthText(page.month) })}
        consequence={t('consequence')}
        confirm={t('record')}
        cancel={t('cancel')}
        pending={record.isPending}
        pendingText={t('recording')}
        mayConfirm={text.trim() !== ''}
        onConfirm={() => record.mutate({ cellId: page.cellId, memberId: row.memberId, month: page.month, text })}
      >
        <TextArea
          label={t('text')}
          hint={t('hint')}
          value={text}
          onChange={setText}
          rows={6}
          maxLength={longestAnswer}
          error={problem ? (problem.fields.text ?? problem.sentence) : null}
        />
      </ConfirmDialog>
    </>
  )
}
