'use client'

import { Download } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { type ExchangeHead, organisationPath } from '#contract/exchange.ts'
import { Button } from '#screens/kit/button.tsx'
import { Checkbox } from '#screens/kit/checkbox.tsx'
import { Note } from '#screens/kit/note.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { ExchangeFrame } from './exchange-frame.tsx'
import { TakeInPart } from './take-in-part.tsx'
import './exchange.css'

/** An organisation whole, to take into another installation, and back. */
export function ExchangeScreen({ unitId }: { unitId: string }) {
  const t = useTranslations('exchange')
  return (
    <ExchangeFrame unitId={unitId} title={t('organisation.title')}>
      {(head) => <Both head={head} />}
    </ExchangeFrame>
  )
}

function Both({ head }: { head: ExchangeHead }) {
  const t = useTranslations('exchange.organisation')
  if (head.isCell) return <Note>{t('cell')}</Note>
  return (
    <div className="grid max-w-[1080px] gap-8 pb-16">
      <p className="second max-w-[68ch]">{t('lead')}</p>
      <div className="exchange-two">
        <Out head={head} />
        <TakeInPart head={head} />
      </div>
    </div>
  )
}

/** Whoever takes the file says first that they may hold it. */
function Out({ head }: { head: ExchangeHead }) {
  const t = useTranslations('exchange.organisation')
  const [mayHold, setMayHold] = useState(false)
  const [started, setStarted] = useState(false)
  return (
    <section className="grid content-start gap-4">
      <SectionHead level={2}>{t('out')}</SectionHead>
      <p>{t('outText', { unit: head.unitName })}</p>
      <Note tone="gold">
        <b className="block">{t('warn')}</b>
        {t('warnText')}
      </Note>
      <p className="second">{t('notIn')}</p>
      <Checkbox isSelected={mayHold} onChange={setMayHold}>
        {t('mayHold')}
      </Checkbox>
      <div>
        {mayHold ? (
          <a className="btn btn-primary" href={organisationPath(head.unitId)} download onClick={() => setStarted(true)}>
            <Download aria-hidden size={18} />
            {t('download')}
          </a>
        ) : (
          <Button kind="primary" isDisabled icon={<Download aria-hidden size={18} />}>
            {t('download')}
          </Button>
        )}
      </div>
      {started && <p role="status">{t('downloading')}</p>}
    </section>
  )
}
