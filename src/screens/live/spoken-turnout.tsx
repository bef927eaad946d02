'use client'

import { LiveRegion } from '#screens/kit/live-region.tsx'
import { useAtMostEvery } from './use-at-most-every.ts'

const sparinglyMilliseconds = 10_000

type Props = { issued: number; collected: number; sentence: string }

/** The turnout read out: every ten seconds at most, and when half of the papers or the last one is in. */
export function SpokenTurnout({ issued, collected, sentence }: Props) {
  return <LiveRegion text={useAtMostEvery(sparinglyMilliseconds, sentence, milestoneOf(issued, collected))} />
}

function milestoneOf(issued: number, collected: number): string | null {
  if (issued === 0) return null
  if (collected >= issued) return 'all'
  return collected * 2 >= issued ? 'half' : null
}
