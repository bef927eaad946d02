import { appRouter } from '#adapters/trpc/router.ts'
import * as above from './areas/above.ts'
import * as admin from './areas/admin.ts'
import * as cell from './areas/cell.ts'
import { commands } from './areas/commands.ts'
import * as meeting from './areas/meeting.ts'
import * as own from './areas/own.ts'
import type { Areas, Row } from './row.ts'

const { committeeDesk, ...desks } = above

/** Who may ask what: every procedure of the API. */
export const areas: Areas = { ...own, ...cell, ...meeting, ...desks, committee: committeeDesk, ...admin }

export type NamedRow = { path: string; row: Row<unknown> }

export const rows: NamedRow[] = Object.entries(areas).flatMap(([area, procedures]) =>
  Object.entries(procedures).map(([name, row]) => ({ path: `${area}.${name}`, row: row as Row<unknown> })),
)

/** The same for each command of meeting.command. */
export const commandRows: NamedRow[] = Object.entries(commands).map(([type, row]) => ({
  path: `meeting.command/${type}`,
  row: row as Row<unknown>,
}))

/** What the router really answers to. */
export const procedures: string[] = Object.keys(appRouter._def.procedures)

/** Whether a procedure only reads. */
export const isRead = (path: string): boolean =>
  (appRouter._def.procedures as unknown as Record<string, { _def: { type: string } }>)[path]?._def.type === 'query'
