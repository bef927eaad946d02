'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ExchangeHead } from '#contract/exchange.ts'
import { type SheetKind, sheetKinds } from '#domain/exchange/sheet.ts'
import { RadioGroup } from '#screens/kit/radio-group.tsx'
import { ExchangeFrame } from './exchange-frame.tsx'
import { SheetPart } from './sheet-part.tsx'

/** Members, units, positions and past levels from a spreadsheet: what it would change is seen before anything is written. */
export function ImportScreen({ unitId }: { unitId: string }) {
  const t = useTranslations('exchange')
  return (
    <ExchangeFrame unitId={unitId} title={t('import.title')}>
      {(head) => <Choose head={head} />}
    </ExchangeFrame>
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
