import { type TroubledLine, troubledLine } from '../../support/troubled-line.ts'
import type { Place } from '../scenario.ts'
import { type OneApp, oneApp } from './one-app.ts'

export type OverLines = OneApp & { lines: readonly TroubledLine[] }

/** More than a hall has people and screens: each has a line of its own. */
const lineCount = 48

/** One app, and between it and each client a line that can go wrong. */
export async function overLines(): Promise<OverLines> {
  const place = await oneApp()
  const port = Number(new URL(place.app.url).port)
  const lines = await Promise.all(Array.from({ length: lineCount }, () => troubledLine({ port })))
  const way: Place['way'] = (client) => ({ url: (lines[client % lineCount] as TroubledLine).url })
  const remove = async () => {
    await Promise.all(lines.map((line) => line.close()))
    await place.remove()
  }
  return { ...place, lines, way, remove }
}
