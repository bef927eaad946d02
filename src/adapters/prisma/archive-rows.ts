import { keptTables, type RowsOf } from '#domain/exchange/kept-tables.ts'
import { invariant } from '#domain/result.ts'

// SQL of an organisation's complete file; $1 are the ids of its units, cells among them, and t is the row.

const published = (of: string): string => `t."unitId" = ANY($1) OR t."id" IN (${of})`

const belong: Readonly<Record<RowsOf, string>> = {
  SELF: `t."id" = ANY($1)`,
  UNIT: `t."unitId" = ANY($1)`,
  CELL: `t."cellId" = ANY($1)`,
  HANDED_IN: `t."cellId" = ANY($1) AND t."handedIn" IS NOT NULL`,
  PEOPLE: `t."id" IN (SELECT "personId" FROM "Member" WHERE "cellId" = ANY($1)
    UNION SELECT "personId" FROM "Position" WHERE "unitId" = ANY($1) UNION SELECT "personId" FROM "InspectionMandate" WHERE "unitId" = ANY($1))`,
  DECIDED: `t."cellId" = ANY($1)`,
  FROM_UNIT: `t."fromUnitId" = ANY($1)`,
  CHANGES: `t."fromIds" && $1 OR t."toIds" && $1`,
  TRANSFERS: `t."fromCellId" = ANY($1)
    OR t."toCellId" = ANY($1) AND EXISTS (SELECT FROM "Member" AS m WHERE m."cellId" = ANY($1) AND m."personId" = t."personId")`,
  GROUPS: `t."cellIds" <@ $1`,
  READ: published(`SELECT "packId" FROM "ContentRead" WHERE "cellId" = ANY($1)`),
  USED: published(`SELECT "programmeId" FROM "ProgrammeUse" WHERE "cellId" = ANY($1)`),
  CAMPAIGNS: published(
    `SELECT "campaignId" FROM "CampaignReport" WHERE "cellId" = ANY($1) UNION SELECT "campaignId" FROM "CampaignMeeting" WHERE "cellId" = ANY($1)`,
  ),
  ROUNDS: published(`SELECT "roundId" FROM "RoundProposal" WHERE "cellId" = ANY($1)`),
}

/** Whether a row is one of these units: asked when it is written out, and again when it is taken in. */
export const rowsThatBelong = (of: RowsOf): string => `(${belong[of]})`

/** What a unit above published is taken in only where that unit is not: there it is the unit's own to publish. */
export const hasItsPlace = (of: RowsOf): string =>
  belong[of].startsWith('t."unitId" = ANY($1) OR')
    ? `(t."unitId" = ANY($1) OR NOT EXISTS (SELECT FROM "OrgUnit" AS u WHERE u."id" = t."unitId"))`
    : 'TRUE'

/** What stands in place of a column's own value (`standIn` of kept-tables.ts says why). Of a paper taken by phone nothing but that. */
export const standIns: Readonly<Record<string, string>> = {
  'VoterMark.blindedHash': `CASE WHEN t."blindedHash" IS NULL THEN NULL ELSE '\\x'::bytea END`,
  'SelfAssessment.draft': `t."handedIn"`,
  'Registration.draft': `t."handedIn"`,
  'Reflection.draft': `t."handedIn"`,
  'CampaignReport.draft': `t."handedIn"`,
}

/** Of columns that stay behind and may not be empty: a key of its own for each meeting. */
const fills: Readonly<Record<string, string>> = {
  'Meeting.checkInSecret': `decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex')`,
}

export function fillOf(table: string, column: string): { column: string; sql: string } | null {
  const sql = fills[`${table}.${column}`]
  return sql ? { column, sql } : null
}

/** A table's rows of these units as lines of JSON, in the order of their keys. */
export function selectOf(table: string, order: readonly string[]): string {
  const kept = keptTables.find((one) => one.table === table)
  invariant(kept, `${table} is a table that is written out`)
  const columns = kept.columns.map((column) => {
    if (!kept.standIn?.[column]) return `t."${column}"`
    const sql = standIns[`${table}.${column}`]
    invariant(sql, `something stands in for ${table}.${column}`)
    return `${sql} AS "${column}"`
  })
  return `SELECT row_to_json(r)::text AS line FROM (SELECT ${columns.join(', ')} FROM "${table}" AS t
    WHERE ${rowsThatBelong(kept.of)} ORDER BY ${order.map((column) => `t."${column}"`).join(', ')}) AS r`
}
