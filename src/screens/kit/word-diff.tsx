'use client'

import { diffWordsWithSpace } from 'diff'
import { useMemo } from 'react'
import './markdown.css'

/** Two texts as one, word by word: what came is underlined, what went is struck through. */
export function WordDiff({ before, after }: { before: string; after: string }) {
  const pieces = useMemo(() => diffWordsWithSpace(before, after), [before, after])
  return (
    <p className="diff">
      {pieces.map(({ value, added, removed }, index) => {
        const key = `${index}${value.slice(0, 8)}`
        if (added) return <ins key={key}>{value}</ins>
        return removed ? <del key={key}>{value}</del> : <span key={key}>{value}</span>
      })}
    </p>
  )
}
