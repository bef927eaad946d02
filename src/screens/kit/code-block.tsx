export type CodeBlockProps = {
  code: string
  /** A group a line inside a heavy frame, as on the wall. */
  framed?: boolean
  /** Signs in a group; 4, or 3 for a short code. */
  by?: number
  className?: string
}

/** A code to be compared by eye: in groups, and read out sign by sign. */
export function CodeBlock({ code, framed = false, by = 4, className }: CodeBlockProps) {
  const groups = code.match(new RegExp(`.{1,${by}}`, 'g')) ?? []
  const spoken = groups.map((group) => [...group].join(' ')).join(', ')
  return (
    <span className={`code num ${framed ? 'seal' : ''} ${className ?? ''}`}>
      <span className="sr-only">{spoken}</span>
      {framed ? (
        groups.map((group, line) => (
          <span key={line} aria-hidden="true">
            {group}
          </span>
        ))
      ) : (
        <span aria-hidden="true">{groups.join(' ')}</span>
      )}
    </span>
  )
}
