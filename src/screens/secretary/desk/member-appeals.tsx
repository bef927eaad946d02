'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { AppealToRead } from '#contract/appeal.ts'
import type { CellDesk, MemberFilePage } from '#contract/cell.ts'
import { dayText } from '#screens/kit/dates.ts'
import { ReplyForm } from '#screens/kit/reply-form.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { Tag } from '#screens/kit/tag.tsx'
import { useApi } from '#screens/live/api.tsx'
import { useProblem } from '#screens/live/problem.ts'

/** What the member asked to be looked at again; about the proposed level the cell committee answers here. */
export function MemberAppeals({ desk, file }: { desk: CellDesk; file: MemberFilePage }) {
  const t = useTranslations('desk.appeal')
  if (file.appeals.length === 0) return null
  return (
    <section className="grid gap-2">
      <SectionHead level={2}>{t('title')}</SectionHead>
      <ul>
        {file.appeals.map((appeal) => (
          <li key={appeal.id} className="grid gap-2 border-b border-rule py-3">
            <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
              <p className="text-ink-2">{t(`about.${appeal.stage}`, { day: dayText(appeal.at) })}</p>
              <Tag state={appeal.state === 'OPEN' ? 'part' : 'ok'}>{t(`state.${appeal.state}`)}</Tag>
            </div>
            <p className="whitespace-pre-line">{appeal.reason}</p>
            {appeal.answer && (
              <p className="whitespace-pre-line border-l-3 border-edge pl-3">
                <span className="text-ink-2">{t('answered', { name: appeal.answer.by.name, day: dayText(appeal.answer.at) })}</span>{' '}
                {appeal.answer.text}
              </p>
            )}
            {appeal.mayAnswer && <Answer cellId={desk.cellId} file={file} appeal={appeal} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Answer({ cellId, file, appeal }: { cellId: string; file: MemberFilePage; appeal: AppealToRead }) {
  const t = useTranslations('desk.appeal')
  const api = useApi()
  const cache = useQueryClient()
  const asWords = useProblem()
  const answer = useMutation(api.appeal.answer.mutationOptions({ onSuccess: () => cache.invalidateQueries(api.cell.pathFilter()) }))
  const refused = answer.error ? asWords(answer.error) : null
  const of = { cellId, memberId: file.memberId, year: file.year, appealId: appeal.id }
  return (
    <ReplyForm
      keptAs={`appeal-answer:${appeal.id}`}
      label={t('answer')}
      hint={t('answerHint')}
      send={t('send')}
      sending={t('sending')}
      pending={answer.isPending}
      error={refused ? (refused.fields.text ?? refused.sentence) : null}
      maxLength={2000}
      onSend={(text) => answer.mutateAsync({ ...of, text })}
    />
  )
}
