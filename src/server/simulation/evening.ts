import type { Seeded } from '../generate/seeded.ts'
import type { Assumptions } from './assumptions.ts'
import { parted } from './month.ts'

export type Act = 'join' | 'checkIn' | 'push' | 'take' | 'cast' | 'count' | 'recount'

/** Something that a meeting asks of the server, and when, in ms after midnight. `weight`: so many of the same at once. */
export type Asked = { at: number; act: Act; meeting: number; weight: number }

const [second, minute] = [1_000, 60_000]

/** All that so many meetings ask for in one evening, in the order of its coming. Members present ask by chance within the stretches assumed. */
export function eveningOf(meetings: number, chance: Seeded, assumed: Assumptions): Asked[] {
  const counts = parted(
    meetings,
    assumed.begins.map(({ share }) => share / 100),
  )
  const asked: Asked[] = []
  let meeting = 0
  for (const [slot, count] of counts.entries()) {
    for (let one = 0; one < count; one += 1) {
      const around = (2 * chance.fraction() - 1) * assumed.beginsAround
      asked.push(...meetingOf(meeting, ((assumed.begins[slot]?.minute ?? 0) + around) * minute, { chance, assumed }))
      meeting += 1
    }
  }
  return asked.toSorted((a, b) => a.at - b.at)
}

type Told = { chance: Seeded; assumed: Assumptions }

/** From the first phone to the last recount of one meeting that begins at this moment. */
function meetingOf(meeting: number, begins: number, { chance, assumed }: Told): Asked[] {
  const present = membersPresent(chance, assumed)
  const one = (at: number, act: Act, weight = 1): Asked => ({ at, act, meeting, weight })
  const within = (from: number, length: number, act: Act) =>
    Array.from({ length: present }, () => one(from + chance.fraction() * length, act))
  const joined = within(begins - assumed.arrivesWithin * minute, assumed.arrivesWithin * minute, 'join')
  const checkedIn = joined.map(({ at }) => one(at + 20 * second, 'checkIn'))
  const pushes = Array.from({ length: (assumed.lasts / 60) * assumed.pushesAnHour }, () =>
    one(begins + chance.fraction() * assumed.lasts * minute, 'push', present),
  )
  const { earliest, latest, apart } = assumed.ballotOpens
  const first = earliest + chance.fraction() * (latest - earliest)
  const ballots = Array.from({ length: assumed.ballots }, (_, at) => begins + (first + at * apart) * minute).flatMap((opens) => {
    const casts = opens + assumed.takesWithin * second
    const counts = casts + (assumed.castsWithin + assumed.countsAfter) * second
    return [
      ...within(opens, assumed.takesWithin * second, 'take'),
      ...within(casts, assumed.castsWithin * second, 'cast'),
      one(counts, 'count'),
      ...within(counts, assumed.recountsWithin * second, 'recount'),
    ]
  })
  return [...joined, ...checkedIn, ...pushes, ...ballots]
}

/** Cells differ in size: from half to one and a half times the mean. */
function membersPresent(chance: Seeded, { cellSize, attendance }: Assumptions): number {
  return Math.max(3, Math.round(cellSize * (0.5 + chance.fraction()) * attendance))
}
