import type { Block } from '#domain/document/party-document.ts'

/** The blocks of a document as the browser prints them; `level` is the heading that stands above the first of them. */
export function DocumentBlocks({ blocks, label }: { blocks: readonly Block[]; label: string }) {
  return blocks.map((block, index) => <OneBlock key={`${index}-${block.kind}`} block={block} label={label} />)
}

function OneBlock({ block, label }: { block: Block; label: string }) {
  switch (block.kind) {
    case 'heading': {
      const Heading = block.level === 1 ? 'h2' : block.level === 2 ? 'h3' : 'h4'
      return <Heading>{block.text}</Heading>
    }
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
        <ul>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )
    case 'signature':
      return (
        <p className="to-right">
          <b>{block.signature.title}</b> {block.signature.name}
        </p>
      )
    case 'table':
      return <BlockTable block={block} label={label} />
  }
}

function BlockTable({ block: { head, rows, figuresFrom }, label }: { block: Extract<Block, { kind: 'table' }>; label: string }) {
  const side = (column: number) => (column === 0 || (figuresFrom !== null && column >= figuresFrom) ? 'to-center' : undefined)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than a phone is scrolled by keyboard as well
    <section className="doc-table" tabIndex={0} aria-label={label}>
      <table>
        <thead>
          <tr>
            {head.map((text, column) => (
              <th key={text} scope="col" className={side(column) ?? 'to-center'}>
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells) => (
            <tr key={cells.join('|')}>
              {cells.map((text, column) =>
                column === 1 ? (
                  <th key={head[column]} scope="row">
                    {text}
                  </th>
                ) : (
                  <td key={head[column]} className={side(column)}>
                    {text}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
