'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { QuestionLine } from '#contract/upward.ts'
import { Button } from '#screens/kit/button.tsx'
import { dayText, momentText } from '#screens/kit/dates.ts'
import { Tag } from '#screens/kit/tag.tsx'
import { TextArea } from '#screens/kit/text-field.tsx'
import { useKept } from '#screens/kit/use-kept.ts'
import { useApi } from '#screens/live/api.tsx'
import { RefusedNote } from '#screens/live/load-problem.tsx'

type Props = { unitId: string; question: QuestionLine; onChanged: () => void }

/** One question with its answers, and what can be done with it. */
export function QuestionItem(props: Props) {
  const { question } = props
  const t = useTranslations('upward.questions')
  const [open, show] = useState<'answer' | 'publish' | null>(null)
  const { cellName, askedByName, askedAt, text, answers, published, state, waitsLong } = question
  return (
    <li id={question.id} className="grid gap-2 border-b border-rule py-5">
      <p className="num flex flex-wrap items-center gap-x-4">
        <b>{cellName}</b>
        <span className="text-ink-2">{t('asked', { name: askedByName, date: dayText(askedAt) })}</span>
        <Tag state={state === 'ASKED' ? (waitsLong ? 'late' : 'part') : 'ok'}>{t(waitsLong ? 'waitsLong' : `state.${state}`)}</Tag>
      </p>
      <p className="text-[1.06em] whitespace-pre-line">{text}</p>
      {answers.map((answer) => (
        <div key={answer.at} className="border-l-4 border-rule pl-4">
          <p className="whitespace-pre-line">{answer.text}</p>
          <p className="second num">{t('answered', { name: answer.byName, at: momentText(answer.at) })}</p>
        </div>
      ))}
      {published && (
        <div className="bg-gold-wash p-3">
          <p className="font-semibold">{t('publishedAs', { date: dayText(published.at) })}</p>
          <p>{published.question}</p>
          <p className="whitespace-pre-line">{published.answer}</p>
          <p className="second">{published.cellName ?? t('unnamed')}</p>
        </div>
      )}
      {open === null && (
        <p className="flex flex-wrap gap-3">
          <Button onPress={() => show('answer')}>{t(answers.length === 0 ? 'answer' : 'answerMore')}</Button>
          {state === 'ANSWERED' && <Button onPress={() => show('publish')}>{t('publish')}</Button>}
        </p>
      )}
      {open === 'answer' && <AnswerForm {...props} onDone={() => show(null)} />}
      {open === 'publish' && <PublishForm {...props} onDone={() => show(null)} />}
    </li>
  )
}

const readText = (stored: unknown) => (typeof stored === 'string' ? stored : null)

function AnswerForm({ unitId, question: { cellId, id, version }, onChanged, onDone }: Props & { onDone: () => void }) {
  const t = useTranslations('upward.questions')
  const api = useApi()
  const [kept, keep] = useKept(`answer ${id}`, readText)
  const send = useMutation(api.upward.answer.mutationOptions())
  const submit = () =>
    send.mutateAsync({ unitId, cellId, questionId: id, version, text: kept ?? '' }).then(
      () => {
        keep(null)
        onChanged()
        onDone()
      },
      () => onChanged(),
    )
  return (
    <div className="grid gap-3">
      <TextArea label={t('answerText')} hint={t('answerHint')} rows={4} maxLength={5000} value={kept ?? ''} onChange={keep} autoFocus />
      <RefusedNote error={send.error} />
      <p className="flex flex-wrap gap-3">
        <Button onPress={onDone}>{t('cancel')}</Button>
        <Button kind="primary" isDisabled={!kept?.trim()} onPress={() => void submit()} pending={send.isPending} pendingText={t('sending')}>
          {t('send')}
        </Button>
      </p>
    </div>
  )
}

function PublishForm({ unitId, question, onChanged, onDone }: Props & { onDone: () => void }) {
  const t = useTranslations('upward.questions')
  const api = useApi()
  const { cellId, id, version, text, answers, mayNameCell, cellName } = question
  const [asked, ask] = useState(text)
  const [answer, write] = useState(answers.map((one) => one.text).join('\n'))
  const send = useMutation(api.upward.publish.mutationOptions())
  const submit = () =>
    send.mutateAsync({ unitId, cellId, questionId: id, version, question: asked, answer }).then(
      () => {
        onChanged()
        onDone()
      },
      () => onChanged(),
    )
  return (
    <div className="grid gap-3">
      <p className="second">{mayNameCell ? t('namesCell', { cell: cellName }) : t('hidesCell')}</p>
      <TextArea label={t('publicQuestion')} hint={t('publicHint')} rows={3} maxLength={3000} value={asked} onChange={ask} />
      <TextArea label={t('publicAnswer')} rows={4} maxLength={5000} value={answer} onChange={write} />
      <RefusedNote error={send.error} />
      <p className="flex flex-wrap gap-3">
        <Button onPress={onDone}>{t('cancel')}</Button>
        <Button
          kind="primary"
          isDisabled={asked.trim() === '' || answer.trim() === ''}
          onPress={() => void submit()}
          pending={send.isPending}
          pendingText={t('sending')}
        >
          {t('publishNow')}
        </Button>
      </p>
    </div>
  )
}
