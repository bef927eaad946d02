'use client'

import { useMutation } from '@tanstack/react-query'
import { Printer } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { PrintedSlip } from '#contract/pin-reset.ts'
import { Button } from '#screens/kit/button.tsx'
import { ErrorNotice } from '#screens/kit/error-notice.tsx'
import { useApi } from '#screens/live/api.tsx'
import { useProblem } from '#screens/live/problem.ts'
import { AdminFrame } from '../admin-frame.tsx'
import { SlipSheet } from './slip-sheet.tsx'
import './slip.css'

/** Slips to enrol with: made by one press, shown this once, a sheet of A6 each. */
export function SlipScreen({ personIds }: { personIds: readonly string[] }) {
  const t = useTranslations('admin.slip')
  const api = useApi()
  const router = useRouter()
  const asWords = useProblem()
  const make = useMutation(api.admin.makeSlip.mutationOptions())
  const [slips, setSlips] = useState<PrintedSlip[]>([])
  const [failures, setFailures] = useState<string[]>([])
  const [isMaking, setMaking] = useState(false)
  const isMade = slips.length > 0 || failures.length > 0
  const makeAll = async () => {
    setMaking(true)
    for (const personId of personIds) {
      try {
        const slip = await make.mutateAsync({ personId })
        setSlips((made) => [...made, slip])
      } catch (error) {
        setFailures((failed) => [...failed, asWords(error).sentence])
      }
    }
    setMaking(false)
  }
  return (
    <AdminFrame title={t('title')}>
      <div className="no-print mb-6 grid max-w-[760px] gap-4">
        <p>{t('lead')}</p>
        <p className="second">{t('again')}</p>
        {failures.map((sentence, index) => (
          <ErrorNotice key={index} title={t('failed', { sentence })} />
        ))}
        <div className="flex flex-wrap gap-3">
          {isMade && !isMaking ? (
            slips.length > 0 && (
              <Button kind="primary" onPress={() => window.print()} icon={<Printer aria-hidden size={20} />}>
                {t('print')}
              </Button>
            )
          ) : (
            <Button kind="primary" onPress={() => void makeAll()} pending={isMaking} pendingText={t('making')}>
              {t('make', { count: personIds.length })}
            </Button>
          )}
          <Button onPress={() => router.back()}>{t('back')}</Button>
        </div>
      </div>
      <div className="enrol-slips">
        {slips.map((slip) => (
          <SlipSheet key={slip.code} slip={slip} />
        ))}
      </div>
    </AdminFrame>
  )
}
