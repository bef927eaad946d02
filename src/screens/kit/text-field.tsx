'use client'

import type { Ref } from 'react'
import { TextArea as AriaTextArea, TextField as AriaTextField, Input, Label } from 'react-aria-components'
import { FieldHint, FieldMistake } from './field-notes.tsx'

export type FieldProps = {
  label: string
  /** Read out, not drawn: only where the place itself says what goes in. */
  labelHidden?: boolean
  value: string
  onChange: (value: string) => void
  onBlur?: () => void
  /** A sentence for a person; its presence marks the field. */
  error?: string | null
  hint?: string
  placeholder?: string
  name?: string
  maxLength?: number
  isRequired?: boolean
  isDisabled?: boolean
  isReadOnly?: boolean
  autoFocus?: boolean
  className?: string
}

export type TextFieldProps = FieldProps & {
  type?: 'text' | 'password' | 'tel' | 'email' | 'search'
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email'
  autoComplete?: string
  pattern?: string
  ref?: Ref<HTMLInputElement>
}

export function TextField({ label, labelHidden, error, hint, placeholder, className, ref, inputMode, ...rest }: TextFieldProps) {
  return (
    <AriaTextField {...rest} validationBehavior="aria" isInvalid={Boolean(error)} className={`field ${className ?? ''}`}>
      <Label className={labelHidden ? 'sr-only' : undefined}>{label}</Label>
      <Input ref={ref} className="field-in" placeholder={placeholder} inputMode={inputMode} />
      <FieldHint hint={hint} />
      <FieldMistake error={error} />
    </AriaTextField>
  )
}

/** Beyond this part of its room a text is counted, so that a long pasted one is not cut off without a sign. */
const runsOut = 0.9

export type TextAreaProps = FieldProps & {
  rows?: number
  /** Shows from the first letter how much room is left, e.g. "120/500"; else only where it runs out. Needs maxLength. */
  counted?: boolean
  ref?: Ref<HTMLTextAreaElement>
}

export function TextArea({ label, labelHidden, error, hint, placeholder, className, rows = 3, counted, ref, ...rest }: TextAreaProps) {
  return (
    <AriaTextField {...rest} validationBehavior="aria" isInvalid={Boolean(error)} className={`field ${className ?? ''}`}>
      <Label className={labelHidden ? 'sr-only' : undefined}>{label}</Label>
      <AriaTextArea ref={ref} className="field-in" rows={rows} placeholder={placeholder} />
      <FieldHint hint={hint} />
      {rest.maxLength !== undefined && (counted || rest.value.length > rest.maxLength * runsOut) && (
        <span className="field-count num" aria-hidden>
          {rest.value.length}/{rest.maxLength}
        </span>
      )}
      <FieldMistake error={error} />
    </AriaTextField>
  )
}
