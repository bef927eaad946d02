'use client'

import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ShortfallDraft } from '#domain/notebook/types.ts'
import { Button } from '#screens/kit/button.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { FieldAnchor } from '../drafts/field-anchor.tsx'
import { newRowId } from '../drafts/new-row-id.ts'
import { RowFrame } from '../drafts/row-frame.tsx'
import { ShortfallFields } from '../drafts/shortfall-fields.tsx'
import type { AnswersProps } from './answers-props.ts'

const mostShortfalls = 15

/** New shortfalls, one by one; none is an answer too. */
export function NewShortfalls({ form, answers, change, mistake }: AnswersProps) {
  const t = useTranslations('reflection')
  const { shortfalls } = answers
  const replace = (item: ShortfallDraft) => change({ shortfalls: shortfalls.map((one) => (one.id === item.id ? item : one)) })
  const add = () => change({ shortfalls: [...shortfalls, { id: newRowId(), topic: '', text: '', cause: '', remedy: '', dueOn: null }] })
  return (
    <section className="reflection-part">
      <SectionHead level={2}>{t('shortfalls')}</SectionHead>
      <FieldAnchor path="shortfalls" className="grid gap-4">
        <p className="field-hint">{t('shortfallsHint')}</p>
        {shortfalls.map((item, index) => (
          <RowFrame
            key={item.id}
            title={t('shortfall', { number: index + 1 })}
            removeLabel={t('removeShortfall', { number: index + 1 })}
            ask={t('removeAsk')}
            consequence={t('removeWhat', { text: item.text || '…' })}
            onRemove={() => change({ shortfalls: shortfalls.filter((one) => one.id !== item.id) })}
          >
            <ShortfallFields item={item} topics={form.template.topics} mistake={mistake} onChange={replace} />
          </RowFrame>
        ))}
        {shortfalls.length < mostShortfalls && (
          <Button onPress={add} icon={<Plus aria-hidden size={22} />} wide>
            {t('addShortfall')}
          </Button>
        )}
      </FieldAnchor>
    </section>
  )
}
