'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useId } from 'react'
import { Button } from '#screens/kit/button.tsx'
import { Dialog } from '#screens/kit/dialog.tsx'
import { ErrorNotice } from '#screens/kit/error-notice.tsx'
import type { Problem } from '#screens/live/problem.ts'

export type FormDialogProps = {
  title: ReactNode
  isOpen: boolean
  onClose: () => void
  onSubmit: () => void
  pending: boolean
  problem: Problem | null
  submitText?: string
  maySubmit?: boolean
  wide?: boolean
  /** Left of the buttons, e.g. a way to another form. */
  aside?: ReactNode
  children: ReactNode
}

/** A form in a dialog: Enter saves, a tap beside it closes nothing, a refusal is a sentence; fields carry their own. */
export function FormDialog(props: FormDialogProps) {
  const { title, isOpen, onClose, onSubmit, pending, problem, submitText, maySubmit = true, wide, aside, children } = props
  const t = useTranslations('admin')
  const form = useId()
  const actions = (
    <>
      {aside}
      <Button onPress={onClose} isDisabled={pending}>
        {t('cancel')}
      </Button>
      <Button kind="primary" type="submit" form={form} pending={pending} pendingText={t('saving')} isDisabled={!maySubmit}>
        {submitText ?? t('save')}
      </Button>
    </>
  )
  return (
    <Dialog title={title} isOpen={isOpen} onOpenChange={(open) => !open && onClose()} actions={actions} isFirm {...(wide ? { wide } : {})}>
      <form
        id={form}
        className="grid gap-4"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          onSubmit()
        }}
      >
        {children}
        {problem && <ErrorNotice title={problem.sentence} id={problem.errorId ?? undefined} />}
      </form>
    </Dialog>
  )
}
