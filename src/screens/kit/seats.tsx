export type SeatsProps = {
  total: number
  present: number
  /** The notch stands after this many seats. */
  need: number
  sentence: string
  size?: 'wall' | 'desk'
}

/** One cell a seat; the notch is what is needed. */
export function Seats({ total, present, need, sentence, size = 'wall' }: SeatsProps) {
  const tight = total > 45
  const classes = ['seats', size === 'desk' && 'seats-desk', tight && 'seats-tight'].filter(Boolean).join(' ')
  return (
    <div role="img" aria-label={sentence} className={classes}>
      {Array.from({ length: total }, (_, seat) => seat + 1).map((seat) => (
        <i
          key={seat}
          className={[seat > present && 'absent', seat === need && seat < total && 'need'].filter(Boolean).join(' ') || undefined}
        />
      ))}
    </div>
  )
}
