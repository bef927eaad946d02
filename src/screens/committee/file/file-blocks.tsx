import type { Block } from '#domain/document/party-document.ts'

/** Lines of a document, to read on the desk. `label`: what the tables are of. */
export function FileBlocks({ blocks, label }: { blocks: readonly Block[]; label: string }) {
  return (
    <div className="grid max-w-[64em] grid-cols-1 gap-2">
      {blocks.map((block, at) => (
        <OneBlock key={`${at}-${block.kind}`} block={block} label={label} />
      ))}
    </div>
  )
}

function OneBlock({ block, label }: { block: Block; label: string }) {
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? <h3 className="mt-3">{block.text}</h3> : <h4 className="mt-2 font-semibold">{block.text}</h4>
    case 'text':
      return <p className="whitespace-pre-line">{block.text}</p>
    case 'fact':
      return (
        <p>
          <span className="text-ink-2">{block.label}:</span> {block.text}
        </p>
      )
    case 'list':
      return (
        <ul className="list-disc pl-6">
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )
    case 'table':
      return <BlockTable block={block} label={label} />
    // who signs on paper is told by the sections themselves
    case 'signature':
      return null
  }
}

function BlockTable({ block: { head, rows }, label }: { block: Extract<Block, { kind: 'table' }>; label: string }) {
  return (
    <div className="sheet-table-scroll">
      <table className="sheet-table num">
        <caption className="sr-only">{label}</caption>
        <thead>
          <tr>
            {head.map((text) => (
              <th key={text} scope="col">
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells) => (
            <tr key={cells.join('|')}>
              {cells.map((text, at) => (
                <td key={head[at]} data-head={head[at]}>
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
