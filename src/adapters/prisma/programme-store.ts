import type pg from 'pg'
import type { ProgrammeRecord, ProgrammeStore, UseRecord } from '#application/ports/programmes.ts'
import type { ProgrammeUse } from '#domain/programme/programme.ts'
import type { PrismaDatabase } from './database.ts'
import type { Programme as ProgrammeRow } from './generated/client.ts'
import { fromJson, toDate, toInstant, toJson } from './values.ts'

export function prismaProgrammes({ prisma }: PrismaDatabase): ProgrammeStore {
  return {
    async newestOf(unitIds, { from, to }) {
      const rows = await prisma.programme.findMany({
        where: { unitId: { in: [...unitIds] }, month: { gte: from, lte: to } },
        orderBy: [{ id: 'asc' }, { version: 'desc' }],
        distinct: ['id'],
      })
      return rows.map(asRecord)
    },
    async versions(programmeId) {
      return (await prisma.programme.findMany({ where: { id: programmeId }, orderBy: { version: 'desc' } })).map(asRecord)
    },
    async version(programmeId, version) {
      const row = await prisma.programme.findUnique({ where: { id_version: { id: programmeId, version } } })
      return row && asRecord(row)
    },
    async publish({ id, version, unitId, month, publishedById: publishedBy, publishedAt, ...data }) {
      if (await prisma.programme.findFirst({ where: { id, version: { gte: version } } })) return 'clash'
      const row = { id, version, unitId, month, publishedBy, publishedAt: toDate(publishedAt), data: toJson(data) }
      const { count } = await prisma.programme.createMany({ data: [row], skipDuplicates: true })
      return count === 1 ? 'saved' : 'clash'
    },
    async usesOf(cellIds, programmeIds) {
      const of = { cellId: { in: [...cellIds] } }
      const uses = await prisma.programmeUse.findMany({
        where: { ...of, programmeId: { in: [...programmeIds] } },
        orderBy: [{ cellId: 'asc' }, { programmeId: 'asc' }, { meetingId: 'asc' }],
      })
      const meetings = await prisma.meeting.findMany({
        where: { cellId: { in: uses.map(({ cellId }) => cellId) }, id: { in: uses.map(({ meetingId }) => meetingId) } },
        select: { id: true, title: true, status: true, kind: true, startsAt: true },
      })
      const meetingOf = new Map(meetings.map((one) => [one.id, one]))
      return uses.flatMap(({ usedAt, ...use }) => {
        const meeting = meetingOf.get(use.meetingId)
        return meeting ? [{ ...use, usedAt: toInstant(usedAt), ...shownOf(meeting) }] : []
      })
    },
  }
}

/** In the transaction of the meeting's events. */
export async function writeUse(client: pg.PoolClient, use: ProgrammeUse): Promise<void> {
  await client.query(USE, [use.cellId, use.programmeId, use.meetingId, use.version, use.usedById, use.usedAt, use.discussed])
}

const USE = `INSERT INTO "ProgrammeUse" ("cellId", "programmeId", "meetingId", "version", "usedById", "usedAt", "discussed")
  VALUES ($1, $2, $3, $4, $5, $6, $7)
  ON CONFLICT ("cellId", "programmeId", "meetingId") DO UPDATE SET "version" = EXCLUDED."version", "usedById" = EXCLUDED."usedById",
    "usedAt" = EXCLUDED."usedAt", "discussed" = EXCLUDED."discussed"`

const shownOf = (meeting: { title: string; status: string; kind: string; startsAt: Date }) => ({
  meetingTitle: meeting.title,
  meetingStatus: meeting.status as UseRecord['meetingStatus'],
  meetingKind: meeting.kind as UseRecord['meetingKind'],
  startsAt: toInstant(meeting.startsAt),
})

type Data = Pick<ProgrammeRecord, 'title' | 'items' | 'changed' | 'withdrawn' | 'publishedByName'>

const asRecord = ({ id, version, unitId, month, data, publishedBy, publishedAt }: ProgrammeRow): ProgrammeRecord => ({
  ...{ id, version, unitId, month },
  ...fromJson<Data>(data),
  ...{ publishedById: publishedBy, publishedAt: toInstant(publishedAt) },
})
