import type { ReactNode } from 'react'
import { CodeBlock } from './code-block.tsx'
import { Tag, type TagState } from './tag.tsx'

export type SignedEntryProps = {
  title: ReactNode
  children: ReactNode
  /** A person's own words: set off by a line at the left. */
  isOwn?: boolean
  /** "xác nhận", "đồng chí đã đọc 02/11" with its sign. */
  mark?: { state: TagState; text: ReactNode }
  /** Who, role, date, document: a piece each. */
  by: readonly ReactNode[]
  /** A digest, shown by fours after `codeLabel`. */
  code?: string
  codeLabel?: ReactNode
}

/** What somebody wrote and signed; corrections are further entries, never erasures. */
export function SignedEntry({ title, children, isOwn = false, mark, by, code, codeLabel }: SignedEntryProps) {
  return (
    <article className="entry">
      <h3 className="num">{title}</h3>
      <div className={isOwn ? 'entry-own' : undefined}>{children}</div>
      <p className="entry-by num">
        {mark && <Tag state={mark.state}>{mark.text}</Tag>}
        {by.map((piece, index) => (
          <span key={index}>{piece}</span>
        ))}
        {code && (
          <span>
            {codeLabel} <CodeBlock code={code} />
          </span>
        )}
      </p>
    </article>
  )
}
