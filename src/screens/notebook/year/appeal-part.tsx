'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { AppealLine } from '#contract/appeal.ts'
import type { MyNotebook } from '#contract/notebook.ts'
import { Button } from '#screens/kit/button.tsx'
import { dayText } from '#screens/kit/dates.ts'
import { ConfirmButton } from '#screens/kit/dialog.tsx'
import { ReplyForm } from '#screens/kit/reply-form.tsx'
import { Tag } from '#screens/kit/tag.tsx'
import { useApi } from '#screens/live/api.tsx'
import { RefusedNote } from '#screens/live/load-problem.tsx'
import { useProblem } from '#screens/live/problem.ts'
import { useRole } from '../use-role.ts'

type Of = { cellId: string; year: number }

/** By the result: what was asked and answered, and until when the member may ask that it be looked at again. */
export function AppealPart({ notebook: { appeal, cellId, year } }: { notebook: MyNotebook }) {
  const { last, mayAsk } = appeal
  if (!last && !mayAsk) return null
  return (
    <div className="grid gap-4 border-t border-rule pt-4">
      {last && <Asked appeal={last} of={{ cellId, year }} />}
      {mayAsk && <Ask window={mayAsk} of={{ cellId, year }} />}
    </div>
  )
}

function Asked({ appeal, of }: { appeal: AppealLine; of: Of }) {
  const t = useTranslations('notebook.appeal')
  const role = useRole()
  const { stage, reason, at, state, answer } = appeal
  return (
    <div className="grid justify-items-start gap-2">
      <p>
        <b>{t(`asked.${stage}`, { date: dayText(at) })}</b>
      </p>
      <p className="entry-own whitespace-pre-line">{reason}</p>
      {answer ? (
        <>
          <p>{t('answeredBy', { name: answer.by.name, role: role(answer.by.role), date: dayText(answer.at) })}</p>
          <p className="whitespace-pre-line">{answer.text}</p>
        </>
      ) : (
        <Tag state="part">{t(state === 'WITHDRAWN' ? 'withdrawn' : `waits.${stage}`)}</Tag>
      )}
      {state === 'OPEN' && <Withdraw of={of} />}
    </div>
  )
}

function Withdraw({ of }: { of: Of }) {
  const t = useTranslations('notebook.appeal')
  const api = useApi()
  const queries = useQueryClient()
  const withdraw = useMutation(
    api.appeal.withdraw.mutationOptions({ onSettled: () => queries.invalidateQueries(api.notebook.mine.queryFilter()) }),
  )
  return (
    <ConfirmButton
      className="no-print"
      ask={{ title: t('withdrawAsk'), consequence: t('withdrawText'), confirm: t('withdraw'), cancel: t('cancel') }}
      inside={<RefusedNote error={withdraw.error} />}
      onConfirm={() =>
        withdraw.mutateAsync(of).then(
          () => true,
          () => false,
        )
      }
    >
      {t('withdraw')}
    </ConfirmButton>
  )
}

function Ask({ window, of }: { window: NonNullable<MyNotebook['appeal']['mayAsk']>; of: Of }) {
  const t = useTranslations('notebook.appeal')
  const api = useApi()
  const queries = useQueryClient()
  const asWords = useProblem()
  const [isOpen, setOpen] = useState(false)
  const ask = useMutation(api.appeal.ask.mutationOptions({ onSuccess: () => queries.invalidateQueries(api.notebook.mine.queryFilter()) }))
  const refused = ask.error ? asWords(ask.error) : null
  return (
    <div className="no-print grid justify-items-start gap-3">
      <p>{t(`until.${window.stage}`, { date: dayText(window.until) })}</p>
      {isOpen ? (
        <div className="w-full max-w-[44em]">
          <ReplyForm
            keptAs={`appeal:${of.cellId}:${of.year}`}
            label={t('reason')}
            hint={t('reasonHint')}
            send={t('send')}
            sending={t('sending')}
            pending={ask.isPending}
            error={refused ? (refused.fields.reason ?? refused.sentence) : null}
            maxLength={2000}
            onSend={(reason) => ask.mutateAsync({ ...of, reason })}
            beside={
              <Button kind="quiet" onPress={() => setOpen(false)}>
                {t('cancel')}
              </Button>
            }
          />
        </div>
      ) : (
        <Button onPress={() => setOpen(true)}>{t('ask')}</Button>
      )}
    </div>
  )
}
