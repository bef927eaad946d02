import type pg from 'pg'
import type { MonthOfMember } from '#application/ports/remarks.ts'
import { firstDayOf, lastDayOf, type Month } from '#domain/notebook/month.ts'

/** The month of a whole cell in one round trip: each member's row comes with its parts as JSON. */
export async function readCellMonth(pool: pg.Pool, cellId: string, month: Month): Promise<MonthOfMember[]> {
  const { rows } = await pool.query<{ one: MonthOfMember }>(CELL_MONTH, [cellId, month, firstDayOf(month), lastDayOf(month)])
  return rows.map(({ one }) => one)
}

/** A moment as the domain writes it. */
const moment = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

const remark = (row: string) => `json_build_object('cellId', ${row}."cellId", 'memberId', ${row}."memberId", 'month', ${row}."month",
    'text', ${row}."text", 'proposes', ${row}."proposes", 'reason', ${row}."reason",
    'author', json_build_object('id', ${row}."recordedById", 'name', ${row}."byName", 'role', ${row}."byRole"),
    'recordedAt', ${moment(`${row}."recordedAt"`)}, 'enteredAt', ${moment(`${row}."enteredAt"`)}, 'version', ${row}."version")`

/** Dates in JSON are 'YYYY-MM-DD', as the domain has them. */
const CELL_MONTH = `SELECT json_build_object(
    'member', json_build_object('id', m."id", 'cellId', m."cellId", 'personId', m."personId", 'name', p."name", 'bornOn', p."bornOn",
      'admittedOn', m."admittedOn", 'officialOn', m."officialOn", 'membership', m."membership", 'joinedOn', m."joinedOn", 'leftOn', m."leftOn",
      'post', m."post", 'hasPost', m."hasPost", 'workKind', m."workKind"),
    'statuses', (SELECT coalesce(json_agg(json_build_object('memberId', s."memberId", 'kind', s."kind", 'from', s."validFrom", 'to', s."validTo")
        ORDER BY s."validFrom", s."kind"), '[]')
      FROM "MemberStatus" s WHERE s."cellId" = m."cellId" AND s."memberId" = m."id"),
    'positions', (SELECT coalesce(json_agg(json_build_object('personId', o."personId", 'unitId', o."unitId", 'role', o."role",
        'validFrom', o."validFrom", 'validTo', o."validTo") ORDER BY o."role", o."validFrom"), '[]')
      FROM "Position" o WHERE o."unitId" = m."cellId" AND o."personId" = m."personId"),
    'reflection', (SELECT json_build_object('id', e."id", 'cellId', e."cellId", 'memberId', e."memberId", 'year', e."year", 'kind', e."kind",
        'body', e."body", 'author', json_build_object('id', e."authorId", 'name', e."authorName", 'role', e."authorRole"),
        'at', ${moment('e."at"')}, 'meetingId', e."meetingId", 'digest', e."digest", 'aboutId', e."aboutId")
      FROM "NotebookEntry" e
      WHERE e."cellId" = m."cellId" AND e."memberId" = m."id" AND e."year" = left($2, 4)::int AND e."kind" = 'REFLECTION' AND e."body"->>'month' = $2
      ORDER BY e."at" DESC, e."id" DESC LIMIT 1),
    'shortfalls', (SELECT coalesce(json_agg(to_json(f) ORDER BY f."agendaOrder", f."id"), '[]')
      FROM "Shortfall" f WHERE f."cellId" = m."cellId" AND f."memberId" = m."id" AND f."state" <> 'REMEDIED'),
    'remark', (SELECT ${remark('r')} FROM "MonthlyRemark" r WHERE r."cellId" = m."cellId" AND r."memberId" = m."id" AND r."month" = $2),
    'earlier', (SELECT coalesce(json_agg(${remark('r')} ORDER BY r."month" DESC), '[]') FROM (
        SELECT * FROM "MonthlyRemark" x WHERE x."cellId" = m."cellId" AND x."memberId" = m."id" AND x."month" < $2
        ORDER BY x."month" DESC LIMIT 3) r)
  ) AS one
  FROM "Member" m JOIN "Person" p ON p."id" = m."personId"
  WHERE m."cellId" = $1 AND m."joinedOn" <= $4 AND (m."leftOn" IS NULL OR m."leftOn" > $3)
  ORDER BY m."id"`
