'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#screens/kit/button.tsx'
import { momentText } from '#screens/kit/dates.ts'
import { ConfirmButton, Dialog } from '#screens/kit/dialog.tsx'
import type { PartWords } from './draft-choice.tsx'
import { differences, merged } from './draft-clash.ts'
import type { Aside } from './draft-keeper.ts'
import type { DraftShape } from './draft-shape.ts'

export type AsideDraftsProps<Answers, Part> = {
  aside: readonly Aside<Answers>[]
  /** What stands there now. */
  answers: Answers
  shape: DraftShape<Answers, Part>
  words: PartWords<Part>
  /** Missing where nothing changes any more. */
  onTakeBack?: (answers: Answers) => void
  onDrop: (at: string) => void
}

/** Words that were not taken when two drafts met, or that came too late: to be read, and taken back place by place. */
export function AsideDrafts<Answers, Part>({ aside, ...props }: AsideDraftsProps<Answers, Part>) {
  const t = useTranslations('drafts.aside')
  const [isOpen, setOpen] = useState(false)
  if (aside.length === 0) return null
  return (
    <>
      <Button kind="quiet" onPress={() => setOpen(true)}>
        {t('open', { count: aside.length })}
      </Button>
      {aside.map((one) => (
        <AsideDialog key={one.at} aside={one} isOpen={isOpen && one === aside[0]} onOpenChange={setOpen} {...props} />
      ))}
    </>
  )
}

type AsideDialogProps<Answers, Part> = Omit<AsideDraftsProps<Answers, Part>, 'aside'> & {
  aside: Aside<Answers>
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
}

/** One after the other: the next one opens when this one is deleted. */
function AsideDialog<Answers, Part>({ aside, isOpen, onOpenChange, ...props }: AsideDialogProps<Answers, Part>) {
  const { answers, shape, words, onTakeBack, onDrop } = props
  const t = useTranslations('drafts.aside')
  const kit = useTranslations('kit')
  const both = { mine: answers, theirs: aside.answers }
  const found = differences(shape, { base: answers, ...both })
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
      <p>{found.some(({ theirs }) => theirs !== undefined) ? t('text') : t('same')}</p>
      {found.map(({ key, theirs }) =>
        theirs === undefined ? null : (
          <section key={key} className="grid gap-2 border-t border-rule pt-3">
            <h3>{words.titleOf(theirs)}</h3>
            {words.reading(theirs)}
            {onTakeBack && (
              <Button onPress={() => onTakeBack(merged(shape, both, (one) => (one === key ? 'theirs' : 'mine')))}>{t('takeBack')}</Button>
            )}
          </section>
        ),
      )}
    </Dialog>
  )
}
