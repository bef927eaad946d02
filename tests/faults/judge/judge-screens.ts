import { isDeepStrictEqual } from 'node:util'
import type { Line, Shown } from '../journal/line.ts'
import { type Finding, finding } from './finding.ts'

/** Every screen at rest shows what its audience is answered now, and none ever went back. */
export function judgeScreens(lines: readonly Line[], fresh: readonly Shown[]): Finding[] {
  const screens = new Set(lines.filter(isOfScreen).map(({ client }) => client))
  return [...screens].flatMap((client) => {
    const seen = lines.filter((line) => line.client === client).filter(isOfScreen)
    const last = seen.findLast((line) => line.do === 'shows')
    return [
      ...judgeTold(client, lines),
      ...judgeOrder(client, seen),
      ...(last ? judgeLast(client, last.shown, fresh) : [finding('screen', `${client} came to no rest`)]),
    ]
  })
}

type Seen = Line & { do: 'saw' | 'shows' }

const isOfScreen = (line: Line): line is Seen => line.do === 'saw' || line.do === 'shows'

function judgeOrder(client: string, seen: readonly Seen[]): Finding[] {
  const versions = seen.map((line) => (line.do === 'saw' ? line.version : line.shown.version))
  const back = versions.findIndex((version, at) => at > 0 && version < (versions[at - 1] as number))
  return back === -1 ? [] : [finding('screen', `${client} went back from version ${versions[back - 1]} to ${versions[back]}`)]
}

function judgeTold(client: string, lines: readonly Line[]): Finding[] {
  const last = lines.findLast((line) => line.client === client && line.do === 'told')
  return last?.do === 'told' && last.paused ? [finding('screen', `${client} still says that saving is paused`)] : []
}

function judgeLast(client: string, shown: Shown, fresh: readonly Shown[]): Finding[] {
  const truth = fresh.find(({ audience }) => audience === shown.audience)
  if (!truth) return [finding('screen', `${client}: nobody read anew what a ${shown.audience} shows`)]
  if (shown.version !== truth.version)
    return [finding('screen', `${client} stands at version ${shown.version}, the ${shown.audience} is at ${truth.version}`)]
  const differing = differences(shown.view, truth.view)
  return differing.length === 0 ? [] : [finding('screen', `${client} shows another ${shown.audience}: ${differing.join(', ')}`)]
}

/** The names of the fields, so that a journal need not be read to know where to look. */
function differences(one: unknown, other: unknown): string[] {
  if (isDeepStrictEqual(one, other)) return []
  if (!isRecord(one) || !isRecord(other)) return ['the whole view']
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((key) => !isDeepStrictEqual(one[key], other[key]))
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
