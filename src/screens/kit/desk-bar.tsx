import type { ReactNode } from 'react'
import { LanguageSwitch } from './language-switch.tsx'

/** What stands at the right of a desk's head: the ways out, then the language. */
export function DeskBar({ children }: { children: ReactNode }) {
  return (
    <div className="no-print flex flex-wrap items-center gap-2">
      {children}
      <LanguageSwitch />
    </div>
  )
}
