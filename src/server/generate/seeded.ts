/** Chance that a seed decides: the same seed gives the same province. */
export type Seeded = {
  /** From 0 up to 1, 1 not included. */
  fraction(): number
  /** Whole, both ends included. */
  between(least: number, most: number): number
  /** True so often of a hundred times. */
  percent(share: number): boolean
  pick<T>(list: readonly T[]): T
  /** Bell-shaped around 0, about -3 to 3. */
  around(): number
  /** As long as a salt of 16 bytes in base64url. */
  salt(): string
}

/** Mulberry32: fast, and good enough for made-up people. Nothing that must be secret is ever drawn from it. */
export function seeded(seed: number): Seeded {
  let state = seed >>> 0
  const fraction = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (least: number, most: number) => least + Math.floor(fraction() * (most - least + 1))
  return {
    fraction,
    between,
    percent: (share) => fraction() * 100 < share,
    pick: (list) => {
      const found = list[Math.floor(fraction() * list.length)]
      if (found === undefined) throw new Error('nothing to pick from')
      return found
    },
    around: () => (fraction() + fraction() + fraction() - 1.5) * 2,
    salt: () => `${letters(fraction())}${letters(fraction())}${letters(fraction())}`.slice(0, 22),
  }
}

const letters = (fraction: number): string =>
  Math.floor(fraction * 36 ** 8)
    .toString(36)
    .padStart(8, '0')
