'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { AppealToRead } from '#contract/appeal.ts'
import type { BoardRow } from '#contract/committee.ts'
import { Button } from '#screens/kit/button.tsx'
import { dayText } from '#screens/kit/dates.ts'
import { ReplyForm } from '#screens/kit/reply-form.tsx'
import { useApi } from '#screens/live/api.tsx'
import { useProblem } from '#screens/live/problem.ts'

type Props = { row: BoardRow; appeal: AppealToRead; year: number }

/** What is asked to be looked at again, and the answer; about the decided level it is given here. */
export function FileAppeal({ row, appeal, year }: Props) {
  const t = useTranslations('committee.appeal')
  const [isOpen, setOpen] = useState(false)
  return (
    <div className="grid max-w-[60em] justify-items-start gap-2 pb-2">
      <p>
        <b>{t(`about.${appeal.stage}`, { day: dayText(appeal.at) })}</b> <span className="whitespace-pre-line">{appeal.reason}</span>
      </p>
      {appeal.answer && (
        <p>
          <b>{t('answered', { name: appeal.answer.by.name, day: dayText(appeal.answer.at) })}</b>{' '}
          <span className="whitespace-pre-line">{appeal.answer.text}</span>
        </p>
      )}
      {appeal.state === 'OPEN' && !appeal.mayAnswer && <p className="text-ink-2">{t(`waits.${appeal.stage}`)}</p>}
      {appeal.mayAnswer && !isOpen && (
        <Button size="small" className="no-print" onPress={() => setOpen(true)} aria-label={t('answerOne', { name: row.name })}>
          {t('answer')}
        </Button>
      )}
      {appeal.mayAnswer && isOpen && <Answer row={row} appeal={appeal} year={year} onClose={() => setOpen(false)} />}
    </div>
  )
}

function Answer({ row, appeal, year, onClose }: Props & { onClose: () => void }) {
  const t = useTranslations('committee.appeal')
  const api = useApi()
  const cache = useQueryClient()
  const asWords = useProblem()
  const answer = useMutation(api.appeal.answer.mutationOptions({ onSuccess: () => cache.invalidateQueries(api.committee.pathFilter()) }))
  const refused = answer.error ? asWords(answer.error) : null
  const of = { cellId: row.cellId, memberId: row.memberId, year, appealId: appeal.id }
  return (
    <div className="w-full">
      <ReplyForm
        keptAs={`appeal-answer:${appeal.id}`}
        label={t('answerOne', { name: row.name })}
        hint={t('answerHint')}
        send={t('send')}
        sending={t('sending')}
        pending={answer.isPending}
        error={refused ? (refused.fields.text ?? refused.sentence) : null}
        maxLength={2000}
        onSend={(text) => answer.mutateAsync({ ...of, text })}
        beside={
          <Button kind="quiet" onPress={onClose}>
            {t('cancel')}
          </Button>
        }
      />
    </div>
  )
}
