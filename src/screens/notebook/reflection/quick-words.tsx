'use client'

import { Button } from '#screens/kit/button.tsx'

export type QuickWordsProps = {
  value: string
  /** One tap writes the words; one without words is not offered. */
  choices: readonly { label: string; words: string }[]
  /** What is answered, for who hears the buttons only. */
  of: string
  onChoose: (words: string) => void
}

/** Answers of one tap, offered while nothing is written: what was typed is not overwritten. */
export function QuickWords({ value, choices, of, onChoose }: QuickWordsProps) {
  if (value.trim() !== '') return null
  const offered = choices.filter(({ words }, index) => words !== '' && choices.findIndex((other) => other.words === words) === index)
  return (
    <div className="reflection-quick">
      {offered.map(({ label, words }) => (
        <Button key={label} onPress={() => onChoose(words)} aria-label={`${label}: ${of}`}>
          {label}
        </Button>
      ))}
    </div>
  )
}
