import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { MonthRemarks } from '#contract/remarks.ts'
import { Button } from '#screens/kit/button.tsx'
import { dayText, monthText } from '#screens/kit/dates.ts'
import { ConfirmDialog } from '#screens/kit/dialog.tsx'
import { useApi } from '#screens/live/api.tsx'
import { useProblem } from '#screens/live/problem.ts'

/** When the remarks become final: with the month's meeting, or by hand where there is none. */
export function EnterByHand({ page }: { page: MonthRemarks }) {
  const t = useTranslations('remarks.enter')
  const waiting = page.members.filter(({ remark }) => remark && !remark.enteredAt).length
  if (page.meeting)
    return (
      <p className="second px-[18px] py-2 text-desk-1">
        {t('withMeeting', { title: page.meeting.title, day: dayText(page.meeting.startsAt) })}
      </p>
    )
  return waiting === 0 ? null : <ByHand page={page} waiting={waiting} />
}

function ByHand({ page, waiting }: { page: MonthRemarks; waiting: number }) {
  const t = useTranslations('remarks.enter')
  const api = useApi()
  const cache = useQueryClient()
  const asWords = useProblem()
  const [asking, ask] = useState(false)
  const enter = useMutation(
    api.remarks.enter.mutationOptions({
      onSettled: () => {
        ask(false)
        return cache.invalidateQueries(api.remarks.pathFilter())
      },
    }),
  )
  const month = monthText(page.month)
  return (
    <div className="grid gap-2 px-[18px] py-3">
      <p className="second text-desk-1">{t('noMeeting', { month })}</p>
      <Button wide onPress={() => ask(true)}>
        {t('enter', { count: waiting })}
      </Button>
      {enter.error && <p role="alert">{asWords(enter.error).sentence}</p>}
      <ConfirmDialog
        isOpen={asking}
        onOpenChange={ask}
        title={t('title', { month })}
        consequence={t('consequence', { count: waiting })}
        confirm={t('enter', { count: waiting })}
        cancel={t('cancel')}
        pending={enter.isPending}
        pendingText={t('entering')}
        onConfirm={() => enter.mutate({ cellId: page.cellId, month: page.month, memberId: null })}
      />
    </div>
  )
}
