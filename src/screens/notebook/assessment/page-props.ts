import type { ReactNode } from 'react'
import type { AssessmentDraft } from './assessment-drafts.ts'
import type { Missing } from './form-state.ts'
import type { SectionLine } from './section-list.tsx'

/** What each page of the form needs. */
export type PageProps = {
  title: string
  draft: AssessmentDraft
  lines: readonly SectionLine[]
  missing: readonly Missing[]
  /** Signed out, handed in elsewhere, put together with another device's. */
  notices: ReactNode
  onGo: (place: string | null, field?: string) => void
}
