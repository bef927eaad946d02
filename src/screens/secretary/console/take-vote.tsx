'use client'

import { useTranslations } from 'next-intl'
import { Button } from '#screens/kit/button.tsx'
import { useDesk } from './desk-context.tsx'
import { PrimaryAction } from './primary-action.tsx'
import { useCommand } from './use-deed.ts'

type Props = {
  subject: 'AGENDA' | 'RESOLUTION' | 'OTHER'
  /** What is voted on, as wall and minutes say it. */
  title: string
  isPrimary?: boolean
  /** It was voted on before. */
  isAgain?: boolean
  /** Saves what is voted on first; false stops. */
  before?: () => Promise<boolean>
}

/** Opens a vote by raised hand. */
export function TakeVote({ subject, title, isPrimary = false, isAgain = false, before }: Props) {
  const t = useTranslations('console.vote')
  const { steers, say } = useDesk()
  const { run, pending } = useCommand(say)
  if (!steers) return null
  const open = async () => {
    if (before && !(await before())) return
    await run({ type: 'openVote', subject, title: title.slice(0, 300) })
  }
  const text = isAgain ? t('again') : t(`take.${subject}`)
  if (isPrimary)
    return (
      <PrimaryAction onPress={open} pending={pending}>
        {text}
      </PrimaryAction>
    )
  return (
    <Button kind={isAgain ? 'quiet' : 'secondary'} onPress={open} pending={pending} pendingText={t('saving')}>
      {text}
    </Button>
  )
}
