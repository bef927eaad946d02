import { ChevronRight } from 'lucide-react'
import Link from 'next/link'
import { Fragment, type ReactNode } from 'react'

export type Crumb = { id: string; label: ReactNode; href?: string }

/** Where we are in the tree; the last one is here. */
export function Crumbs({ label, crumbs, children }: { label: string; crumbs: readonly Crumb[]; children?: ReactNode }) {
  return (
    <nav className="crumbs" aria-label={label}>
      {crumbs.map((crumb, index) => (
        <Fragment key={crumb.id}>
          {index > 0 && <ChevronRight aria-hidden />}
          {crumb.href ? <Link href={crumb.href}>{crumb.label}</Link> : <b aria-current="page">{crumb.label}</b>}
        </Fragment>
      ))}
      {children}
    </nav>
  )
}
