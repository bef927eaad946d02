// The main figures once more, written from the words of domain.md 5.1 and of the sources, not from the program.

/** $1 year, $2 today. Members who belong to a cell on the last day of the year, or today: guests of other cells are not of it. */
export const membersSql = `
WITH judged AS (SELECT least($2::date, make_date($1, 12, 31)) AS day
), own AS (
  SELECT m."cellId", m."id", m."officialOn" <= day AS official,
    (SELECT array_agg(s."kind") FROM "MemberStatus" s WHERE s."cellId" = m."cellId" AND s."memberId" = m."id"
      AND daterange(s."validFrom", s."validTo") @> day) AS held,
    (SELECT d."level" FROM "Decision" d WHERE d."memberId" = m."id" AND d."year" = $1
      AND d."id" NOT IN (SELECT "revokesId" FROM "Decision" WHERE "revokesId" IS NOT NULL)) AS decided,
    (SELECT e."body"->>'proposal' FROM "NotebookEntry" e WHERE e."memberId" = m."id" AND e."year" = $1 AND e."kind" = 'CELL_OPINION'
      ORDER BY e."at" DESC, e."id" DESC LIMIT 1) AS proposed
  FROM "Member" m, judged
  WHERE m."membership" = 'PRIMARY' AND daterange(m."joinedOn", m."leftOn") @> day AND m."admittedOn" <= day
)
SELECT "cellId" AS cell, count(*)::int AS total,
  count(*) FILTER (WHERE official)::int AS official,
  count(*) FILTER (WHERE official IS NOT TRUE)::int AS probationary,
  count(*) FILTER (WHERE 'EXEMPT' = ANY(held))::int AS exempt,
  count(*) FILTER (WHERE 'SUSPENDED' = ANY(held))::int AS suspended,
  count(*) FILTER (WHERE 'AWAY' = ANY(held))::int AS away,
  count(*) FILTER (WHERE decided IS NOT NULL OR proposed NOT IN ('NO_MAJORITY'))::int AS assessed
FROM own GROUP BY 1 ORDER BY 1`

/** $1 year. What cells proposed and what was decided, the decision before the proposal. */
export const levelsSql = `
WITH proposed AS (
  SELECT DISTINCT ON ("memberId") "cellId", "memberId", "body"->>'proposal' AS level FROM "NotebookEntry"
  WHERE "year" = $1 AND "kind" = 'CELL_OPINION' ORDER BY "memberId", "at" DESC, "id" DESC
), decided AS (
  SELECT d."cellId", d."memberId", d."level" FROM "Decision" d LEFT JOIN "Decision" later ON later."revokesId" = d."id"
  WHERE d."year" = $1 AND later."id" IS NULL
), standing AS (
  SELECT "cellId", coalesce(d."level", p.level) AS level, d."level" AS decided, p.level AS proposed
  FROM proposed p FULL JOIN decided d USING ("cellId", "memberId")
)
SELECT "cellId" AS cell,
  ${['EXCELLENT', 'GOOD', 'SATISFACTORY', 'NOT_COMPLETED']
    .flatMap((level) =>
      ['level', 'proposed', 'decided'].map((kind) => `count(*) FILTER (WHERE ${kind} = '${level}')::int AS "${kind} ${level}"`),
    )
    .join(',\n  ')},
  count(*) FILTER (WHERE proposed = 'NO_MAJORITY' AND decided IS NULL)::int AS "noMajority"
FROM standing GROUP BY 1 ORDER BY 1`

/** $1 year. Cells that handed in a review of their own (nobody voted on any), and their level: the decided one before their own word. */
export const collectivesSql = `
SELECT r."unitId" AS cell, coalesce(d."level", r."data"->'handedIn'->>'level') AS level, (d."level" IS NOT NULL)::int AS decided
FROM "CollectiveReview" r LEFT JOIN "CollectiveDecision" d ON d."unitId" = r."unitId" AND d."year" = r."year"
WHERE r."year" = $1 ORDER BY 1`

/** $1 month. Meetings of whole cells that have closed, with who was there as the log's own line has it. */
export const meetingsSql = `
SELECT "cellId" AS cell, count(*)::int AS meetings,
  count(*) FILTER (WHERE "kind" = 'REGULAR')::int AS regular,
  count(*) FILTER (WHERE "kind" = 'THEMATIC')::int AS thematic,
  sum("present")::int AS present
FROM "Meeting"
WHERE "status" IN ('CLOSED', 'SIGNED') AND "groupId" IS NULL AND to_char("startsAt" AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM') = $1
GROUP BY 1 ORDER BY 1`

/** $1 year, $2 today. Shortfalls of the year and those carried into it. */
export const shortfallsSql = `
SELECT "cellId" AS cell, "topic",
  count(*) FILTER (WHERE "year" = $1)::int AS opened,
  count(*) FILTER (WHERE "state" = 'REMEDIED')::int AS remedied,
  count(*) FILTER (WHERE "state" <> 'REMEDIED')::int AS open,
  count(*) FILTER (WHERE "state" <> 'REMEDIED' AND "dueOn" < least($2::date, make_date($1, 12, 31)))::int AS overdue
FROM "Shortfall" WHERE "year" = $1 OR "year" < $1 AND ("state" <> 'REMEDIED' OR "remediedOn" >= make_date($1, 1, 1))
GROUP BY 1, 2 ORDER BY 1, 2`
