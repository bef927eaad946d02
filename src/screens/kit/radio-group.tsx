'use client'

import { RadioGroup as AriaRadioGroup, Label, Radio } from 'react-aria-components'
import { FieldHint, FieldMistake } from './field-notes.tsx'
import type { Choice } from './select.tsx'

export type RadioGroupProps<Value extends string = string> = {
  label: string
  labelHidden?: boolean
  items: readonly Choice<Value>[]
  value: Value | null
  onChange: (value: Value) => void
  error?: string | null
  hint?: string
  isDisabled?: boolean
  /** Side by side instead of one below the other. */
  inline?: boolean
}

/** One out of a few, all seen at once. */
export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const { label, labelHidden, items, value, onChange, error, hint, isDisabled = false, inline } = props
  return (
    <AriaRadioGroup
      className="field"
      value={value}
      onChange={(key) => onChange(key as Value)}
      validationBehavior="aria"
      isInvalid={Boolean(error)}
      isDisabled={isDisabled}
    >
      <Label className={labelHidden ? 'sr-only' : 'field-label'}>{label}</Label>
      <FieldHint hint={hint} />
      <div className={inline ? 'flex flex-wrap gap-x-6' : undefined}>
        {items.map((item) => (
          <Radio key={item.id} value={item.id} isDisabled={item.isDisabled ?? false} className="tick">
            <span className="box box-round" aria-hidden />
            <span>
              {item.label}
              {item.hint && <small className="block second">{item.hint}</small>}
            </span>
          </Radio>
        ))}
      </div>
      <FieldMistake error={error} />
    </AriaRadioGroup>
  )
}
