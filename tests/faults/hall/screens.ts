import { setTimeout as pause } from 'node:timers/promises'
import type { Numbered } from '#contract/live.ts'
import type { Hall, HallMember } from '../../support/load-hall.ts'
import { type RestlessScreen, restlessScreen } from '../../support/restless-phone.ts'
import { get } from '../../support/voters.ts'
import { openJournal } from '../journal/journal.ts'
import type { Shown } from '../journal/line.ts'
import type { Way } from '../scenario.ts'

type As = 'projector' | 'console' | 'phone'

/** A screen that follows the meeting by its socket and notes what it shows. */
export type NotedScreen = { as: As; name: string; screen: RestlessScreen; saysPaused: () => boolean; rest: () => void }

type Hanging = { hall: Hall; folder: string; way: (client: number) => Way }

/** The wall, the console and so many phones, each by the way of a client of its own, and one phone that is lost in a bad corner of the hall. */
export function hangScreens({ hall, folder, way }: Hanging, phones: number): NotedScreen[] {
  const hang = (name: string, as: As, number: number, member: HallMember | null): NotedScreen => {
    const journal = openJournal(folder, name)
    const { url, fetch } = way(number)
    const caller = { url, ...(member && { cookie: member.cookie }), ...(fetch && { fetch }) }
    let isPaused = false
    const screen = restlessScreen({
      ...caller,
      as,
      join: as === 'projector' ? { as, token: hall.wallToken } : { as, meetingId: hall.meetingId },
      fetchView: () => askView(hall, as, caller),
      saw: ({ version }) => journal.note({ do: 'saw', version }),
      told: (paused) => {
        isPaused = paused
        journal.note({ do: 'told', paused })
      },
    })
    const rest = () => {
      const shown = screen.shows()
      if (shown) journal.note({ do: 'shows', shown: { audience: as, ...numbered(shown) } })
    }
    return { as, name, screen, saysPaused: () => isPaused, rest }
  }
  return [
    hang('screen-projector', 'projector', 1, null),
    hang('screen-console', 'console', 0, hall.secretary),
    ...hall.officials.slice(0, phones).map((member, at) => hang(`screen-phone-${at}`, 'phone', at + 2, member)),
    hang(roaming, 'phone', phones + 2, hall.deputy),
  ]
}

const roaming = 'roaming-phone'

/** Loses the net every now and then until it is told to stay. */
export function roam(screens: readonly NotedScreen[]): { stay: () => void } {
  const one = screens.find(({ name }) => name === roaming)
  const timer = setInterval(() => one?.screen.loseTheNet(), 900)
  return { stay: () => clearInterval(timer) }
}

type Asker = { url: string; cookie?: string; fetch?: typeof globalThis.fetch }

const askView = (hall: Hall, as: As, caller: Asker): Promise<Numbered<unknown>> =>
  get(caller, 'query', `meeting.${as}`, as === 'projector' ? { token: hall.wallToken } : { meetingId: hall.meetingId })

const numbered = ({ version, view }: Numbered<unknown>): Pick<Shown, 'version' | 'view'> => ({ version, view })

/**
 * What each audience is answered now, by the way of the chair. A node that was cut off answers from its memory until its next look at the
 * versions, two seconds later; whoever opens a page there is brought on then. So it is asked until all are answered of the same moment.
 */
export async function freshViews({ hall, way }: Hanging): Promise<Shown[]> {
  const { url, fetch } = way(0)
  const caller = { url, cookie: hall.secretary.cookie, ...(fetch && { fetch }) }
  const audiences: As[] = ['projector', 'console', 'phone']
  const askAll = () => Promise.all(audiences.map(async (audience) => ({ audience, ...numbered(await askView(hall, audience, caller)) })))
  const until = performance.now() + restWithinMs
  for (;;) {
    const fresh = await askAll()
    const isOfOneMoment = new Set(fresh.map(({ version }) => version)).size === 1
    if (isOfOneMoment || performance.now() > until) return fresh
    await pause(200)
  }
}

/** So long a screen may need to be where the others are: its own asking again, a lost hint found by the watch, a push's pace. */
const restWithinMs = 25_000

/** Waits until every screen is at the meeting's version and says nothing of a pause, or does not come there; then it is noted for the judge. */
export async function comeToRest(screens: readonly NotedScreen[], fresh: readonly Shown[]): Promise<void> {
  const at = (as: As) => fresh.find(({ audience }) => audience === as)?.version ?? 0
  const late = pause(restWithinMs, undefined, { ref: false })
  const goOn = async ({ screen, as, saysPaused }: NotedScreen) => {
    await screen.until(at(as))
    // whether the database is there is found out by the watch, which may come after the last version
    while (saysPaused()) await pause(50)
  }
  await Promise.race([Promise.all(screens.map(goOn)), late])
  // What was on its way behind the last version (a paused note, a push of the same version) is heard as well.
  await pause(300)
  for (const screen of screens) screen.rest()
}
