import type { CellFigureRow } from '#application/ports/figures.ts'
import { noPart } from '#domain/statistics/no-figures.ts'
import type { Counted, Part } from '#domain/statistics/parts.ts'
import type { Ask } from './count-cells.ts'

/** Rows that differ from those kept, and new ones that count anything; how many were written. In the order of their keys, so that two never wait for each other. */
export async function keepRows(ask: Ask, rows: readonly CellFigureRow[]): Promise<number> {
  if (rows.length === 0) return 0
  const told = rows.map((row) => ({ ...row, isNothing: isNothing(row.part, row.figures) }))
  const [kept] = await ask<{ kept: number }>(KEEP, [JSON.stringify(told)])
  return kept?.kept ?? 0
}

const isNothing = (part: Part, figures: Counted): boolean => JSON.stringify(figures) === JSON.stringify(noPart(part))

const KEEP = `WITH given AS (
    SELECT * FROM jsonb_to_recordset($1::text::jsonb) AS row("cellId" text, "period" text, "part" text, "figures" jsonb, "isNothing" boolean)
  ), kept AS (
    INSERT INTO "CellFigures" AS known ("cellId", "period", "part", "figures")
    SELECT "cellId", "period", "part", "figures" FROM given
    WHERE NOT "isNothing" OR EXISTS (SELECT FROM "CellFigures" old
      WHERE old."cellId" = given."cellId" AND old."period" = given."period" AND old."part" = given."part")
    ORDER BY "cellId", "period", "part"
    ON CONFLICT ("cellId", "period", "part") DO UPDATE SET "figures" = excluded."figures", "version" = known."version" + 1
      WHERE known."figures" IS DISTINCT FROM excluded."figures"
    RETURNING 1
  ) SELECT count(*)::int AS kept FROM kept`
