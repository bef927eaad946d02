// node tests/bench/ten-years.ts: how long ten years of one member's notebook take, in a cell of 60 who have as much, on the embedded database.
// A report, never a test; docs/performance.md says how to read it.
import type { Stores } from '#application/ports/stores.ts'
import type { NotebookEntry } from '#domain/notebook/entry.ts'
import { aMember } from '../support/people.ts'
import { measured, onEmbeddedStores } from './embedded-stores.ts'

const members = 60
const years = 10
const linesAYear = 40
const cellId = 'muoinam'
const sentence = 'Trong tháng tôi đã làm đúng việc đăng ký, còn một việc chậm vì mưa; tôi sẽ làm xong trước ngày 25. '.repeat(4)

await onEmbeddedStores(async (stores, { ping, prisma }) => {
  for (let place = 0; place < members; place += 1) await join(stores, place)
  await prisma.$executeRaw`ANALYZE`
  await ping()
  const figures = await measured(async () => {
    const lines = await stores.notebooks.ofPerson('person7')
    if (lines.length !== years * linesAYear) throw new Error('the book is not whole')
  })
  console.log(JSON.stringify({ years, lines: years * linesAYear, ten_years_ms: figures }))
})
process.exit()

async function join(stores: Stores, place: number): Promise<void> {
  const personId = `person${place}`
  await stores.people.save({ id: personId, name: `Nguyễn Văn ${place}`, cardNumber: `93${1000 + place}`, phone: null, bornOn: null })
  const member = aMember(`${cellId}-m${place}`, { cellId, personId })
  await stores.members.save(member)
  await stores.notebooks.append(Array.from({ length: years * linesAYear }, (_, index) => line(member.id, index)))
}

function line(memberId: string, index: number): NotebookEntry {
  const year = 2017 + Math.floor(index / linesAYear)
  const month = String(1 + (index % 12)).padStart(2, '0')
  return {
    ...{ id: `${memberId}x${index}`, cellId, memberId, year, meetingId: null, digest: null, aboutId: null },
    author: { id: memberId, name: memberId, role: 'MEMBER' },
    at: `${year}-${month}-25T01:00:00.000Z`,
    kind: 'MONTHLY_REMARK',
    body: { month: `${year}-${month}`, text: sentence, proposes: null, reason: '' },
  }
}
