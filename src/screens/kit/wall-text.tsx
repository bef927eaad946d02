'use client'

import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'

const sizes = [58, 50, 44] as const

export type WallTextProps = {
  children: string
  /** Px of the 1080-line picture; it steps down from 58 to 50 and 44, never lower. */
  from?: number
  /** When even 44 does not fit, the text becomes several views, turned by themselves after so many seconds. */
  turnSeconds?: number
  /** Says "1/2" for the view shown. */
  pageText?: (page: number, pages: number) => ReactNode
  className?: string
}

/** A text that must be readable from the last row: smaller first, then a second view, never under 44 px. Give it a box with a height. */
export function WallText({ children, from = sizes[0], turnSeconds = 12, pageText, className }: WallTextProps) {
  const box = useRef<HTMLDivElement>(null)
  const text = useRef<HTMLParagraphElement>(null)
  const [fit, setFit] = useState({ size: from, pages: 1, pageHeight: 0 })
  const [page, setPage] = useState(0)

  useLayoutEffect(() => {
    const measure = () => box.current && text.current && setFit(fitInto(box.current, text.current, from))
    measure()
    setPage(0)
    const watch = new ResizeObserver(measure)
    if (box.current) watch.observe(box.current)
    // The first measure may have been made with a stand-in font.
    document.fonts.ready.then(measure)
    return () => watch.disconnect()
  }, [children, from])

  useLayoutEffect(() => {
    if (fit.pages < 2) return
    const timer = setInterval(() => setPage((shown) => (shown + 1) % fit.pages), turnSeconds * 1000)
    return () => clearInterval(timer)
  }, [fit.pages, turnSeconds])

  const shown = Math.min(page, fit.pages - 1)
  return (
    <div className={`flex min-h-0 flex-1 flex-col ${className ?? ''}`}>
      <div ref={box} className="wall-text min-h-0 flex-1" style={{ fontSize: fit.size }}>
        <div className="overflow-hidden" style={fit.pages > 1 ? { height: fit.pageHeight } : undefined}>
          <p ref={text} style={fit.pages > 1 ? { transform: `translateY(${-shown * fit.pageHeight}px)` } : undefined}>
            {children}
          </p>
        </div>
      </div>
      {fit.pages > 1 && (
        <p className="num mb-3 text-wall-1 text-ink-2">{pageText ? pageText(shown + 1, fit.pages) : `${shown + 1}/${fit.pages}`}</p>
      )}
    </div>
  )
}

/** Layout heights, which the scaling of the wall does not touch. Pages hold whole lines. */
function fitInto(box: HTMLElement, text: HTMLElement, from: number): { size: number; pages: number; pageHeight: number } {
  const before = box.style.fontSize
  const tried = sizes.filter((size) => size <= from)
  for (const size of tried) {
    box.style.fontSize = `${size}px`
    if (text.offsetHeight <= box.clientHeight) return restore({ size, pages: 1, pageHeight: 0 })
  }
  const size = tried.at(-1) ?? from
  const line = size * 1.3
  const pageHeight = Math.max(1, Math.floor(box.clientHeight / line)) * line
  return restore({ size, pages: Math.ceil(text.offsetHeight / pageHeight), pageHeight })

  function restore<Fit>(fit: Fit): Fit {
    box.style.fontSize = before
    return fit
  }
}
