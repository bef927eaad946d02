'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { CellRegistrations } from '#contract/registration.ts'
import { Button } from '#screens/kit/button.tsx'
import { ErrorNotice } from '#screens/kit/error-notice.tsx'
import { Note } from '#screens/kit/note.tsx'
import { useApi } from '#screens/live/api.tsx'
import { useProblem } from '#screens/live/problem.ts'

/** "12 of 22", how they came, and a reminder to those who lack. */
export function Coverage({ page }: { page: CellRegistrations }) {
  const t = useTranslations('registration.desk')
  const api = useApi()
  const asWords = useProblem()
  const remind = useMutation(api.registration.remind.mutationOptions())
  const { counts, cellId, year } = page
  const problem = remind.error && asWords(remind.error)
  return (
    <section className="grid gap-3">
      <p className="text-[1.4em] font-bold num">{t('coverage', { registered: counts.registered, asked: counts.asked })}</p>
      <p className="second num">
        {t('figures', { late: counts.late, approved: counts.approved, waiting: counts.waiting, returned: counts.returned })}
        {counts.notAsked > 0 && ` ${t('notAskedCount', { count: counts.notAsked })}`}
      </p>
      {counts.missing > 0 && (
        <div className="flex flex-wrap items-center gap-3">
          <Button onPress={() => remind.mutate({ cellId, year })} pending={remind.isPending} pendingText={t('reminding')}>
            {t('remind', { count: counts.missing })}
          </Button>
          {counts.overdue > 0 && <span className="num">{t('overdue', { count: counts.overdue })}</span>}
        </div>
      )}
      {remind.data && (
        <Note tone="ok" role="status">
          {t('reminded', { count: remind.data.reminded })}
        </Note>
      )}
      {problem && <ErrorNotice title={problem.sentence} id={problem.errorId ?? undefined} />}
    </section>
  )
}
