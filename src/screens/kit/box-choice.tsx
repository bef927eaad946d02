'use client'

import { X } from 'lucide-react'
import { type ReactNode, useId } from 'react'

export type BoxOption<Value extends string = string> = { value: Value; label: ReactNode; hint?: ReactNode; isDisabled?: boolean }

export type BoxChoiceProps<Value extends string = string> = {
  legend: ReactNode
  legendHidden?: boolean
  options: readonly BoxOption<Value>[]
  value: Value | null
  /** null: the marked row was tapped again, which clears it as a rubber would. */
  onChange: (value: Value | null) => void
  isDisabled?: boolean
}

/** Rows of a printed paper: a box one marks with an X, 62 px high, for old fingers. Native radios, so every phone and reader knows them. */
export function BoxChoice<Value extends string>({ legend, legendHidden, options, value, onChange, isDisabled }: BoxChoiceProps<Value>) {
  const name = useId()
  return (
    <fieldset className="choice" disabled={isDisabled}>
      <legend className={legendHidden ? 'sr-only' : undefined}>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className="opt">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            disabled={option.isDisabled}
            onChange={() => {}}
            // A radio fires no change when it is chosen again, only a click; and from the keyboard not even that.
            onClick={() => onChange(option.value === value ? null : option.value)}
            onKeyDown={(event) => {
              if (event.key !== ' ' || option.value !== value) return
              event.preventDefault()
              onChange(null)
            }}
          />
          <span className="box" aria-hidden>
            <X strokeWidth={3.4} />
          </span>
          <span>
            {option.label}
            {option.hint && <small>{option.hint}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
