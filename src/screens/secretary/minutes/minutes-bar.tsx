'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { MinutesPage } from '#contract/meeting.ts'
import { paths } from '#contract/paths.ts'
import { Button, ButtonLink } from '#screens/kit/button.tsx'
import { ConfirmButton } from '#screens/kit/dialog.tsx'
import { ErrorNotice } from '#screens/kit/error-notice.tsx'
import { useApi, useApiClient } from '#screens/live/api.tsx'
import { type Problem, useProblem } from '#screens/live/problem.ts'

/** Above the sheet, never printed: print, confirm the entries, sign. */
export function MinutesBar({ page, onChanged }: { page: MinutesPage; onChanged: () => void }) {
  const t = useTranslations('minutes.bar')
  const api = useApi()
  const client = useApiClient()
  const words = useProblem()
  const { minutes, entries, mayConfirm } = page
  const { meetingId } = minutes
  const mine = useQuery(api.meeting.mine.queryOptions({ meetingId }, { staleTime: 0 }))
  const [problem, setProblem] = useState<Problem | null>(null)
  const run = async (act: () => Promise<unknown>) => {
    try {
      await act()
      setProblem(null)
    } catch (error) {
      setProblem(words(error))
    }
    mine.refetch()
    onChanged()
  }
  const maySign = mine.data?.maySign
  return (
    <div className="no-print">
      <nav className="min-bar" aria-label={t('label')}>
        <ButtonLink kind="quiet" href={mine.data?.maySteer ? paths.console(meetingId) : paths.today}>
          {t('back')}
        </ButtonLink>
        <Button className="to-end" onPress={() => window.print()}>
          {t('print')}
        </Button>
        {mayConfirm && entries.written > 0 && (
          <ConfirmButton
            onConfirm={() => run(() => client.meeting.confirm.mutate({ meetingId }))}
            ask={{
              title: t('confirm'),
              consequence: t('confirmConsequence', { count: entries.written }),
              confirm: t('confirm'),
              cancel: t('cancel'),
              pendingText: t('saving'),
            }}
          >
            {t('confirm')}
          </ConfirmButton>
        )}
        {maySign && (
          <ConfirmButton
            kind="primary"
            onConfirm={() => run(() => client.meeting.command.mutate({ meetingId, command: { type: 'signMinutes' } }))}
            ask={{
              title: t(`sign.${maySign}`),
              consequence: t('signConsequence'),
              confirm: t(`sign.${maySign}`),
              cancel: t('cancel'),
              pendingText: t('saving'),
            }}
          >
            {t(`sign.${maySign}`)}
          </ConfirmButton>
        )}
      </nav>
      {problem && <ErrorNotice title={problem.sentence} id={problem.errorId ?? undefined} />}
    </div>
  )
}
