'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#screens/kit/button.tsx'
import { Dialog } from '#screens/kit/dialog.tsx'
import { Note } from '#screens/kit/note.tsx'

type Props = {
  code: string
  /** Head of the counting team; null while none is appointed. */
  head: string | null
  about: 'keys' | 'seal'
  raise: (text: string) => Promise<void>
  /** As a link beside the code, where the foot has a button of its own. */
  quiet?: boolean
}

/** "Another code? Tell the counting team": what to do, and one button that tells the console by name. Says nothing of any mark. */
export function AlarmButton({ code, head, about, raise, quiet = false }: Props) {
  const t = useTranslations('ballot.alarm')
  const [isOpen, setOpen] = useState(false)
  const [sent, setSent] = useState<'no' | 'sending' | 'yes' | 'failed'>('no')
  const tell = async () => {
    setSent('sending')
    await raise(t(`text.${about}`, { code })).then(
      () => setSent('yes'),
      () => setSent('failed'),
    )
  }
  const actions = (
    <>
      <Button onPress={() => setOpen(false)}>{t('close')}</Button>
      <Button kind="primary" onPress={tell} pending={sent === 'sending'} pendingText={t('telling')} isDisabled={sent === 'yes'}>
        {sent === 'yes' ? t('told') : t('tell')}
      </Button>
    </>
  )
  return (
    <>
      <Button {...(quiet ? { kind: 'quiet' as const } : { wide: true })} onPress={() => setOpen(true)}>
        {t('ask')}
      </Button>
      <Dialog title={t('title')} isOpen={isOpen} onOpenChange={setOpen} actions={actions}>
        <p>{t(`what.${about}`)}</p>
        <p>{head === null ? t('raiseHand') : t('raiseHandTo', { name: head })}</p>
        {sent === 'failed' && (
          <Note tone="red" role="alert">
            {t('failed')}
          </Note>
        )}
      </Dialog>
    </>
  )
}
