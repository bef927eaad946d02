'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import './printed.css'
import type { BallotPreview } from '#contract/ballot.ts'
import { paths } from '#contract/paths.ts'
import { ButtonLink } from '#screens/kit/button.tsx'
import { Checkbox } from '#screens/kit/checkbox.tsx'

type Props = { meetingId: string; preview: BallotPreview; isChosen: boolean; onChange: (isChosen: boolean) => void }

/** The third way to hold a ballot: on printed papers alone. Stands open where it is the only one, folded away elsewhere. */
export function PrintedOnly({ meetingId, preview, isChosen, onChange }: Props) {
  const t = useTranslations('printed')
  const isTheWay = preview.refusal === 'ballot/insecure-origin' || isChosen
  const [isOpen, setOpen] = useState<boolean | null>(null)
  if (preview.printedRefusal !== null && !isChosen) return null
  return (
    <details open={isOpen ?? isTheWay} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('panel.title')}</summary>
      <Checkbox isSelected={isChosen} onChange={onChange}>
        {t('openOnPaper')}
      </Checkbox>
      <p className="second">{t('openOnPaperHint')}</p>
      <div className="prn-acts mt-2">
        <ButtonLink size="small" href={paths.printSheet(meetingId, preview.kind)} target="_blank">
          {t('panel.printSheets')}
        </ButtonLink>
        <ButtonLink size="small" href={`${paths.printSheet(meetingId, preview.kind)}?list`} target="_blank">
          {t('panel.printList')}
        </ButtonLink>
      </div>
    </details>
  )
}
