'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { CellDesk, SentBackToCell } from '#contract/cell.ts'
import { paths } from '#contract/paths.ts'
import { Button, ButtonLink } from '#screens/kit/button.tsx'
import { dayText } from '#screens/kit/dates.ts'
import { ReplyForm } from '#screens/kit/reply-form.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { Tag } from '#screens/kit/tag.tsx'
import { useApi } from '#screens/live/api.tsx'
import { useProblem } from '#screens/live/problem.ts'

/** What the deciding committee sent back: the cell votes again in a new session, or answers with its reason. */
export function SentBackCard({ desk }: { desk: CellDesk }) {
  const t = useTranslations('desk.sentBack')
  const open = desk.sentBack.filter((one) => one.state === 'OPEN')
  if (desk.sentBack.length === 0) return null
  return (
    <section className="grid grid-cols-1 gap-3">
      <SectionHead level={2} aside={t('waiting', { count: open.length })}>
        {t('title')}
      </SectionHead>
      {open.length > 0 && (
        <p className="flex flex-wrap items-center gap-x-5 gap-y-2">
          <span>{t('what')}</span>
          <ButtonLink href={paths.planMeeting(desk.cellId)} size="small">
            {t('plan')}
          </ButtonLink>
        </p>
      )}
      <ul className="grid grid-cols-1">
        {desk.sentBack.map((one) => (
          <li key={one.id} className="grid justify-items-start gap-2 border-b border-rule py-3">
            <SentBackLine cellId={desk.cellId} one={one} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function SentBackLine({ cellId, one }: { cellId: string; one: SentBackToCell }) {
  const t = useTranslations('desk.sentBack')
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <p>
        <b>{one.name}</b> <Tag state={one.state === 'OPEN' ? 'late' : 'ok'}>{t(`state.${one.state}`)}</Tag>
      </p>
      <p>
        <span className="num text-ink-2">{t('by', { name: one.byName, day: dayText(one.at) })}</span>{' '}
        <span className="whitespace-pre-line">{one.reason}</span>
      </p>
      {one.settled && one.settled.text !== '' && (
        <p>
          <span className="num text-ink-2">{t('settled', { name: one.settled.byName, day: dayText(one.settled.at) })}</span>{' '}
          <span className="whitespace-pre-line">{one.settled.text}</span>
        </p>
      )}
      {one.state === 'OPEN' && !isOpen && (
        <Button size="small" onPress={() => setOpen(true)} aria-label={t('answerOne', { name: one.name })}>
          {t('answer')}
        </Button>
      )}
      {one.state === 'OPEN' && isOpen && <Answer cellId={cellId} one={one} onClose={() => setOpen(false)} />}
    </>
  )
}

function Answer({ cellId, one, onClose }: { cellId: string; one: SentBackToCell; onClose: () => void }) {
  const t = useTranslations('desk.sentBack')
  const api = useApi()
  const cache = useQueryClient()
  const asWords = useProblem()
  const answer = useMutation(api.cell.answerSentBack.mutationOptions({ onSuccess: () => cache.invalidateQueries(api.cell.pathFilter()) }))
  const refused = answer.error ? asWords(answer.error) : null
  return (
    <div className="w-full max-w-[60em]">
      <ReplyForm
        keptAs={`sent-back-answer:${one.id}`}
        label={t('answerOne', { name: one.name })}
        hint={t('answerHint')}
        send={t('send')}
        sending={t('sending')}
        pending={answer.isPending}
        error={refused ? (refused.fields.text ?? refused.sentence) : null}
        maxLength={2000}
        onSend={(text) => answer.mutateAsync({ cellId, id: one.id, text })}
        beside={
          <Button kind="quiet" onPress={onClose}>
            {t('cancel')}
          </Button>
        }
      />
    </div>
  )
}
