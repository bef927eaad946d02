'use client'

import { ChevronDown } from 'lucide-react'
import {
  ComboBox as AriaComboBox,
  Select as AriaSelect,
  Button,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from 'react-aria-components'
import { FieldHint, FieldMistake } from './field-notes.tsx'

export type Choice<Value extends string = string> = { id: Value; label: string; hint?: string; isDisabled?: boolean }

export type SelectProps<Value extends string = string> = {
  label: string
  labelHidden?: boolean
  items: readonly Choice<Value>[]
  value: Value | null
  onChange: (value: Value) => void
  /** Shown while nothing is chosen. */
  placeholder: string
  error?: string | null
  hint?: string
  isDisabled?: boolean
  isRequired?: boolean
  className?: string
}

/** One out of a short list. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, labelHidden, items, value, onChange, error, hint, className, ...rest } = props
  return (
    <AriaSelect
      {...rest}
      value={value}
      onChange={(key) => key !== null && onChange(key as Value)}
      validationBehavior="aria"
      isInvalid={Boolean(error)}
      className={`field ${className ?? ''}`}
    >
      <Label className={labelHidden ? 'sr-only' : 'field-label'}>{label}</Label>
      <Button className="field-in pick">
        <SelectValue>{({ selectedText, defaultChildren }) => selectedText || defaultChildren}</SelectValue>
        <ChevronDown aria-hidden />
      </Button>
      <FieldHint hint={hint} />
      <FieldMistake error={error} />
      <Popover className="pop">
        <ListBox className="pop-list" items={items}>
          {(item) => <ChoiceRow item={item} />}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}

export type ComboBoxProps<Value extends string = string> = SelectProps<Value> & {
  /** Said when nothing matches what was typed. */
  nothingFound: string
}

/** One out of a long list, found by typing a part of its name. */
export function ComboBox<Value extends string>(props: ComboBoxProps<Value>) {
  const { label, labelHidden, items, value, onChange, placeholder, nothingFound, error, hint, className, ...rest } = props
  return (
    <AriaComboBox
      {...rest}
      defaultItems={items}
      value={value}
      onChange={(key) => key !== null && onChange(key as Value)}
      menuTrigger="focus"
      allowsEmptyCollection
      validationBehavior="aria"
      isInvalid={Boolean(error)}
      className={`field ${className ?? ''}`}
    >
      <Label className={labelHidden ? 'sr-only' : 'field-label'}>{label}</Label>
      <div className="pick-input">
        <Input className="field-in" placeholder={placeholder} />
        <Button>
          <ChevronDown aria-hidden size={20} />
        </Button>
      </div>
      <FieldHint hint={hint} />
      <FieldMistake error={error} />
      <Popover className="pop">
        <ListBox<Choice<Value>> className="pop-list" renderEmptyState={() => <p className="pop-empty">{nothingFound}</p>}>
          {(item) => <ChoiceRow item={item} />}
        </ListBox>
      </Popover>
    </AriaComboBox>
  )
}

function ChoiceRow({ item }: { item: Choice }) {
  return (
    <ListBoxItem id={item.id} textValue={item.label} isDisabled={item.isDisabled ?? false} className="pop-item">
      <span>
        {item.label}
        {item.hint && <small>{item.hint}</small>}
      </span>
    </ListBoxItem>
  )
}
