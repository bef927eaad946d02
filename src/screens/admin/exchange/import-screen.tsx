'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ExchangeHead } from '#contract/exchange.ts'
import { paths } from '#contract/paths.ts'
import { type SheetKind, sheetKinds } from '#domain/exchange/sheet.ts'
import { ButtonLink } from '#screens/kit/button.tsx'
import { RadioGroup } from '#screens/kit/radio-group.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import { AdminFrame } from '../admin-frame.tsx'
import { SheetPart } from './sheet-part.tsx'

/** Members, units, positions and past levels from a spreadsheet: what it would change is seen before anything is written. */
export function ImportScreen({ unitId }: { unitId: string }) {
  const t = useTranslations('exchange')
  const api = useApi()
  const head = useQuery(api.exchange.head.queryOptions({ unitId }))
  return (
    <AdminFrame title={t('import.title')} sub={head.data?.unitName}>
      <p className="mb-3">
        <ButtonLink href={`${paths.admin}?unit=${encodeURIComponent(unitId)}`} kind="quiet">
          {t('back')}
        </ButtonLink>
      </p>
      {head.data ? (
        <Choose head={head.data} />
      ) : head.error ? (
        <LoadProblem error={head.error} onRetry={() => void head.refetch()} />
      ) : (
        <Waiting />
      )}
    </AdminFrame>
  )
}

function Choose({ head }: { head: ExchangeHead }) {
  const t = useTranslations('exchange.import')
  const kinds = sheetKinds.filter((kind) => kind !== 'UNITS' || !head.isCell)
  const [kind, setKind] = useState<SheetKind>('MEMBERS')
  const items = kinds.map((id) => ({ id, label: t(`kinds.${id}.name`), hint: t(`kinds.${id}.hint`) }))
  return (
    <div className="grid max-w-[1080px] gap-6 pb-16">
      <p className="second max-w-[68ch]">{t('lead')}</p>
      <RadioGroup label={t('what')} items={items} value={kind} onChange={setKind} />
      <SheetPart key={kind} head={head} kind={kind} />
    </div>
  )
}
