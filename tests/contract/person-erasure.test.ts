import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { prismaPersonErasure } from '#adapters/prisma/person-erasure.ts'
import { tombstone } from '#domain/meeting/tombstone.ts'
import { aMember } from '../support/people.ts'
import { anOpenBallot, closeFor, count, newCell, newId } from './given.ts'
import { openPostgres } from './worlds.ts'

let world: Awaited<ReturnType<typeof openPostgres>>
beforeAll(async () => {
  world = await openPostgres()
})
afterAll(() => world.close())

const name = 'Dương Văn Lành'

/** Lành wrote a line, is named in another's report, holds a slip and a device; a namesake lives in another cell. */
async function known() {
  const { stores } = world
  const [cellId, other, personId] = [newCell(), newCell(), newId('person')]
  const memberId = `${cellId}-lanh`
  await stores.people.save({ id: personId, name, cardNumber: personId, phone: '0912', bornOn: '1960-01-01' })
  await stores.people.setPin(personId, 'hash', false)
  await stores.members.save(aMember(memberId, { cellId, personId, leftOn: '2026-01-01' }))
  const report = {
    about: 'TASK' as const,
    aboutId: `${cellId}-task`,
    text: `Đã cùng đồng chí ${name} thăm "ba hộ" ở ấp`,
    at: '2025-06-01T00:00:00.000Z',
  }
  for (const cell of [cellId, other])
    await stores.reports.append({ ...report, cellId: cell, id: newId(cell), aboutId: `${cell}-task`, memberId: `${cell}-ut` })
  await stores.notebooks.append([
    {
      ...{ id: newId(cellId), cellId, memberId, year: 2025, meetingId: null, digest: null, aboutId: null },
      author: { id: personId, name, role: 'MEMBER' },
      at: '2025-06-01T00:00:00.000Z',
      kind: 'GOOD_DEED' as const,
      body: { deedId: 'deed', text: `${name} giúp 2 hộ sửa nhà`, doneOn: null },
    },
  ])
  await stores.pushDevices.save({ cellId, memberId, id: 'device', endpoint: 'https://push.example', p256dh: 'x', auth: 'y', locale: 'vi' })
  await stores.people.makeSlip({
    id: newId('slip'),
    personId,
    codeHash: newId('hash'),
    purpose: 'ENROL',
    expiresAt: report.at,
    usedAt: null,
  })
  const forget = (isShared = false) =>
    prismaPersonErasure(world.database).forget({ personId, memberIds: [memberId], cellIds: [cellId], name, tombstone, isShared })
  return { cellId, other, personId, memberId, forget }
}

describe('a person who is forgotten', () => {
  test('has no particulars and no way in; the rows of the cell stay, without the name, and no other cell changes', async () => {
    const { stores } = world
    const { cellId, other, personId, memberId, forget } = await known()
    await forget()
    expect(await stores.people.find(personId)).toMatchObject({
      name: tombstone,
      phone: null,
      bornOn: null,
      pinHash: null,
      sessionNumber: 2,
    })
    expect(await stores.people.byLogin(personId)).toBeNull()
    expect(await stores.people.slipsOf([personId])).toEqual([])
    expect(await stores.pushDevices.ofMembers(cellId, [memberId])).toEqual([])
    const [line] = await stores.notebooks.ofPerson(personId)
    expect(line?.entry).toMatchObject({ author: { id: personId, name: tombstone }, body: { text: `${tombstone} giúp 2 hộ sửa nhà` } })
    const textOf = async (cell: string) => (await stores.reports.about(cell, [`${cell}-task`]))[0]?.text
    expect(await textOf(cellId)).toBe(`Đã cùng đồng chí ${tombstone} thăm "ba hộ" ở ấp`)
    expect(await textOf(other)).toContain(name)
    expect(await stores.members.find(cellId, memberId)).toMatchObject({ member: { personId, leftOn: '2026-01-01' } })
    await forget()
  })

  test('leaves the words about a namesake of the cell as they are', async () => {
    const { stores } = world
    const { cellId, personId, forget } = await known()
    await forget(true)
    expect((await stores.reports.about(cellId, [`${cellId}-task`]))[0]?.text).toContain(name)
    expect((await stores.notebooks.ofPerson(personId))[0]?.entry.author.name).toBe(tombstone)
  })
})

test('a board stands until its time is over', async () => {
  const { ballot } = await anOpenBallot(world.stores)
  const cellId = ballot.id.slice(0, ballot.id.indexOf('-'))
  const { standingBoards } = prismaPersonErasure(world.database)
  expect(await standingBoards([cellId])).toBe(0)
  await closeFor(world.stores, ballot)
  await count(world.stores, ballot)
  expect(await standingBoards([cellId])).toBe(1)
})
