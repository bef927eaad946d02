import type { FigureOrder } from '#application/ports/figures.ts'
import type { Period } from '#domain/statistics/parts.ts'
import type { Ask } from './count-cells.ts'

/** In the transaction of what makes them necessary. */
export const writeOrders = async (ask: Ask, orders: readonly FigureOrder[]): Promise<void> =>
  void (await ask(ORDER, [JSON.stringify(orders.map((one) => ({ ...one, unitId: one.unitId ?? '' })))]))

/** That the cells under these units, or these cells, are counted again in some periods. */
export const orderRecount = (ask: Ask, unitIds: readonly string[], { periods, reason }: { periods: readonly Period[]; reason: string }) =>
  writeOrders(
    ask,
    [...new Set(unitIds)].flatMap((unitId) => periods.map((period) => ({ unitId, period, reason }))),
  )

/** That the caps of a unit's organisations are told anew (rule 27), though its cells count what they counted. */
export const tellAnew = async (ask: Ask, unitId: string, period: Period): Promise<void> => void (await ask(TELL_ANEW, [unitId, period]))

const TELL_ANEW = `WITH RECURSIVE below AS (
    SELECT $1::text AS "id" UNION SELECT u."id" FROM below JOIN "OrgUnit" u ON u."parentId" = below."id")
  UPDATE "CellFigures" SET "version" = "version" + 1
  WHERE "cellId" IN (SELECT "id" FROM below) AND "period" = $2::text AND "part" = 'levels'`

const ORDER = `INSERT INTO "FigureOrder" ("unitId", "period", "reason")
  SELECT o."unitId", o."period", o."reason" FROM jsonb_to_recordset($1::text::jsonb) AS o("unitId" text, "period" text, "reason" text)
  ON CONFLICT DO NOTHING`
