'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { BookNow } from '#contract/book.ts'
import type { BookLoss } from '#domain/notebook/book.ts'
import { Button } from '#screens/kit/button.tsx'
import { RadioGroup } from '#screens/kit/radio-group.tsx'
import { TextArea } from '#screens/kit/text-field.tsx'
import { useKept } from '#screens/kit/use-kept.ts'
import { useApi } from '#screens/live/api.tsx'
import { usePersonId } from '#screens/live/kept/member-api.tsx'
import { RefusedNote } from '#screens/live/load-problem.tsx'
import { useProblem } from '#screens/live/problem.ts'

/** What the member does about a lost or damaged book, and what it waits for. */
export function ReportPart({ book }: { book: BookNow }) {
  const t = useTranslations('book.report')
  const [isOpen, setOpen] = useState(false)
  if (book.state === 'REPORTED') return <p className="second">{t('waitsForWord')}</p>
  if (book.state === 'CONFIRMED') return <p className="second">{t('waitsForBook')}</p>
  if (book.state === 'NONE') return null
  if (isOpen) return <ReportForm onClose={() => setOpen(false)} />
  return (
    <div className="grid justify-items-start gap-3">
      <p className="second">{t('rule')}</p>
      <Button onPress={() => setOpen(true)}>{t('open')}</Button>
    </div>
  )
}

type Account = { event: BookLoss; text: string; responsibility: string }

const empty: Account = { event: 'LOSS_REPORTED', text: '', responsibility: '' }

const asAccount = (stored: unknown): Account | null =>
  typeof stored === 'object' && stored !== null ? { ...empty, ...(stored as Partial<Account>) } : null

function ReportForm({ onClose }: { onClose: () => void }) {
  const t = useTranslations('book.report')
  const api = useApi()
  const queries = useQueryClient()
  const asWords = useProblem()
  const [kept, keep] = useKept(`book-report ${usePersonId()}`, asAccount)
  const account = kept ?? empty
  const report = useMutation(
    api.book.report.mutationOptions({
      onSuccess: async () => {
        keep(null)
        onClose()
        await queries.invalidateQueries(api.book.mine.queryFilter())
      },
    }),
  )
  const fields = report.error ? asWords(report.error).fields : {}
  const change = (part: Partial<Account>) => keep({ ...account, ...part })
  const isWhole = account.text.trim() !== '' && account.responsibility.trim() !== ''
  return (
    <form className="grid max-w-[44em] gap-4" onSubmit={(event) => event.preventDefault()}>
      <RadioGroup
        label={t('event')}
        items={[
          { id: 'LOSS_REPORTED', label: t('LOSS_REPORTED') },
          { id: 'DAMAGE_REPORTED', label: t('DAMAGE_REPORTED') },
        ]}
        value={account.event}
        onChange={(event: BookLoss) => change({ event })}
        inline
      />
      <TextArea
        label={t('text')}
        value={account.text}
        onChange={(text) => change({ text })}
        rows={4}
        maxLength={2000}
        counted
        error={fields.text ?? null}
      />
      <TextArea
        label={t('responsibility')}
        hint={t('responsibilityHint')}
        value={account.responsibility}
        onChange={(responsibility) => change({ responsibility })}
        rows={4}
        maxLength={2000}
        counted
        error={fields.responsibility ?? null}
      />
      {Object.keys(fields).length === 0 && <RefusedNote error={report.error} />}
      <div className="flex flex-wrap gap-3">
        <Button
          kind="primary"
          isDisabled={!isWhole}
          pending={report.isPending}
          pendingText={t('sending')}
          onPress={() => report.mutate(account)}
        >
          {t('send')}
        </Button>
        <Button kind="quiet" onPress={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
