'use client'

import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { registrationOutcomes } from '#domain/notebook/registration.ts'
import type { RegistrationItem, TemplateField } from '#domain/notebook/types.ts'
import { Button } from '#screens/kit/button.tsx'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { RadioGroup } from '#screens/kit/radio-group.tsx'
import { Tag } from '#screens/kit/tag.tsx'
import { TextArea } from '#screens/kit/text-field.tsx'
import { FieldAnchor, Mistake } from '../drafts/field-anchor.tsx'
import { newRowId } from '../drafts/new-row-id.ts'
import { RowFrame } from '../drafts/row-frame.tsx'
import { choicesInColumns } from './choices-in-columns.ts'
import { useForm, useWordsOf } from './form-context.tsx'
import { PromisesFromNotebook } from './promises-from-notebook.tsx'

const mostItems = 30

/** Each registered thing beside its result; the registration of the year and its months stand above, to be taken over. */
export function RegistrationAnswer({ field }: { field: TemplateField }) {
  const t = useTranslations('assessment.registration')
  const { form, answers, change, mistake } = useForm()
  const words = useWordsOf()
  const registered = form.registered ?? []
  const items = answers.registration
  const replace = (item: RegistrationItem) => change({ registration: items.map((one) => (one.id === item.id ? item : one)) })
  const isIn = ({ id }: RegistrationItem) => registered.some((one) => one.id === id)
  const add = () => change({ registration: [...items, { id: newRowId(), text: '', result: '', outcome: null }] })
  return (
    <FieldAnchor path="registration" className="grid gap-4">
      <div>
        <h3>{field.number ? `${field.number}. ${words(field.label)}` : words(field.label)}</h3>
        <p className="field-hint">{t('hint')}</p>
      </div>
      <PromisesFromNotebook items={items} onTake={(registration) => change({ registration })} />
      {items.length === 0 && <EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
      {items.map((item, index) => (
        <RowFrame
          key={item.id}
          title={t('item', { number: index + 1 })}
          removeLabel={t('remove', { number: index + 1 })}
          ask={t('removeAsk')}
          consequence={t('removeWhat', { text: item.text || '…' })}
          {...(isIn(item) ? {} : { onRemove: () => change({ registration: items.filter((one) => one.id !== item.id) }) })}
        >
          {registered.length > 0 && !isIn(item) && <Tag state="late">{t('foreign')}</Tag>}
          <Item item={item} onChange={replace} isRegistered={isIn(item)} />
        </RowFrame>
      ))}
      <Mistake text={mistake('registration')} />
      {items.length < mostItems && (
        <Button onPress={add} icon={<Plus aria-hidden size={22} />} wide>
          {t('add')}
        </Button>
      )}
    </FieldAnchor>
  )
}

type ItemProps = { item: RegistrationItem; onChange: (item: RegistrationItem) => void; isRegistered: boolean }

/** What was registered stands as it was; only its result is written here. */
function Item({ item, onChange, isRegistered }: ItemProps) {
  const t = useTranslations('assessment.registration')
  const { mistake } = useForm()
  const at = (part: string) => `registration.${item.id}.${part}`
  return (
    <>
      {isRegistered ? (
        <p className="font-semibold">{item.text}</p>
      ) : (
        <FieldAnchor path={at('text')}>
          <TextArea
            label={t('text')}
            hint={t('textHint')}
            value={item.text}
            onChange={(text) => onChange({ ...item, text })}
            error={mistake(at('text'))}
            rows={2}
            maxLength={2000}
          />
        </FieldAnchor>
      )}
      <FieldAnchor path={at('result')}>
        <TextArea
          label={t('result')}
          hint={t('resultHint')}
          value={item.result}
          onChange={(result) => onChange({ ...item, result })}
          error={mistake(at('result'))}
          rows={2}
          maxLength={2000}
        />
      </FieldAnchor>
      <FieldAnchor path={at('outcome')} className={choicesInColumns}>
        <RadioGroup
          label={t('outcome')}
          items={registrationOutcomes.map((id) => ({ id, label: t(id) }))}
          value={item.outcome}
          onChange={(outcome) => onChange({ ...item, outcome })}
          error={mistake(at('outcome'))}
          inline
        />
      </FieldAnchor>
    </>
  )
}
