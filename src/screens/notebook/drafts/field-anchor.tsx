'use client'

import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

/** A place that the list of missing answers can lead to. */
export function FieldAnchor({ path, className, children }: { path: string; className?: string; children: ReactNode }) {
  return (
    <div id={idOf(path)} className={`scroll-mt-24 ${className ?? ''}`}>
      {children}
    </div>
  )
}

/** Brings the field into view and puts the cursor there; false when it is not on this page. */
export function goToField(path: string): boolean {
  const place = document.getElementById(idOf(path))
  if (!place) return false
  place.scrollIntoView({ block: 'center' })
  place.querySelector<HTMLElement>('textarea, input, button')?.focus({ preventScroll: true })
  return true
}

/** For a group that has no place of its own for a mistake. */
export function Mistake({ text }: { text: string | null }) {
  if (!text) return null
  return (
    <p className="field-error mt-1">
      <CircleAlert aria-hidden />
      {text}
    </p>
  )
}

const idOf = (path: string): string => `field-${path}`
