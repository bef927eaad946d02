// node tests/bench/cell-month.ts: how long the month of a cell takes, of 60 members with a year behind them, on the embedded database.
// A report, never a test; docs/performance.md says how to read it.
import type { RemarkRecord } from '#application/ports/remarks.ts'
import type { Stores } from '#application/ports/stores.ts'
import type { NotebookEntry } from '#domain/notebook/entry.ts'
import { type Month, monthsOf } from '#domain/notebook/month.ts'
import { aMember } from '../support/people.ts'
import { measured, onEmbeddedStores } from './embedded-stores.ts'

const members = 60
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

await onEmbeddedStores(async (stores, { ping, prisma }) => {
  for (let place = 0; place < members; place += 1) await join(stores, place)
  await prisma.$executeRaw`ANALYZE`
  await ping()
  const figures = await measured(async () => {
    const found = await stores.remarks.cellMonth(cellId, '2026-11')
    if (found.length !== members) throw new Error('the cell is not whole')
  })
  console.log(JSON.stringify({ members, months: months.length, cell_month_ms: figures }))
})
process.exit()

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
