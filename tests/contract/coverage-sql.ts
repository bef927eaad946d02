/** Joins the status that keeps a member from being asked on a day: where several hold, the one that is counted. */
const heldOn = (day: string) => `LEFT JOIN LATERAL (
    SELECT s."kind" FROM "MemberStatus" s
    WHERE s."cellId" = m."cellId" AND s."memberId" = m."id" AND daterange(s."validFrom", s."validTo") @> ${day}
      AND s."kind" IN ('EXEMPT', 'SUSPENDED', 'AWAY')
    ORDER BY array_position(ARRAY['EXEMPT', 'SUSPENDED', 'AWAY'], s."kind") LIMIT 1) held ON true`

const apart = ['TEMPORARY', 'EXEMPT', 'SUSPENDED', 'AWAY']
  .map((why) => `count(*) FILTER (WHERE place = '${why}')::int AS "${why}"`)
  .join(', ')

/** Written from the words of 262-KH/HU, not from the program: who belongs to a cell today, less the exempt, the suspended and those out of the commune. */
export const campaignSql = `
WITH RECURSIVE unit AS (
  SELECT "id", "isCell" FROM "OrgUnit" WHERE "id" = $1 AND daterange("validFrom", "validTo") @> $3::date
  UNION ALL
  SELECT below."id", below."isCell" FROM "OrgUnit" below JOIN unit ON below."parentId" = unit."id"
  WHERE daterange(below."validFrom", below."validTo") @> $3::date
), cell AS (SELECT "id" FROM unit WHERE "isCell"
), belongs AS (
  SELECT m."cellId", m."id", m."personId", m."membership", m."hasPost",
    EXISTS (SELECT FROM "MemberStatus" s WHERE s."memberId" = m."id" AND s."kind" = 'EXEMPT' AND daterange(s."validFrom", s."validTo") @> $3::date) AS exempt,
    EXISTS (SELECT FROM "MemberStatus" s WHERE s."memberId" = m."id" AND s."kind" = 'SUSPENDED' AND daterange(s."validFrom", s."validTo") @> $3::date) AS suspended,
    EXISTS (SELECT FROM "MemberStatus" s WHERE s."memberId" = m."id" AND s."kind" = 'AWAY' AND daterange(s."validFrom", s."validTo") @> $3::date) AS away
  FROM "Member" m JOIN cell ON cell."id" = m."cellId"
  WHERE daterange(m."joinedOn", m."leftOn") @> $3::date AND m."admittedOn" <= $3::date
), home AS (SELECT * FROM belongs WHERE "membership" = 'PRIMARY'
), guest AS (SELECT * FROM belongs WHERE "membership" = 'TEMPORARY'
), asked AS (
  SELECT "cellId", "personId", "hasPost" FROM home WHERE NOT exempt AND NOT suspended AND NOT away
  UNION ALL
  SELECT guest."cellId", guest."personId", guest."hasPost" FROM guest JOIN home USING ("personId")
  WHERE home.away AND NOT home.exempt AND NOT home.suspended
), judged AS (
  SELECT asked."cellId",
    asked."hasPost" OR EXISTS (SELECT FROM "Position" p WHERE p."personId" = asked."personId" AND p."role" NOT IN ('SUPERVISOR', 'ADMINISTRATOR')
      AND daterange(p."validFrom", p."validTo") @> $3::date) AS leads,
    asked."personId" IN (SELECT m."personId" FROM "CampaignReport" r JOIN "Member" m ON m."cellId" = r."cellId" AND m."id" = r."memberId"
      WHERE r."campaignId" = $2 AND r."handedIn" IS NOT NULL) AS reported
  FROM asked
), meeting AS (SELECT * FROM "CampaignMeeting" WHERE "campaignId" = $2 AND "heldOn" IS NOT NULL)
SELECT cell."id" AS cell,
  (SELECT count(*)::int FROM judged WHERE "cellId" = cell."id") AS asked,
  (SELECT count(*)::int FROM judged WHERE "cellId" = cell."id" AND reported) AS reported,
  (SELECT count(*)::int FROM judged WHERE "cellId" = cell."id" AND leads) AS leaders,
  (SELECT count(*)::int FROM judged WHERE "cellId" = cell."id" AND leads AND reported) AS "leadersReported",
  (SELECT count(*)::int FROM home WHERE "cellId" = cell."id" AND exempt) AS exempt,
  (SELECT count(*)::int FROM home WHERE "cellId" = cell."id" AND away AND NOT exempt AND NOT suspended
    AND "personId" NOT IN (SELECT "personId" FROM guest)) AS away,
  (SELECT count(*)::int FROM meeting WHERE "cellId" = cell."id") AS meetings,
  (SELECT count(*)::int FROM meeting WHERE "cellId" = cell."id" AND NOT "headChaired") AS "notChaired",
  (SELECT least(count(*), 1)::int FROM meeting WHERE "cellId" = cell."id") AS met
FROM cell ORDER BY cell."id"`

export const quartersSql = `SELECT to_char("heldOn", 'YYYY"-Q"Q') AS quarter, count(DISTINCT "cellId")::int AS cells
  FROM "CampaignMeeting" WHERE "campaignId" = $1 AND "heldOn" IS NOT NULL GROUP BY 1`

/**
 * $1 month, $2 today. Who belongs to a cell on the month's last day, or today while it runs; apart from these, in this order: guests whose
 * home is another cell, the exempt, the suspended, those away.
 */
export const reflectionSql = `
WITH judged AS (
  SELECT greatest(to_date($1, 'YYYY-MM'), least($2::date, (to_date($1, 'YYYY-MM') + interval '1 month - 1 day')::date)) AS day
), belongs AS (
  SELECT m."cellId", m."id", (SELECT r."late" FROM "Reflection" r
      WHERE r."cellId" = m."cellId" AND r."memberId" = m."id" AND r."month" = $1 AND r."handedIn" IS NOT NULL) AS late,
    CASE WHEN m."membership" = 'TEMPORARY' THEN 'TEMPORARY' ELSE coalesce(held.kind, 'ASKED') END AS place
  FROM "Member" m CROSS JOIN judged ${heldOn('judged.day')}
  WHERE daterange(m."joinedOn", m."leftOn") @> judged.day AND m."admittedOn" <= judged.day
)
SELECT "cellId" AS cell,
  count(*) FILTER (WHERE place = 'ASKED')::int AS expected,
  count(late) FILTER (WHERE place = 'ASKED')::int AS "handedIn",
  count(*) FILTER (WHERE place = 'ASKED' AND late)::int AS late,
  count(*) FILTER (WHERE place = 'ASKED' AND late IS NULL)::int AS missing,
  ${apart}
FROM belongs GROUP BY 1 ORDER BY 1`

/**
 * $1 year, $2 today. 12-HD/HU: in the first quarter; who came later has thirty days from the day of coming, and waits for the next year where
 * these end after this one. Late is judged by the day of the first version in the notebook, not by what the row says of itself.
 */
export const registrationSql = `
WITH judged AS (
  SELECT least($2::date, make_date($1, 12, 31)) AS day
), belongs AS (
  SELECT m."cellId", m."id", m."membership", held.kind,
    greatest(make_date($1, 3, 31), m."joinedOn" + 30, m."admittedOn" + 30, (SELECT max(s."validTo") + 30 FROM "MemberStatus" s
      WHERE s."cellId" = m."cellId" AND s."memberId" = m."id" AND s."validTo" <= $2::date)) AS due,
    (SELECT min(e."at" AT TIME ZONE 'Asia/Ho_Chi_Minh')::date FROM "NotebookEntry" e
      WHERE e."cellId" = m."cellId" AND e."memberId" = m."id" AND e."year" = $1 AND e."kind" = 'REGISTRATION') AS first
  FROM "Member" m CROSS JOIN judged ${heldOn('judged.day')}
  WHERE daterange(m."joinedOn", m."leftOn") @> judged.day AND daterange(m."joinedOn", m."leftOn") @> $2::date AND m."admittedOn" <= judged.day
), placed AS (
  SELECT *, CASE WHEN "membership" = 'TEMPORARY' THEN 'TEMPORARY' WHEN kind IS NOT NULL THEN kind
    WHEN due > make_date($1, 12, 31) THEN 'LATE_IN_YEAR' ELSE 'ASKED' END AS place
  FROM belongs
)
SELECT "cellId" AS cell,
  count(*) FILTER (WHERE place = 'ASKED')::int AS expected,
  count(first) FILTER (WHERE place = 'ASKED')::int AS "handedIn",
  count(*) FILTER (WHERE place = 'ASKED' AND first > due)::int AS late,
  count(*) FILTER (WHERE place = 'ASKED' AND first IS NULL)::int AS missing,
  count(*) FILTER (WHERE place = 'ASKED' AND first IS NULL AND due < $2::date)::int AS overdue,
  count(*) FILTER (WHERE place = 'LATE_IN_YEAR')::int AS "LATE_IN_YEAR",
  ${apart}
FROM placed GROUP BY 1 ORDER BY 1`
