import type { ReactNode } from 'react'

/** A sheet of 1024 px on the wash: notebook, minutes; prints without its ground. */
export function PaperSheet({ children }: { children: ReactNode }) {
  return (
    <div className="paper-ground">
      <main className="paper">{children}</main>
    </div>
  )
}

export type PaperSectionProps = {
  /** Red, above: "Cuối năm". */
  when?: ReactNode
  title: ReactNode
  note?: ReactNode
  children: ReactNode
}

/** What and when in the margin, the text beside it. */
export function PaperSection({ when, title, note, children }: PaperSectionProps) {
  return (
    <section className="paper-section">
      <header>
        {when && <p className="no">{when}</p>}
        <h2>{title}</h2>
        {note && <p className="num">{note}</p>}
      </header>
      <div className="min-w-0">{children}</div>
    </section>
  )
}
