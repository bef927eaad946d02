import { useId } from 'react'

/** How a part of a drawing is filled; told apart in greyscale too, and never by colour alone: a word or a number stands with it. */
export type Mark = 'gold' | 'slate' | 'light' | 'hatch' | 'open' | 'red'

const fills: Record<Mark, string> = {
  gold: 'var(--lv1)',
  slate: 'var(--lv2)',
  light: 'var(--lv3)',
  hatch: '',
  open: 'var(--sheet)',
  red: 'var(--red)',
}

const inks: Record<Mark, string> = {
  gold: 'var(--lv1-on)',
  slate: 'var(--lv2-on)',
  light: 'var(--lv3-on)',
  hatch: 'var(--ink)',
  open: 'var(--ink)',
  red: '#fff',
}

/** The ink of a number that stands on the mark. */
export const inkOn = (mark: Mark): string => inks[mark]

/** Fill and outline of a part: those without a colour of their own are outlined. */
export function useMarks(): { of: (mark: Mark) => { fill: string; stroke: string; strokeWidth: number }; defs: React.ReactNode } {
  const id = `hatch${useId()}`
  return {
    of: (mark) => ({
      fill: mark === 'hatch' ? `url(#${id})` : fills[mark],
      stroke: mark === 'hatch' ? 'var(--ink)' : mark === 'open' ? 'var(--lv2)' : 'var(--paper)',
      strokeWidth: mark === 'open' ? 2 : 1.5,
    }),
    defs: (
      <defs>
        <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" fill="var(--sheet)" />
          <rect width="2" height="6" fill="var(--ink)" />
        </pattern>
      </defs>
    ),
  }
}
