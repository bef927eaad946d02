import type { Scene } from '#domain/meeting/scene.ts'

type Steps = Extract<Scene, { kind: 'AGENDA' }>['steps']
export type AgendaRow = { number: string; title: string; level: 1 | 2 }
export type FittedAgenda = { rows: AgendaRow[]; columns: 1 | 2; fontSize: number }

/** Px of the wall at 1080p, between the label and the foot, beside the speakers. */
const room = { height: 700, width: 1210, gap: 48 }
const rowPadding = 20
const lineHeight = 1.3
/** Be Vietnam Pro: a letter's mean width as a part of its size. */
const letterWidth = 0.54
/** Number and indent before the title. */
const before = { 1: 84, 2: 180 }
const largest = 46
/** Nothing on the wall is smaller (design.md 7). */
const smallest = 32

/**
 * The largest letters in which the agenda fits the wall: whole in one column, then in two; when it is too long for either, its steps alone.
 * Two columns may break unevenly, so one long row of theirs stays empty.
 */
export function fitAgenda(steps: Steps): FittedAgenda {
  const [whole, alone] = [rowsOf(steps, true), rowsOf(steps, false)]
  const tries = ([whole, alone] as const).flatMap((rows) => ([1, 2] as const).map((columns) => ({ rows, columns })))
  for (const { rows, columns } of tries)
    for (let fontSize = largest; fontSize >= smallest; fontSize -= 2) if (fits(rows, columns, fontSize)) return { rows, columns, fontSize }
  return { rows: alone, columns: 2, fontSize: smallest }
}

const rowsOf = (steps: Steps, withItems: boolean): AgendaRow[] =>
  steps.flatMap(({ title, items }, at) => [
    { number: String(at + 1), title, level: 1 as const },
    ...(withItems ? items : []).map((item, index) => ({ number: `${at + 1}.${index + 1}`, title: item.title, level: 2 as const })),
  ])

function fits(rows: readonly AgendaRow[], columns: 1 | 2, fontSize: number): boolean {
  const width = columns === 1 ? room.width : (room.width - room.gap) / 2
  const heights = rows.map(({ title, level }) => {
    const letters = Math.max(1, Math.floor((width - before[level]) / (fontSize * letterWidth)))
    return Math.ceil(title.length / letters) * fontSize * lineHeight + rowPadding
  })
  const sum = heights.reduce((a, b) => a + b, 0)
  return columns === 1 ? sum <= room.height : sum / 2 + Math.max(...heights) / 2 <= room.height
}
