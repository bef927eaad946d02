/** How large and how often; the same for every part. */
export type Sizes = {
  /** Runs that count, after one to warm up; figures are their medians. */
  runs: number
  /** Of the large province; the small one has a tenth. */
  members: number
  /** Of every hall and crowd, 1 being the whole. Smaller only to see that a part runs: the keys keep their names. */
  scale: number
  /** A folder for a profile of every app that is started, as Chrome's developer tools read them. */
  profile?: string
}

/** What one part found: lines for people, figures for the JSON of the last line. */
export type Found = { table: string; figures: Record<string, number> }

/** One thing that `npm run bench` measures. It starts what it needs in processes of their own and leaves nothing behind. */
export type Part = { name: string; measure(sizes: Sizes): Promise<Found> }

/** Measures once to warm up (run -1), then as often as counts. `run` lets whoever alternates do so. */
export async function repeated<T>({ runs }: Pick<Sizes, 'runs'>, measure: (run: number) => Promise<T>): Promise<T[]> {
  await measure(-1)
  const measured: T[] = []
  for (let run = 0; run < runs; run++) measured.push(await measure(run))
  return measured
}

/** A hall of so many, on the scale asked for, never too small to vote in secret. */
export const scaled = (count: number, { scale }: Sizes): number => Math.max(6, Math.round(count * scale))
