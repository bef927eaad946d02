import type { Scene } from './scene.ts'
import type { PhoneView } from './view.ts'

/** Bytes of JSON in UTF-8 that the shared view of a phone may have; the rest of 4 kB is its envelope. */
export const phoneViewBytes = 3900

/** How much of a long view is kept: characters a text, names a list. The first that fits is taken. */
const measures = [
  { text: 900, names: 20 },
  { text: 500, names: 12 },
  { text: 280, names: 8 },
  { text: 150, names: 5 },
  { text: 90, names: 3 },
  { text: 48, names: 2 },
]

/** Of what a member reported on one shortfall, the latest. */
const reportsKept = 2

type Measure = (typeof measures)[number]

/** The view, cut until it fits. Counts and figures are never cut; rows of a result are not sent to phones, which read the board. */
export function fitPhone(view: PhoneView): PhoneView {
  const whole = { ...view, scene: withoutRows(view.scene) }
  for (const measure of measures) {
    const cut = cutTo(whole, measure)
    if (bytesOf(JSON.stringify(cut)) <= phoneViewBytes) return cut
  }
  return cutTo(whole, { text: 24, names: 0 })
}

/** Ends in an ellipsis when something was left out; never in half of a character. */
export function clip(text: string, length: number): string {
  const letters = Array.from(text)
  return letters.length <= length
    ? text
    : `${letters
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`
}

const withoutRows = (scene: Scene): Scene => (scene.kind === 'RESULT' ? { kind: 'RESULT', result: { ...scene.result, rows: [] } } : scene)

const cutTo = (view: PhoneView, measure: Measure): PhoneView =>
  clipTexts({ ...view, scene: cutScene(view.scene, measure), speakers: view.speakers.slice(0, measure.names) }, measure.text)

function cutScene(scene: Scene, { names }: Measure): Scene {
  // The agenda is asked for with its items and material (AgendaView).
  if (scene.kind === 'AGENDA') return { kind: 'AGENDA', steps: scene.steps.map(({ title }) => ({ title, items: [] })) }
  if (scene.kind === 'EARLIER') return { ...scene, tasks: scene.tasks.slice(0, names) }
  if (scene.kind === 'SHORTFALL') return { ...scene, card: { ...scene.card, reports: scene.card.reports.slice(-reportsKept) } }
  if (scene.kind === 'TASKS') return { ...scene, tasks: scene.tasks.slice(0, names) }
  if (scene.kind !== 'OPEN_VOTE') return scene
  const { FOR, AGAINST, ABSTAIN } = scene.vote.names
  const kept = { FOR: FOR.slice(0, names), AGAINST: AGAINST.slice(0, names), ABSTAIN: ABSTAIN.slice(0, names) }
  return { kind: 'OPEN_VOTE', vote: { ...scene.vote, names: kept } }
}

/** Keys whose values are words for people; everything else is an id, a code, a time or a figure and stays whole. */
const texts = new Set([
  'title',
  'text',
  'cause',
  'remedy',
  'answer',
  'name',
  'presenter',
  'what',
  'reason',
  'cellName',
  'upperName',
  'countingHead',
  'follower',
  'resolution',
  'result',
  'meeting',
  'word',
  'conclusion',
])

function clipTexts<T>(value: T, length: number): T {
  if (Array.isArray(value)) return value.map((one) => clipTexts(one, length)) as T
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, inner]) => [
    key,
    typeof inner === 'string' && texts.has(key) ? clip(inner, length) : clipTexts(inner, length),
  ])
  return Object.fromEntries(entries) as T
}

function bytesOf(text: string): number {
  let bytes = 0
  for (const letter of text) {
    const point = letter.codePointAt(0) ?? 0
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
  }
  return bytes
}
