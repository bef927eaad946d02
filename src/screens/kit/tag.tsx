import type { ReactNode } from 'react'

export type TagState = 'ok' | 'part' | 'no' | 'late'

/** A word with a state: the sign's shape says it too. */
export function Tag({ state, children }: { state: TagState; children: ReactNode }) {
  return <span className={`tag tag-${state}`}>{children}</span>
}
