'use client'

import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import type { ButtonKind, ButtonSize } from './button.tsx'
import { TriggerButton } from './trigger-button.tsx'

export type MenuAction<Id extends string = string> = {
  id: Id
  label: string
  hint?: string
  icon?: ReactNode
  /** Goes somewhere instead of doing something. */
  href?: string
  isDanger?: boolean
  isDisabled?: boolean
}

export type MenuProps<Id extends string = string> = {
  label: ReactNode
  items: readonly MenuAction<Id>[]
  onAction?: (id: Id) => void
  kind?: ButtonKind
  size?: ButtonSize
  'aria-label'?: string
}

export function Menu<Id extends string>({ label, items, onAction, kind, size, ...rest }: MenuProps<Id>) {
  return (
    <MenuTrigger>
      <TriggerButton kind={kind ?? 'secondary'} size={size ?? 'normal'} {...rest}>
        {label}
        <ChevronDown aria-hidden size={18} />
      </TriggerButton>
      <Popover className="pop" placement="bottom end">
        <AriaMenu className="pop-list" onAction={(key) => onAction?.(key as Id)}>
          {items.map((item) => (
            <MenuItem
              key={item.id}
              id={item.id}
              textValue={item.label}
              {...(item.href === undefined ? {} : { href: item.href })}
              isDisabled={item.isDisabled ?? false}
              className={item.isDanger ? 'pop-item pop-item-danger' : 'pop-item'}
            >
              {item.icon}
              <span>
                {item.label}
                {item.hint && <small>{item.hint}</small>}
              </span>
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
