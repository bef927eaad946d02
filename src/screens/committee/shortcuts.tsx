'use client'

import { useTranslations } from 'next-intl'
import { Button } from '#screens/kit/button.tsx'
import { Dialog } from '#screens/kit/dialog.tsx'
import { Pairs } from '#screens/kit/pairs.tsx'

const keys = ['arrows', 'space', 'levels', 'enter', 'pages', 'ends', 'undo', 'help'] as const

/** What the keys do in the list. */
export function Shortcuts({ isOpen, onOpenChange }: { isOpen: boolean; onOpenChange: (isOpen: boolean) => void }) {
  const t = useTranslations('committee.keys')
  return (
    <Dialog
      title={t('title')}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      actions={<Button onPress={() => onOpenChange(false)}>{t('close')}</Button>}
    >
      <p>{t('intro')}</p>
      <Pairs headWidth="9em" pairs={keys.map((id) => ({ id, head: <kbd>{t(`key.${id}`)}</kbd>, value: t(`does.${id}`) }))} />
    </Dialog>
  )
}
