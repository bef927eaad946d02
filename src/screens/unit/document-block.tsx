import { type Block, groupedHeads, type TableBlock } from '#domain/document/party-document.ts'

/** A block of a document as a committee's page shows it before it is a file; whoever signs stands in the file alone. */
export function DocumentBlock({ block, headingLevel: Heading = 'h4' }: { block: Block; headingLevel?: 'h3' | 'h4' }) {
  switch (block.kind) {
    case 'heading':
      return <Heading>{block.text}</Heading>
    case 'text':
      return <p>{block.text}</p>
    case 'fact':
      return (
        <p>
          <b>{block.label}:</b> {block.text}
        </p>
      )
    case 'list':
      return (
        <ul className="list-disc pl-5">
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )
    case 'table':
      return <BlockTable {...block} />
    case 'signature':
      return null
  }
}

function BlockTable({ head, rows, groups }: TableBlock) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than its page is scrolled by keyboard as well
    <section className="scroll" tabIndex={0} aria-label={head.filter(Boolean).join(', ')}>
      <table className="num">
        <thead>
          {groups && (
            <tr>
              {groupedHeads({ head, groups }).map(({ text, span, isOwn }) => (
                <th key={text} scope={isOwn ? 'col' : 'colgroup'} colSpan={span} rowSpan={isOwn ? 2 : 1}>
                  {text}
                </th>
              ))}
            </tr>
          )}
          <tr>
            {head.map((text, column) =>
              groups?.[column] === null ? null : (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns in their order; heads under two groups may be the same
                <th key={column} scope="col">
                  {text}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.join(' ')}>
              {row.map((text, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells of one row in the order of the columns
                <td key={column}>{text}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
