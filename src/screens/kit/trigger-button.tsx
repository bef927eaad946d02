'use client'

import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { type ButtonKind, type ButtonSize, looks } from './button.tsx'

type Props = {
  kind?: ButtonKind
  size?: ButtonSize
  icon?: ReactNode
  isDisabled?: boolean
  className?: string
  'aria-label'?: string
  children?: ReactNode
}

/** A button that a widget around it listens to: one that opens a menu or a choice of files. */
export function TriggerButton({ kind = 'secondary', size = 'normal', icon, className, children, ...rest }: Props) {
  return (
    <Button {...rest} className={looks({ kind, size, className })}>
      {icon}
      {children}
    </Button>
  )
}
