import type { Part } from '#domain/statistics/parts.ts'

// What a cell's figures are folded from, as one statement: each source is a list of JSON rows, and each part reads the sources it needs.
// $1 cells, $2 and $3 years, $4 and $5 months, first and last; $6 today.

export type FactSource = keyof typeof sources

/** The statement for some parts. Sources that none of them reads are empty. */
export function factsSql(parts: readonly Part[]): string {
  const wanted = new Set(parts.flatMap((part) => sourcesOf[part]))
  const lists = Object.entries(sources).map(([name, sql]) => `'${name}', ${wanted.has(name as FactSource) ? listOf(sql) : `'[]'::json`}`)
  return `WITH RECURSIVE ${ABOVE} SELECT json_build_object(${lists.join(', ')}) AS facts`
}

const listOf = (sql: string): string => `(SELECT coalesce(json_agg(row), '[]') FROM (${sql}) AS row)`

/** The cells asked for, other cells of their people, and every unit above either, as the tree stands today. */
const ABOVE = `asked AS (SELECT $1::text[] AS cells, $2::int AS y0, $3::int AS y1, $4::text AS m0, $5::text AS m1, $6::date AS today),
  person AS (SELECT DISTINCT m."cellId", m."personId" FROM "Member" m WHERE m."cellId" = ANY($1::text[])),
  above AS (
    SELECT u."id", u."parentId" FROM "OrgUnit" u
    WHERE daterange(u."validFrom", u."validTo") @> $6::date AND (u."id" = ANY($1::text[])
      OR u."id" IN (SELECT other."cellId" FROM person JOIN "Member" other ON other."personId" = person."personId"))
    UNION SELECT u."id", u."parentId" FROM above JOIN "OrgUnit" u ON u."id" = above."parentId" AND daterange(u."validFrom", u."validTo") @> $6::date)`

const member = (
  row: string,
) => `json_build_object('id', ${row}."id", 'cellId', ${row}."cellId", 'personId', ${row}."personId", 'name', '', 'bornOn', null,
  'admittedOn', ${row}."admittedOn", 'officialOn', ${row}."officialOn", 'membership', ${row}."membership", 'joinedOn', ${row}."joinedOn",
  'leftOn', ${row}."leftOn", 'post', ${row}."post", 'hasPost', ${row}."hasPost", 'workKind', ${row}."workKind")`

const statuses = (
  row: string,
) => `(SELECT coalesce(json_agg(json_build_object('memberId', s."memberId", 'kind', s."kind", 'from', s."validFrom",
    'to', s."validTo")), '[]') FROM "MemberStatus" s WHERE s."cellId" = ${row}."cellId" AND s."memberId" = ${row}."id")`

const moment = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

const ofVietnam = (column: string) => `(${column} AT TIME ZONE 'Asia/Ho_Chi_Minh')::date`

const sources = {
  files: `SELECT m."cellId", ${member('m')} AS member, ${statuses('m')} AS statuses FROM "Member" m WHERE m."cellId" = ANY($1::text[]) ORDER BY m."id"`,
  elsewhere: `SELECT person."cellId", ${member('m')} AS member, ${statuses('m')} AS statuses
    FROM person JOIN "Member" m ON m."personId" = person."personId" AND m."cellId" <> person."cellId" ORDER BY m."id"`,
  positions: `SELECT person."cellId", p."personId", p."unitId", p."role", p."validFrom", p."validTo"
    FROM person JOIN "Position" p ON p."personId" = person."personId"`,
  reflections: `SELECT r."cellId", r."memberId", r."month", r."late" FROM "Reflection" r, asked
    WHERE r."cellId" = ANY($1::text[]) AND r."month" BETWEEN m0 AND m1 AND r."handedInAt" IS NOT NULL`,
  remarks: `SELECT r."cellId", r."memberId", r."month" FROM "MonthlyRemark" r, asked
    WHERE r."cellId" = ANY($1::text[]) AND r."month" BETWEEN m0 AND m1`,
  meetings: `SELECT m."cellId", m."id", m."groupId", m."kind", m."year", ${moment('m."startsAt"')} AS "startsAt", m."status", m."counted"
    FROM "Meeting" m, asked WHERE m."cellId" = ANY($1::text[]) AND m."status" IN ('CLOSED', 'SIGNED')
      AND (m."year" BETWEEN y0 AND y1 OR to_char(${ofVietnam('m."startsAt"')}, 'YYYY-MM') BETWEEN m0 AND m1)`,
  shortfalls: `SELECT f."cellId", f."year", f."topic", f."state" = 'REMEDIED' AS "isRemedied", f."dueOn", f."openedOn", f."remediedOn"
    FROM "Shortfall" f, asked WHERE f."cellId" = ANY($1::text[]) AND f."year" <= y1`,
  norms: `SELECT n."cellId", n."heldOn", ${moment('n."recordedAt"')} AS "recordedAt", n."data"->'marks' AS "marks" FROM "NormReview" n, asked
    WHERE n."cellId" = ANY($1::text[]) AND to_char(n."heldOn", 'YYYY-MM') BETWEEN m0 AND m1`,
  opinions: `SELECT o."cellId", o."memberId", o."year", o."body"->>'proposal' AS "proposal", (
      SELECT r."body"->>'proposedLevel' FROM "NotebookEntry" r
      WHERE r."cellId" = o."cellId" AND r."memberId" = o."memberId" AND r."year" = o."year" AND r."kind" = 'REMARK'
      ORDER BY r."at" DESC, r."id" DESC LIMIT 1) AS "committeeLevel"
    FROM (SELECT DISTINCT ON (e."cellId", e."memberId", e."year") e."cellId", e."memberId", e."year", e."body" FROM "NotebookEntry" e, asked
      WHERE e."cellId" = ANY($1::text[]) AND e."year" BETWEEN y0 AND y1 AND e."kind" = 'CELL_OPINION'
      ORDER BY e."cellId", e."memberId", e."year", e."at" DESC, e."id" DESC) o`,
  decisions: `SELECT person."cellId" AS "ofCell", d."cellId", d."memberId", m."personId", d."year", d."level"
    FROM person JOIN "Member" m ON m."personId" = person."personId"
      JOIN "Decision" d ON d."cellId" = m."cellId" AND d."memberId" = m."id", asked
    WHERE d."year" <= y1 AND NOT EXISTS (SELECT FROM "Decision" later WHERE later."revokesId" = d."id")`,
  assessments: `SELECT a."cellId", a."memberId", a."year",
      (SELECT coalesce(json_agg(item->'outcome'), '[]') FROM jsonb_array_elements(a."handedIn"->'registration') item) AS "outcomes"
    FROM "SelfAssessment" a, asked WHERE a."cellId" = ANY($1::text[]) AND a."year" BETWEEN y0 AND y1 AND a."handedInAt" IS NOT NULL`,
  registrations: `SELECT r."cellId", r."memberId", r."year", r."late", coalesce(jsonb_array_length(r."handedIn"->'items'), 0) AS "items",
      ${ofVietnam(`coalesce((SELECT min(e."at") FROM "NotebookEntry" e WHERE e."cellId" = r."cellId" AND e."memberId" = r."memberId"
        AND e."year" = r."year" AND e."kind" = 'REGISTRATION'), r."handedInAt")`)} AS "firstOn"
    FROM "Registration" r, asked WHERE r."cellId" = ANY($1::text[]) AND r."year" BETWEEN y0 AND y1 AND r."handedInAt" IS NOT NULL`,
  reports: `SELECT person."cellId", r."campaignId", person."personId" FROM person JOIN "Member" m ON m."personId" = person."personId"
      JOIN "CampaignReport" r ON r."cellId" = m."cellId" AND r."memberId" = m."id" WHERE r."handedInAt" IS NOT NULL`,
  campaignMeetings: `SELECT c."cellId", c."campaignId", c."heldOn", c."headChaired" FROM "CampaignMeeting" c
    WHERE c."cellId" = ANY($1::text[]) AND c."heldOn" IS NOT NULL`,
  deeds: `SELECT g."cellId", g."year" FROM "GoodDeed" g, asked
    WHERE g."cellId" = ANY($1::text[]) AND g."year" BETWEEN y0 AND y1 AND g."state" = 'CONFIRMED'`,
  commendations: `SELECT c."fromUnitId" AS "cellId", c."year", c."title", c."state" = 'DECIDED' AS "decided" FROM "Commendation" c, asked
    WHERE c."fromUnitId" = ANY($1::text[]) AND c."year" BETWEEN y0 AND y1 AND c."state" <> 'WITHDRAWN'`,
  ownReviews: `SELECT c."unitId" AS "cellId", c."year", c."data"->'handedIn'->>'level' AS "level", c."data"->'votes' AS "votes"
    FROM "CollectiveReview" c, asked
    WHERE c."unitId" = ANY($1::text[]) AND c."year" BETWEEN y0 AND y1 AND jsonb_typeof(c."data"->'handedIn') = 'object'`,
  ownLevels: `SELECT d."unitId" AS "cellId", d."year", d."level" FROM "CollectiveDecision" d, asked
    WHERE d."unitId" = ANY($1::text[]) AND d."year" BETWEEN y0 AND y1
      AND NOT EXISTS (SELECT FROM "CollectiveDecision" later WHERE later."revokesId" = d."id")`,
  periods: `SELECT u."id" AS "cellId", u."validFrom" FROM "OrgUnit" u WHERE u."id" = ANY($1::text[])`,
  units: `SELECT "id", "parentId" FROM above`,
  ruleSets: `SELECT DISTINCT ON (s."unitId", s."year") s."unitId", s."data" AS "ruleSet" FROM "RuleSet" s JOIN above ON above."id" = s."unitId", asked
    WHERE s."year" BETWEEN y0 AND y1 AND coalesce((s."data"->>'holdsFrom')::date <= today, true)
    ORDER BY s."unitId", s."year", s."version" DESC`,
  campaigns: `SELECT c."id", c."unitId", c."status", c."startsOn", c."endsOn", c."data"->'group' AS "group", c."data"->'targets' AS "targets"
    FROM "Campaign" c JOIN above ON above."id" = c."unitId", asked WHERE c."status" <> 'DRAFT' AND extract(year FROM c."startsOn") BETWEEN y0 AND y1`,
} as const

const rules: readonly FactSource[] = ['units', 'ruleSets']
const judgement: readonly FactSource[] = ['files', 'positions', 'opinions', 'decisions', 'assessments', 'meetings', ...rules]

const sourcesOf: Record<Part, readonly FactSource[]> = {
  reflections: ['files', 'reflections', 'remarks'],
  meetings: ['meetings', ...rules],
  shortfallFlow: ['shortfalls'],
  mentions: ['meetings'],
  norms: ['norms'],
  members: judgement,
  levels: judgement,
  posts: judgement,
  streaks: judgement,
  registrations: ['files', 'registrations', 'assessments', ...rules],
  shortfalls: ['shortfalls'],
  campaigns: ['files', 'elsewhere', 'positions', 'reports', 'campaignMeetings', 'units', 'campaigns'],
  commendations: ['deeds', 'commendations'],
  collectives: ['ownReviews', 'ownLevels', 'periods', ...rules],
}
