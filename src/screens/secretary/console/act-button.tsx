'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { SimpleCommand } from '#domain/meeting/command.ts'
import { Button, type ButtonKind, type ButtonSize } from '#screens/kit/button.tsx'
import { useDesk } from './desk-context.tsx'
import { useCommand } from './use-deed.ts'

export type ActButtonProps = {
  command: SimpleCommand
  children: ReactNode
  kind?: ButtonKind
  size?: ButtonSize
  isDisabled?: boolean
  className?: string
  'aria-label'?: string
}

/** One command, one button; not there for who only watches. A refusal stands above the current item. */
export function ActButton({ command, children, size = 'small', ...rest }: ActButtonProps) {
  const t = useTranslations('console')
  const { steers, say } = useDesk()
  const { run, pending } = useCommand(say)
  if (!steers) return null
  return (
    <Button
      {...rest}
      size={size}
      pending={pending}
      pendingText={t(size === 'small' ? 'savingShort' : 'saving')}
      onPress={() => run(command)}
    >
      {children}
    </Button>
  )
}
