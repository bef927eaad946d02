'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { SelfAssessmentAnswers } from '#domain/notebook/types.ts'
import { Button } from '#screens/kit/button.tsx'
import { momentText } from '#screens/kit/dates.ts'
import { ConfirmButton, Dialog } from '#screens/kit/dialog.tsx'
import { differences, merged } from './draft-clash.ts'
import type { Aside } from './draft-keeper.ts'
import { useForm } from './form-context.tsx'
import { PartReading, usePartTitle } from './part-reading.tsx'

export type AsideDraftsProps = {
  aside: readonly Aside[]
  /** Missing where nothing changes any more. */
  onTakeBack?: (answers: SelfAssessmentAnswers) => void
  onDrop: (at: string) => void
}

/** Words that were not taken when two drafts met, or that came too late: to be read, and taken back place by place. */
export function AsideDrafts({ aside, onTakeBack, onDrop }: AsideDraftsProps) {
  const t = useTranslations('assessment.aside')
  const [isOpen, setOpen] = useState(false)
  if (aside.length === 0) return null
  return (
    <>
      <Button kind="quiet" onPress={() => setOpen(true)}>
        {t('open', { count: aside.length })}
      </Button>
      {aside.map((one) => (
        <AsideDialog
          key={one.at}
          aside={one}
          isOpen={isOpen && one === aside[0]}
          onOpenChange={setOpen}
          onDrop={onDrop}
          {...(onTakeBack ? { onTakeBack } : {})}
        />
      ))}
    </>
  )
}

type AsideDialogProps = Omit<AsideDraftsProps, 'aside'> & { aside: Aside; isOpen: boolean; onOpenChange: (isOpen: boolean) => void }

/** One after the other: the next one opens when this one is deleted. */
function AsideDialog({ aside, isOpen, onOpenChange, onTakeBack, onDrop }: AsideDialogProps) {
  const t = useTranslations('assessment.aside')
  const kit = useTranslations('kit')
  const { answers } = useForm()
  const titleOf = usePartTitle()
  const found = differences(answers, answers, aside.answers).filter((difference) => difference.theirs)
  const ask = { title: t('dropAsk'), consequence: t('dropWhat'), confirm: t('drop'), cancel: kit('cancel') }
  const actions = (
    <>
      <ConfirmButton ask={ask} onConfirm={() => onDrop(aside.at)}>
        {t('drop')}
      </ConfirmButton>
      <Button kind="primary" onPress={() => onOpenChange(false)}>
        {kit('close')}
      </Button>
    </>
  )
  return (
    <Dialog title={t('title', { time: momentText(aside.at) })} isOpen={isOpen} onOpenChange={onOpenChange} actions={actions}>
      <p>{found.length > 0 ? t('text') : t('same')}</p>
      {found.map((difference) => (
        <section key={difference.key} className="grid gap-2 border-t border-rule pt-3">
          <h3>{titleOf(difference.theirs)}</h3>
          <PartReading part={difference.theirs} />
          {onTakeBack && (
            <Button onPress={() => onTakeBack(merged(answers, aside.answers, (key) => (key === difference.key ? 'theirs' : 'mine')))}>
              {t('takeBack')}
            </Button>
          )}
        </section>
      ))}
    </Dialog>
  )
}
