'use client'

import { useTranslations } from 'next-intl'
import { Button } from '#screens/kit/button.tsx'
import { timeText } from '#screens/kit/dates.ts'
import { Note } from '#screens/kit/note.tsx'
import type { Clash } from './use-section.ts'

type Props = { clash: Clash; mine: string; onChoose: (text: string) => void }

/** Two wrote in the same section: both texts are there, and the person says which stands, or both. Nothing was overwritten. */
export function SectionClash({ clash, mine, onChoose }: Props) {
  const t = useTranslations('minutes.clash')
  return (
    <Note tone="gold" role="alert" className="wri-clash">
      <p>
        <b>{t('title', { name: clash.byName, time: timeText(clash.at) })}</b>
      </p>
      <blockquote lang="vi">{clash.text || t('empty')}</blockquote>
      <div className="flex flex-wrap gap-3">
        <Button kind="primary" onPress={() => onChoose([clash.text, mine].filter((text) => text.trim() !== '').join('\n'))}>
          {t('both')}
        </Button>
        <Button onPress={() => onChoose(mine)}>{t('mine')}</Button>
        <Button onPress={() => onChoose(clash.text)}>{t('theirs')}</Button>
      </div>
    </Note>
  )
}
