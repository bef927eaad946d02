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

const ORDER = `INSERT INTO "FigureOrder" ("unitId", "period", "reason")
  SELECT o."unitId", o."period", o."reason" FROM jsonb_to_recordset($1::text::jsonb) AS o("unitId" text, "period" text, "reason" text)
  ON CONFLICT DO NOTHING`
