/** The box; a sheet above its slot, or the check mark of a paper taken in. */
export function BallotArt({ sheet, slides = false, done = false }: { sheet?: boolean; slides?: boolean; done?: boolean }) {
  return (
    <svg className={`art ${slides ? 'art-slides' : ''}`} viewBox={done ? '0 104 220 110' : '0 0 220 220'} aria-hidden="true">
      {sheet && (
        <g className="art-paper">
          <rect className="fill" x="66" y="14" width="88" height="104" />
          <path d="M80 36h38M80 56h38M80 76h38M80 96h38" fill="none" />
        </g>
      )}
      <rect className="fill" x="30" y="118" width="160" height="90" />
      <rect className="dark" x="56" y="112" width="108" height="12" />
      {done && <path className="art-check" d="m84 166 18 18 36-40" fill="none" />}
    </svg>
  )
}
