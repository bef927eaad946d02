const unit = (
  row: string,
) => `json_build_object('id', ${row}."id", 'parentId', ${row}."parentId", 'type', ${row}."type", 'code', ${row}."code",
  'name', ${row}."name", 'shortName', ${row}."shortName", 'grassroots', ${row}."grassroots", 'isCell', ${row}."isCell", 'cellType', ${row}."cellType",
  'validFrom', ${row}."validFrom", 'validTo', ${row}."validTo")`

/** What the caller asks for, as rows to join with those kept. */
const parts = (parameter: string, more?: string) =>
  `jsonb_to_recordset(${parameter}::text::jsonb) AS asked("period" text, "part" text${more ? `, ${more}` : ''})`

const isAsked = `f."period" = asked."period" AND f."part" = asked."part"`

const holds = (row: string) => `daterange(${row}."validFrom", ${row}."validTo") @> $2::date`

/** A published row as JSON; `rows` stay behind where only the sum was asked for. */
export const publishedRow = (row: string, withRows: string) => `json_build_object('unitId', ${row}."unitId", 'period', ${row}."period",
  'part', ${row}."part", 'total', ${row}."total", 'rows', CASE WHEN ${withRows} THEN ${row}."rows" END, 'closed', ${row}."closed",
  'publishedAt', to_char(${row}."publishedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))`

/**
 * All figures of a leader's page in one round trip; what it costs depends on the units directly below and beside, never on all cells.
 * $1 unit, $2 day of the tree, $3 parts of the unit, $4 parts of the unit above, $5 parts as cells keep them, $6 open to the grassroots
 * committee, $7 changes since, $8 year of the rule set.
 */
export const LEADER_PAGE = `WITH RECURSIVE up AS (
    SELECT u.*, 0 AS height FROM "OrgUnit" u WHERE u."id" = $1::text AND ${holds('u')}
    UNION ALL SELECT u.*, up.height + 1 FROM up JOIN "OrgUnit" u ON u."id" = up."parentId" AND ${holds('u')}
  ), here AS (SELECT * FROM up WHERE height = 0
  ), near AS (
    SELECT u.* FROM "OrgUnit" u JOIN here ON u."parentId" = here."id" AND ${holds('u')}
    UNION ALL SELECT u.* FROM "OrgUnit" u JOIN here ON u."parentId" = here."parentId" AND u."id" <> here."id" AND ${holds('u')}
  ), around AS (
    SELECT "id" FROM up UNION ALL SELECT "id" FROM near
  ), page AS (
    SELECT CASE WHEN "isCell" THEN "parentId" ELSE "id" END AS "unitId", "isCell", "parentId" FROM here
  ), below AS (
    SELECT u.* FROM "OrgUnit" u JOIN here ON u."parentId" = here."id" AND ${holds('u')} WHERE $6::boolean AND here."grassroots"
    UNION ALL SELECT u.* FROM below JOIN "OrgUnit" u ON u."parentId" = below."id" AND ${holds('u')}
  )
  SELECT json_build_object(
    'units', (SELECT coalesce(json_agg(${unit('u')} ORDER BY u.height), '[]') FROM up u),
    'near', (SELECT coalesce(json_agg(${unit('u')}), '[]') FROM near u),
    'published', (
      SELECT coalesce(json_agg(${publishedRow('f', `asked."withRows" OR page."isCell"`)}), '[]')
      FROM page, ${parts('$3', '"withRows" boolean')} JOIN "UnitFigures" f ON ${isAsked}
      WHERE f."unitId" = page."unitId"),
    'beside', (
      SELECT coalesce(json_agg(${publishedRow('f', 'true')}), '[]')
      FROM page, ${parts('$4')} JOIN "UnitFigures" f ON ${isAsked}
      WHERE f."unitId" = page."parentId" AND NOT page."isCell"),
    'below', (SELECT coalesce(json_agg(${unit('u')}), '[]') FROM below u),
    'cells', (
      SELECT coalesce(json_agg(json_build_object('cellId', f."cellId", 'period', f."period", 'part', f."part", 'figures', f."figures")), '[]')
      FROM below, ${parts('$5')} JOIN "CellFigures" f ON ${isAsked}
      WHERE below."isCell" AND f."cellId" = below."id"),
    'ruleSet', (
      SELECT s."data" FROM up JOIN "RuleSet" s ON s."unitId" = up."id" AND s."year" = $8::int
      WHERE coalesce((s."data"->>'holdsFrom')::date <= $2::date, true)
      ORDER BY up.height, s."version" DESC LIMIT 1),
    'changes', (
      SELECT coalesce(json_agg((c."data" - 'moved' - 'positions') || jsonb_build_object('id', c."id", 'kind', c."kind", 'heldOn', c."heldOn",
        'fromIds', c."fromIds", 'toIds', c."toIds") ORDER BY c."heldOn", c."id"), '[]')
      FROM "UnitChange" c WHERE c."heldOn" >= $7::date
        AND (c."fromIds" && (SELECT array_agg("id") FROM around) OR c."toIds" && (SELECT array_agg("id") FROM around)
          OR c."kind" = 'MOVED' AND jsonb_path_exists(c."data", '$.before[*].parentId ? (@ == $id)', jsonb_build_object('id', $1::text))))
  ) AS page`
