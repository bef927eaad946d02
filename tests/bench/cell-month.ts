// node tests/bench/cell-month.ts: how long the month of a cell takes, of 60 members with a year behind them, on the embedded database.
// A report, never a test; docs/performance.md says how to read it.
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { openPrismaDatabase, type PrismaDatabase } from '#adapters/prisma/database.ts'
import { prismaStores } from '#adapters/prisma/prisma-stores.ts'
import type { RemarkRecord } from '#application/ports/remarks.ts'
import type { Stores } from '#application/ports/stores.ts'
import type { NotebookEntry } from '#domain/notebook/entry.ts'
import { type Month, monthsOf } from '#domain/notebook/month.ts'
import { openDatabase } from '#server/database.ts'
import { removeDatabase } from '#server/embedded-database.ts'
import { readEnvironment } from '#server/env.ts'
import { migrate } from '#server/migrate.ts'
import { aMember } from '../support/people.ts'
import { figuresOf } from './figures.ts'

const members = 60
const runs = 50
const cellId = 'saumuoi'
const months = monthsOf(2026)

const sentence = 'Trong tháng tôi đã làm đúng việc đăng ký, còn một việc chậm vì mưa; tôi sẽ làm xong trước ngày 25. '.repeat(2)

const reflection = (memberId: string, month: Month): NotebookEntry => ({
  ...{ id: `${memberId.replace('-', '-r')}${month}`, cellId, memberId, year: 2026, kind: 'REFLECTION' },
  body: {
    ...{ month, late: false, topics: ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((code) => ({ code, label: `Về nội dung ${code}` })) },
    text: Object.fromEntries(['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((code) => [code, sentence])),
    items: [1, 2, 3].map((item) => ({
      itemId: `${item}`,
      what: 'Mỗi tháng kể một mẩu chuyện',
      done: sentence,
      outcome: 'ACHIEVED' as const,
    })),
    ...{ shortfalls: [], corrections: [] },
  },
  author: { id: memberId, name: memberId, role: 'MEMBER' },
  ...{ at: `${month}-25T01:00:00.000Z`, meetingId: null, digest: null, aboutId: null },
})

const remark = (memberId: string, month: Month): RemarkRecord => ({
  ...{ cellId, memberId, month, text: sentence, proposes: null, reason: '', enteredAt: null, version: 0 },
  author: { id: 'sau', name: 'Huỳnh Văn Sáu', role: 'SECRETARY' },
  recordedAt: `${month}-27T01:00:00.000Z`,
})

const folder = await mkdtemp(path.join(os.tmpdir(), 'so-tay-month-'))
const environment = readEnvironment({ DATA_DIR: folder } as unknown as NodeJS.ProcessEnv)
const served = await openDatabase(environment, () => {})
await migrate(served.connection)
const database = openPrismaDatabase({ connection: served.connection, onConnectionError: (error) => console.error(error) })
try {
  const stores = prismaStores(database)
  for (let place = 0; place < members; place += 1) await join(stores, place)
  await database.prisma.$executeRaw`ANALYZE`
  console.log(JSON.stringify({ members, months: months.length, cell_month_ms: await measure(database, stores) }))
} finally {
  await database.close()
  await served.release()
  await removeDatabase(environment.dataFolder)
  await rm(folder, { recursive: true, force: true })
}
process.exit()

/** From the call to the rows as the rules have them, after some calls to warm up. */
async function measure({ ping }: PrismaDatabase, stores: Stores) {
  await ping()
  const times: number[] = []
  for (let run = -5; run < runs; run += 1) {
    const begun = performance.now()
    const found = await stores.remarks.cellMonth(cellId, '2026-11')
    if (found.length !== members) throw new Error('the cell is not whole')
    if (run >= 0) times.push(performance.now() - begun)
  }
  return figuresOf(times)
}

/** A member with a reflection and a remark of every month. */
async function join(stores: Stores, place: number): Promise<void> {
  const key = `m${String(place).padStart(2, '0')}`
  const personId = `person${key}`
  const name = `Nguyễn Văn ${key}`
  await stores.people.save({ id: personId, name, cardNumber: `92${1000 + place}`, phone: null, bornOn: '1970-01-01' })
  const member = aMember(`${cellId}-${key}`, { cellId, personId, name })
  await stores.members.save(member)
  await stores.notebooks.append(months.map((month) => reflection(member.id, month)))
  for (const month of months) await stores.remarks.save(remark(member.id, month))
}
