'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { MyAssessment, OnWall } from '#contract/assessment.ts'
import { Button } from '#screens/kit/button.tsx'
import { Tag } from '#screens/kit/tag.tsx'
import { TextArea } from '#screens/kit/text-field.tsx'
import { useKept } from '#screens/kit/use-kept.ts'
import { useApi } from '#screens/live/api.tsx'
import { useProblem } from '#screens/live/problem.ts'
import { useWordsOf } from '../assessment/form-context.tsx'

type WallAnswerProps = { form: MyAssessment; shown: OnWall; place: string }

/** One item as the hall will read it, and the member's answer: kept here while it is typed, sent by a tap. */
export function WallAnswer({ form, shown, place }: WallAnswerProps) {
  const t = useTranslations('assessment.wall')
  const words = useWordsOf()
  const topic = form.template.topics.find((one) => one.code === shown.topic)
  const isOwnWording = shown.text.trim() === shown.wallText.trim()
  return (
    <section className="mt-6 grid gap-3 border-t-2 border-ink pt-4">
      <p className="second num">{place}</p>
      <h2 className="text-[1.15em]">{topic ? words(topic.label) : shown.topic}</h2>
      <p className="flex flex-wrap gap-x-4">
        <b>{t(shown.display)}</b>
        <span className="second">
          {t(`source.${shown.source}`)}
          {shown.state === 'CARRIED_OVER' && `, ${t('carriedOver')}`}
        </span>
      </p>
      <div>
        <p className="second">{t('shown')}</p>
        <blockquote className="border-4 border-ink bg-sheet p-4 text-[1.15em] font-semibold whitespace-pre-line">
          {shown.wallText}
        </blockquote>
        {shown.mergedIntoId && <p className="second mt-1">{t('merged')}</p>}
      </div>
      {!isOwnWording && (
        <div>
          <p className="second">{t('own')}</p>
          <p className="entry-own whitespace-pre-line">{shown.text}</p>
        </div>
      )}
      <AnswerForm form={form} shown={shown} />
    </section>
  )
}

function AnswerForm({ form, shown }: Omit<WallAnswerProps, 'place'>) {
  const t = useTranslations('assessment.wall')
  const api = useApi()
  const queries = useQueryClient()
  const asWords = useProblem()
  const [kept, keep] = useKept(`wall-answer ${shown.shortfallId}`, (stored) => (typeof stored === 'string' ? stored : null))
  const send = useMutation(api.assessment.answerShortfall.mutationOptions())
  const problem = send.error ? asWords(send.error) : null
  const sent = shown.answer ?? ''
  const text = kept ?? sent
  const isSent = text.trim() === sent.trim() && sent !== ''
  const submit = async (answer: string) => {
    try {
      await send.mutateAsync({ cellId: form.cellId, shortfallId: shown.shortfallId, answer })
      await queries.invalidateQueries(api.assessment.mine.queryFilter())
      keep(null)
    } catch {
      // The sentence stands below the field; the words stay on this device.
    }
  }
  return (
    <div className="grid gap-3">
      <TextArea
        label={t('answer')}
        hint={t('answerHint')}
        value={text}
        onChange={keep}
        rows={3}
        maxLength={2000}
        error={problem ? (problem.fields.answer ?? problem.sentence) : null}
      />
      {isSent && <Tag state="ok">{t('sent')}</Tag>}
      {!isSent && kept !== null && kept.trim() !== '' && !problem && <Tag state="part">{t('unsent')}</Tag>}
      <div className="flex flex-wrap gap-3">
        {!isSent && (
          <Button
            kind="primary"
            onPress={() => void submit(text)}
            isDisabled={text.trim() === ''}
            pending={send.isPending}
            pendingText={t('sending')}
          >
            {sent === '' ? t('send') : t('change')}
          </Button>
        )}
        {sent !== '' && (
          <Button kind="quiet" onPress={() => void submit('')} isDisabled={send.isPending}>
            {t('takeBack')}
          </Button>
        )}
      </div>
    </div>
  )
}
