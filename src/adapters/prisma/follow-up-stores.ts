import type pg from 'pg'
import type { ReportRecord, ReportStore, TaskRecord, TaskStore } from '#application/ports/follow-up.ts'
import type { PrismaDatabase } from './database.ts'
import type { MemberTask } from './generated/client.ts'
import { toDate, toDayOrNull, toInstant } from './values.ts'

export const prismaTasks = ({ prisma }: PrismaDatabase): TaskStore => ({
  async open(cellId) {
    const rows = await prisma.memberTask.findMany({
      where: { cellId, state: 'OPEN' },
      orderBy: [{ dueOn: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
    })
    return rows.map(asTask)
  },
  async find(cellId, id) {
    const row = await prisma.memberTask.findUnique({ where: { cellId_id: { cellId, id } } })
    return row && asTask(row)
  },
})

export const prismaReports = ({ prisma }: PrismaDatabase): ReportStore => ({
  async about(cellId, aboutIds) {
    const rows = await prisma.memberReport.findMany({
      where: { cellId, aboutId: { in: aboutIds } },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
    })
    return rows.map((row) => ({ ...row, about: row.about as ReportRecord['about'], at: toInstant(row.at) }))
  },
  async append(report) {
    await prisma.memberReport.create({ data: { ...report, at: toDate(report.at) } })
  },
})

/** In the transaction of the closing: new tasks, and what was heard of earlier ones. */
export async function writeTasks(client: pg.PoolClient, tasks: readonly TaskRecord[]): Promise<void> {
  await client.query(TASKS, [JSON.stringify(tasks)])
}

/** In the transaction of the meeting's event that tells of it. */
export async function appendReport(client: pg.PoolClient, report: ReportRecord): Promise<void> {
  const { cellId, id, about, aboutId, memberId, text, at } = report
  await client.query(REPORT, [cellId, id, about, aboutId, memberId, text, at])
}

const asTask = (row: MemberTask): TaskRecord => ({
  ...row,
  dueOn: toDayOrNull(row.dueOn),
  state: row.state as TaskRecord['state'],
})

const TASKS = `INSERT INTO "MemberTask" ("cellId", "id", "memberId", "what", "dueOn", "meetingId", "state", "word", "settledIn")
  SELECT task.* FROM jsonb_to_recordset($1) AS task("cellId" text, "id" text, "memberId" text, "what" text, "dueOn" date, "meetingId" text,
    "state" text, "word" text, "settledIn" text)
  ON CONFLICT ("cellId", "id") DO UPDATE SET ("state", "word", "settledIn") = (excluded."state", excluded."word", excluded."settledIn")`

const REPORT = `INSERT INTO "MemberReport" ("cellId", "id", "about", "aboutId", "memberId", "text", "at") VALUES ($1, $2, $3, $4, $5, $6, $7)`
