import { DoubleRule } from '#screens/kit/letterhead.tsx'

/** The wall without a meeting: still connecting, no link, or a revoked one. */
export function WallMessage({ title, text }: { title?: string; text?: string }) {
  return (
    <div className="wall-room">
      <div className="wall">
        <header className="wall-head">
          <DoubleRule />
        </header>
        <main className="wall-main">
          <div className="wall-calm" role="status">
            {title && <h1>{title}</h1>}
            {text && <p>{text}</p>}
          </div>
        </main>
      </div>
    </div>
  )
}
