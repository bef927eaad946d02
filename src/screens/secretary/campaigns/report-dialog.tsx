'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { Button } from '#screens/kit/button.tsx'
import { momentText } from '#screens/kit/dates.ts'
import { Dialog } from '#screens/kit/dialog.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import { Promises } from './promises-dialog.tsx'

type Props = { of: { cellId: string; campaignId: string; memberId: string }; onClose: () => void }

/** A report that was handed in, read by the cell committee. */
export function ReportDialog({ of, onClose }: Props) {
  const t = useTranslations('campaignDesk.cell')
  const api = useApi()
  const report = useQuery(api.campaign.report.queryOptions(of))
  return (
    <Dialog
      title={report.data?.name ?? t('report')}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      actions={<Button onPress={onClose}>{t('close')}</Button>}
      wide
    >
      {report.isPending && <Waiting />}
      {report.isError && <LoadProblem error={report.error} onRetry={() => void report.refetch()} />}
      {report.data && (
        <div className="grid gap-4">
          <p className="second num">{t('handedInAt', { time: momentText(report.data.handedInAt) })}</p>
          <details className="border-l-4 border-gold pl-4">
            <summary className="min-h-12 cursor-pointer content-center font-semibold">{t('promisesBeside')}</summary>
            <Promises promises={report.data.promises} />
          </details>
          {report.data.sections.map(({ code, label, text }) => (
            <section key={code}>
              <h3>{label}</h3>
              <p className="mt-1 whitespace-pre-line">{text}</p>
            </section>
          ))}
        </div>
      )}
    </Dialog>
  )
}
