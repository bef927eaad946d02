import type { Mark } from '#domain/ballot/types.ts'
import type { HallPerson } from '../../hall/script.ts'
import { awayOnTheDay, type CastMember, cast, playedByYou } from './cast.ts'
import { demoPin, type Population } from './populate.ts'

/** Fifteen official members whom the hall plays; how they mark each comrade the first time. */
export function hallPeople({ members }: Population): HallPerson[] {
  const played = cast.filter((one) => one.officialYears !== null && !playedByYou.includes(one.key) && !awayOnTheDay[one.key])
  return played.map((one, voter) => ({
    name: one.name,
    login: members.get(one.key)?.login ?? '',
    pin: demoPin,
    marks: Object.fromEntries(cast.map((candidate, row) => [candidate.name, markBy(voter, candidate, row)])),
  }))
}

/** Most mark what the cell committee proposes, up to four of fifteen think otherwise; over one comrade the hall is divided (worked example A, comrade B). */
function markBy(voter: number, candidate: CastMember, row: number): Mark {
  if (candidate.key === 'khoi') return divided[voter] ?? 'BLANK'
  const turn = (voter * 7 + row * 4) % 15
  const otherwise = 1 + ((row * 3) % 4)
  if (turn >= otherwise) return candidate.committee
  if (turn === 0 && otherwise > 2) return 'SATISFACTORY'
  return candidate.committee === 'EXCELLENT' ? 'GOOD' : 'EXCELLENT'
}

/** 4 / 2 / 1 / 7 and one blank: whatever the other voters mark, no level can pass eleven. */
const divided: Mark[] = [
  ...Array<Mark>(4).fill('EXCELLENT'),
  ...Array<Mark>(2).fill('GOOD'),
  'SATISFACTORY',
  ...Array<Mark>(7).fill('NOT_COMPLETED'),
  'BLANK',
]
