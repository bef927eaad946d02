import type { Meeting } from '#domain/meeting/meeting.ts'
import { ballotUnderWay } from '#domain/meeting/unfinished.ts'
import type { Turnout } from '#domain/meeting/view.ts'
import type { Ports } from './ports.ts'
import { readTogether } from './read-together.ts'

const standsMs = 1_000

export type ShownTurnout = {
  /** As the box stands now: for what is pushed, which keeps a pace of its own. Null without a ballot under way. */
  now(meeting: Meeting): Promise<Turnout | null>
  /** As it may be told to whoever asks: a figure once told stands for a second. */
  asked(meeting: Meeting): Promise<Turnout | null>
  /** Everybody was told this. */
  told(figures: Turnout): void
}

/**
 * Papers issued and collected as they may be seen: at most once a second (design.md 4), also by somebody who asks a hundred times a second:
 * the moment of each paper, beside the view of the hall, would be the order of casting.
 */
export function shownTurnout({ stores }: Pick<Ports, 'stores'>, pause: (milliseconds: number) => Promise<void>): ShownTurnout {
  const standing = new Map<string, Promise<Turnout | null>>()
  const read = readTogether((ballotId) => stores.ballots.turnout(ballotId))

  async function now(meeting: Meeting): Promise<Turnout | null> {
    const ballot = ballotUnderWay(meeting)
    const box = ballot ? await read(ballot.id) : null
    if (!ballot || !box || box.status === 'COUNTED' || box.status === 'CANCELLED') return null
    return { ballotId: ballot.id, ...box, status: box.status }
  }

  function stand(ballotId: string, figures: Promise<Turnout | null>): void {
    standing.set(ballotId, figures)
    const fall = () => {
      if (standing.get(ballotId) === figures) standing.delete(ballotId)
    }
    figures.then(() => pause(standsMs)).then(fall, fall)
  }

  return {
    now,
    async asked(meeting) {
      const ballot = ballotUnderWay(meeting)
      if (!ballot) return null
      const told = await standing.get(ballot.id)
      // a closing is told at once
      const isOver = told?.status === 'OPEN' && ballot.status !== 'OPEN'
      if (told && !isOver) return told
      const figures = now(meeting)
      stand(ballot.id, figures)
      return figures
    },
    told: (figures) => stand(figures.ballotId, Promise.resolve(figures)),
  }
}
