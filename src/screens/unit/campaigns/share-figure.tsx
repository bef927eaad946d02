'use client'

import { useLocale } from 'next-intl'
import { coverageTenths } from '#domain/campaign/coverage.ts'
import { Tag } from '#screens/kit/tag.tsx'

type Props = { title: string; part: number; whole: number; word: string; isBelow: boolean }

/** One share in large figures over a bar as long as the whole; a word says how it stands to its target. */
export function ShareFigure({ title, part, whole, word, isBelow }: Props) {
  const percent = usePercent()(part, whole)
  return (
    <div className="grid content-start gap-2">
      <p className="font-semibold">{title}</p>
      <p className="num text-desk-4 font-bold leading-none">
        {part}
        <span className="second text-desk-3 font-normal">/{whole}</span> <span className="text-desk-3">{percent}</span>
      </p>
      <ShareBar part={part} whole={whole} />
      <p>
        <Tag state={isBelow ? 'late' : 'ok'}>{word}</Tag>
      </p>
    </div>
  )
}

/** Its text stands beside it. */
export const ShareBar = ({ part, whole }: { part: number; whole: number }) => (
  <div aria-hidden className="h-2 w-full border border-ink">
    <div className="h-full bg-ink" style={{ width: `${whole === 0 ? 0 : (100 * part) / whole}%` }} />
  </div>
)

/** With one decimal as the screen's language writes it, rounded down; a dash of nothing. */
export function usePercent(): (part: number, whole: number) => string {
  const locale = useLocale()
  return (part, whole) => {
    const tenths = coverageTenths(part, whole)
    return tenths === null ? '–' : `${(tenths / 10).toLocaleString(locale)}%`
  }
}
