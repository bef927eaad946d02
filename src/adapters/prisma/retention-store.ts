import type { RetentionStore } from '#application/ports/retention.ts'
import type { Overdue } from '#domain/retention/retention.ts'
import type { PrismaDatabase } from './database.ts'

/** `$1` is a number of days. A job of the night: none of these is a statement of a meeting. */
const statements: Record<Overdue, readonly string[]> = {
  'unused-slips': [`DELETE FROM "EnrolmentSlip" WHERE "usedAt" IS NULL AND "expiresAt" < now() - $1 * interval '1 day'`],
  'settled-resets': [
    `DELETE FROM "PinReset" WHERE "seenAt" IS NOT NULL AND coalesce("confirmedAt", "refusedAt") < now() - $1 * interval '1 day'`,
  ],
  'wall-links': [`DELETE FROM "WallLink" WHERE "madeAt" < now() - $1 * interval '1 day'`],
  replies: [
    `DELETE FROM "MeetingReply" r USING "Meeting" m WHERE m."cellId" = r."cellId" AND m."id" = r."meetingId"
       AND m."status" IN ('CLOSED', 'SIGNED', 'CANCELLED') AND greatest(m."touchedAt", m."startsAt") < now() - $1 * interval '1 day'`,
  ],
  notices: [`DELETE FROM "InboxNotice" WHERE "at" < now() - $1 * interval '1 day'`],
  'devices-of-leavers': [
    `DELETE FROM "PushDevice" d USING "Member" m WHERE m."cellId" = d."cellId" AND m."id" = d."memberId"
       AND m."leftOn" < (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date - $1::int`,
  ],
  'unsent-drafts': [
    ...['SelfAssessment', 'Registration'].map(
      (table) =>
        `DELETE FROM "${table}" WHERE "handedIn" IS NULL AND make_date("year", 12, 31) < (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date - $1::int`,
    ),
    `DELETE FROM "Reflection" WHERE "handedIn" IS NULL AND to_date("month", 'YYYY-MM') < (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date - $1::int`,
    `DELETE FROM "CampaignReport" r USING "Campaign" c WHERE c."id" = r."campaignId" AND r."handedIn" IS NULL
       AND c."endsOn" < (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date - $1::int`,
  ],
  'wrong-tries': [`UPDATE "Person" SET "failedTries" = 0, "lastTryAt" = NULL WHERE "lastTryAt" < now() - $1 * interval '1 day'`],
}

export const prismaRetention = ({ pool }: Pick<PrismaDatabase, 'pool'>): RetentionStore => ({
  async drop(what, days) {
    let rows = 0
    for (const statement of statements[what]) rows += (await pool.query(statement, [days])).rowCount ?? 0
    return rows
  },
})
