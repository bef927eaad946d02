import type { ReactNode } from 'react'

/** A heading with something light at its right, over a heavy line. */
export function SectionHead({ children, aside, level = 3 }: { children: ReactNode; aside?: ReactNode; level?: 2 | 3 }) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div className="head3">
      <Heading>{children}</Heading>
      {aside !== undefined && <span className="num">{aside}</span>}
    </div>
  )
}
