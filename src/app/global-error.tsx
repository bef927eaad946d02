'use client'

import './globals.css'
import en from '#screens/messages/en/kit.json' with { type: 'json' }
import vi from '#screens/messages/vi/kit.json' with { type: 'json' }

/** The layout itself broke, so nothing of it may be used here: neither the language nor the frame. Both languages stand on the page. */
export default function AllBroken({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="vi">
      <body className="phone">
        <main className="phone-body">
          {[vi, en].map((kit) => (
            <div key={kit.product} role="alert" className="note note-red mb-4 grid gap-2">
              <b>{kit.broken.title}</b>
              <p>{kit.broken.text}</p>
              {error.digest && <p className="num">{kit.errorId.replace('{id}', error.digest)}</p>}
              <button type="button" className="btn" onClick={reset}>
                {kit.broken.again}
              </button>
            </div>
          ))}
        </main>
      </body>
    </html>
  )
}
