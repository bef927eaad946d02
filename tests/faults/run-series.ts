import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { seeded } from '#server/generate/seeded.ts'
import { behindTheApp, fillHalls, type Hall, hallPin } from '../support/load-hall.ts'
import { recountOn, type Voter } from '../support/voters.ts'
import { holdMeeting } from './hall/hold-meeting.ts'
import { comeToRest, freshViews, hangScreens, roam } from './hall/screens.ts'
import { readJournals } from './journal/journal.ts'
import type { Finding } from './judge/finding.ts'
import { judge } from './judge/judge.ts'
import { readFacts } from './judge/read-facts.ts'
import type { Moment, Place, Scenario } from './scenario.ts'

export type Series = {
  scenario: Scenario
  runs: number
  seed: number
  /** People in the hall, the chair among them. */
  people: number
  short: boolean
  /** Journals go into a folder of it for each run; those of a run without findings are removed unless `keep`. */
  folder: string
  keep?: boolean
  /** Ends the series in mid-run; what it started is removed all the same. */
  signal?: AbortSignal
  say: (line: string) => void
}

export type SeriesResult = { scenario: string; runs: number; failed: { run: number; folder: string; findings: Finding[] }[] }

/** Runs one scenario so often on one place; the first run that can't be finished ends the series. */
export async function runSeries(series: Series): Promise<SeriesResult> {
  const { scenario, runs, say } = series
  const result: SeriesResult = { scenario: scenario.name, runs: 0, failed: [] }
  const place = await scenario.prepare()
  try {
    for (let run = 1; run <= runs; run += 1) {
      series.signal?.throwIfAborted()
      const folder = path.join(series.folder, `${scenario.name}-${run}`)
      const began = performance.now()
      const findings = await within(runOnce({ ...series, place, run, folder }), series.signal)
      result.runs = run
      say(
        `${findings.length === 0 ? 'ok    ' : 'FAILED'} ${scenario.name} ${run}/${runs} (${((performance.now() - began) / 1000).toFixed(1)} s)`,
      )
      if (findings.length > 0) await keep({ run, folder, findings }, place, result)
      else if (!series.keep) await rm(folder, { recursive: true })
    }
  } finally {
    await removeAtLast(place)
  }
  return result
}

/** Whoever looks behind the app at this moment is let finish: no database is removed under anybody. */
async function removeAtLast(place: Place): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await place.remove()
    } catch (error) {
      if (tries === 5) throw error
      await pause(1_000)
    }
  }
}

async function keep(failed: SeriesResult['failed'][number], place: Place, result: SeriesResult): Promise<void> {
  result.failed.push(failed)
  await writeFile(path.join(failed.folder, 'findings.txt'), failed.findings.map(({ what, sentence }) => `${what}: ${sentence}\n`).join(''))
  await writeFile(path.join(failed.folder, 'output.txt'), place.output())
}

/** A meeting takes seconds; one that does not come to its end has lost something as well. */
const longestRunMs = 240_000

async function within<T>(work: Promise<T>, stopped?: AbortSignal): Promise<T> {
  const tooLong = new AbortController()
  const signal = stopped ? AbortSignal.any([tooLong.signal, stopped]) : tooLong.signal
  const late = pause(longestRunMs, undefined, { signal }).then(() => {
    throw new Error(`the meeting did not come to its end in ${longestRunMs / 1000} s`)
  })
  return Promise.race([work, late]).finally(() => tooLong.abort())
}

type Run = Series & { place: Place; run: number; folder: string }

/** A hall of its own, a meeting in it, one disturbance somewhere in between, everything at rest, judgement. */
async function runOnce({ scenario, place, run, folder, seed, people, short, say }: Run): Promise<Finding[]> {
  const { fraction } = seeded(seed + run)
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const hall = await makeHall(place, scenario, { cellId: `h${seed}n${run}`, people })
  const hanging = { hall, folder, way: place.way }
  const screens = hangScreens(hanging, 4)
  const { stay } = roam(screens)
  const meeting = holdMeeting({ hall, place, folder })
  const moment: Moment = { fraction, short, say, hall }
  const at = Math.floor(fraction() * (scenario.within ?? 1) * meeting.expected)
  const disturbed = meeting.progress.reached(at).then(async () => {
    await scenario.disturb(place, moment)
    await scenario.settle(place)
  })
  const [{ ballotId, voters }] = await Promise.all([meeting.held, disturbed]).finally(stay)
  const recounts = await Promise.all(voters.map((voter) => disagreement(voter, ballotId)))
  const fresh = await freshViews(hanging)
  await comeToRest(screens, fresh)
  const facts = await readFacts(place.variables, { hall, since: hall.version, fresh, recounts: recounts.flat() })
  for (const { screen } of screens) screen.leave()
  const lines = readJournals(folder)
  return [...judge(lines, facts), ...(scenario.also?.(lines) ?? [])]
}

type Size = { cellId: string; people: number }

/** Every fourth member has not come yet. */
async function makeHall(place: Place, { plan }: Scenario, { cellId, people }: Size): Promise<Hall & { version: number }> {
  const absent = Math.floor(people / 4)
  const usual = { cellId, officials: people - absent, absent, nominees: 3, ...plan }
  return behindTheApp(place.variables, async (wired, secret) => {
    const pinHash = await wired.ports.passwords.hash(hallPin)
    const [hall] = (await fillHalls(wired, [usual], { graceSeconds: 1, pinHash, secret })) as [Hall]
    const { version } = (await wired.ports.stores.meetings.summary(hall.meetingId)) ?? { version: 0 }
    return { ...hall, version }
  })
}

async function disagreement(voter: Voter, ballotId: string): Promise<string[]> {
  const { agreed, counted, checks } = await recountOn(voter, ballotId)
  const failed = checks.filter(({ held }) => !held).map(({ name }) => name)
  return agreed && counted
    ? []
    : [`${ballotId}: the phone of ${voter.name}: ${counted ? failed.join(', ') : 'its paper is not on the board'}`]
}
