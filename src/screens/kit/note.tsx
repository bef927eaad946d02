import type { ReactNode } from 'react'

export type NoteProps = {
  tone?: 'plain' | 'red' | 'gold' | 'ok'
  children: ReactNode
  /** 'alert' when it appears because of what was just done; 'status' when it may wait. */
  role?: 'alert' | 'status'
  className?: string
}

/** A fact that needs attention. */
export function Note({ tone = 'plain', children, role, className }: NoteProps) {
  return (
    <div role={role} className={`note ${tone === 'plain' ? '' : `note-${tone}`} ${className ?? ''}`}>
      {children}
    </div>
  )
}
