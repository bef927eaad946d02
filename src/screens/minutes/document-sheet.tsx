import type { DocumentSignature, PartyDocument } from '#domain/document/party-document.ts'
import { DocumentBlocks } from './document-blocks.tsx'

/** A Party document on its sheet of A4, as it is printed: always in Vietnamese, whatever the language of the screen. */
export function DocumentSheet({ document }: { document: PartyDocument }) {
  const { upper, unit, number, placeAndDate, title, subtitle, blocks, signatures, recipients, seal } = document
  return (
    <article className="doc num" lang="vi">
      <header className="doc-head">
        <div>
          <p>{upper.toUpperCase()}</p>
          <p>
            <b>{unit.toUpperCase()}</b>
          </p>
          <p aria-hidden>*</p>
          {number && <p>{number}</p>}
        </div>
        <div>
          <p>
            <b className="doc-state">ĐẢNG CỘNG SẢN VIỆT NAM</b>
          </p>
          <p className="doc-date">{placeAndDate}</p>
        </div>
      </header>
      <h1>
        {title}
        <small>{subtitle}</small>
      </h1>
      <DocumentBlocks blocks={blocks} label={title} />
      <div className="doc-signs">
        {signatures.length === 1 && <Recipients to={recipients} />}
        {signatures.map((one) => (
          <Signature key={one.title + one.above} signature={one} />
        ))}
      </div>
      {signatures.length > 1 && <Recipients to={recipients} />}
      <footer className="doc-seal">
        {seal.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </footer>
    </article>
  )
}

function Recipients({ to }: { to: readonly string[] }) {
  return (
    <div className="doc-to">
      <p>
        <b>
          <i>Nơi nhận:</i>
        </b>
      </p>
      {to.map((line) => (
        <p key={line}>- {line}</p>
      ))}
    </div>
  )
}

function Signature({ signature: { above, title, name, signed } }: { signature: DocumentSignature }) {
  return (
    <div className="doc-sign">
      <p>
        <b>{above ?? '\u00a0'}</b>
      </p>
      <p>
        <b>{title}</b>
      </p>
      <p className="doc-space">
        <i>{signed}</i>
      </p>
      <p>
        <b>{name}</b>
      </p>
    </div>
  )
}
