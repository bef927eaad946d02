'use client'

import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { Checkbox as AriaCheckbox } from 'react-aria-components'

export type CheckboxProps = {
  children: ReactNode
  isSelected: boolean
  onChange: (isSelected: boolean) => void
  isDisabled?: boolean
  isIndeterminate?: boolean
  name?: string
  'aria-label'?: string
}

export function Checkbox({ children, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox {...rest} className="tick">
      {({ isSelected }) => (
        <>
          <span className="box" aria-hidden>
            {isSelected && <Check strokeWidth={3.4} />}
          </span>
          <span>{children}</span>
        </>
      )}
    </AriaCheckbox>
  )
}
