'use client'

import { type ReactNode, useState } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button, type ButtonProps } from './button.tsx'

export type DialogProps = {
  title: ReactNode
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  children?: ReactNode
  /** Buttons, the primary one last: it stands at the right, and on top on a phone. */
  actions?: ReactNode
  wide?: boolean
  /** A question that must be answered: no closing by a tap beside it or by Escape. */
  isFirm?: boolean
  role?: 'dialog' | 'alertdialog'
}

export function Dialog({ title, isOpen, onOpenChange, children, actions, wide, isFirm = false, role = 'dialog' }: DialogProps) {
  return (
    <ModalOverlay className="veil" isOpen={isOpen} onOpenChange={onOpenChange} isDismissable={!isFirm} isKeyboardDismissDisabled={isFirm}>
      <Modal className={wide ? 'dialog dialog-wide' : 'dialog'}>
        <AriaDialog role={role}>
          <Heading slot="title" level={2} className="dialog-head">
            {title}
          </Heading>
          <div className="dialog-body">{children}</div>
          {actions && <div className="dialog-acts">{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

export type ConfirmTexts = {
  title: string
  /** What will be so afterwards and cannot be undone. */
  consequence: ReactNode
  /** Names the deed: "Bỏ phiếu vào hòm", never only "Đồng ý". */
  confirm: string
  cancel: string
  pendingText?: string
}

export type ConfirmDialogProps = ConfirmTexts & {
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  onConfirm: () => void
  pending?: boolean
  /** False while something is missing, e.g. the reason. */
  mayConfirm?: boolean
  /** Fields that belong to the question, e.g. a reason; also a refusal's sentence. */
  children?: ReactNode
}

/** Asks once and names the consequence. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const {
    title,
    consequence,
    confirm,
    cancel,
    pendingText,
    isOpen,
    onOpenChange,
    onConfirm,
    pending = false,
    mayConfirm = true,
    children,
  } = props
  const actions = (
    <>
      <Button onPress={() => onOpenChange(false)} isDisabled={pending}>
        {cancel}
      </Button>
      <Button kind="primary" onPress={onConfirm} pending={pending} pendingText={pendingText ?? confirm} isDisabled={!mayConfirm}>
        {confirm}
      </Button>
    </>
  )
  return (
    <Dialog title={title} isOpen={isOpen} onOpenChange={onOpenChange} actions={actions} role="alertdialog" isFirm={pending}>
      <p>{consequence}</p>
      {children}
    </Dialog>
  )
}

export type ConfirmButtonProps = Omit<ButtonProps, 'onPress' | 'pending' | 'pendingText'> & {
  ask: ConfirmTexts
  /** The dialog stays, waiting, until this settles; it closes unless the answer is false. */
  onConfirm: () => Promise<unknown> | unknown
  mayConfirm?: boolean
  /** Fields inside the question. */
  inside?: ReactNode
  /** The question is put: what an earlier try left is wiped away. */
  onAsk?: () => void
}

/** A button for a step that cannot be taken back. */
export function ConfirmButton({ ask, onConfirm, mayConfirm, inside, onAsk, ...rest }: ConfirmButtonProps) {
  const [isOpen, setOpen] = useState(false)
  const [pending, setPending] = useState(false)
  const put = () => {
    onAsk?.()
    setOpen(true)
  }
  const confirm = async () => {
    setPending(true)
    try {
      if ((await onConfirm()) !== false) setOpen(false)
    } finally {
      setPending(false)
    }
  }
  return (
    <>
      <Button {...rest} onPress={put} />
      <ConfirmDialog {...ask} isOpen={isOpen} onOpenChange={setOpen} onConfirm={confirm} pending={pending} mayConfirm={mayConfirm ?? true}>
        {inside}
      </ConfirmDialog>
    </>
  )
}
