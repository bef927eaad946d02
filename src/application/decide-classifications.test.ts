import { expect, test } from 'vitest'
import type { Level } from '#domain/classification/levels.ts'
import { aMember } from '../../tests/support/people.ts'
import { anOpinion, smallCommune, year } from '../../tests/support/small-commune.ts'
import { acknowledgeEntry } from './acknowledge-entry.ts'
import { decideClassifications } from './decide-classifications.ts'
import { readCommitteeBoard } from './read-committee-board.ts'
import { readMyNotebook } from './read-my-notebook.ts'

const paper = { unitId: 'senhong', year, number: '52-QĐ/ĐU', decidedOn: '2026-12-28', signedBy: 'Nguyễn Thị Phước, Bí thư' }

/** Both cells have voted: so many members of the cell at each proposed level, with these votes for EXCELLENT. */
async function voted(proposals: Record<string, { level: Level; votes?: number }>) {
  const commune = await smallCommune()
  for (const [key, { level, votes = 0 }] of Object.entries(proposals)) {
    const [cellId = ''] = key.split('-')
    const personId = key.replace('-', '_')
    await commune.stores.people.save({ id: personId, name: `Đồng chí ${key}`, cardNumber: `92${personId}`, phone: null, bornOn: null })
    await commune.stores.members.save(aMember(key, { cellId, personId, name: `Đồng chí ${key}` }))
    await commune.stores.notebooks.append([anOpinion(key, { proposal: level, figures: { EXCELLENT: votes } })])
  }
  const decide = (...items: { memberId: string; level: Level; reason?: string; revokesId?: string }[]) =>
    decideClassifications(commune.ports, commune.actor('phuoc'), {
      ...paper,
      items: items.map(({ memberId, level, reason = null, revokesId = null }) => ({
        ...{ cellId: memberId.split('-')[0] ?? '', memberId, level, reason, revokesId },
      })),
    })
  const board = async () => {
    const page = await readCommitteeBoard(commune.ports, commune.actor('phuoc'), { unitId: 'senhong', year })
    if (!page.ok) throw new Error(page.refusal)
    return page.value
  }
  return { ...commune, decide, board }
}

/** Ten GOOD or above: two EXCELLENT fit under 20 percent. */
const ten = {
  ...{ 'ap3-a': { level: 'EXCELLENT', votes: 4 }, 'ap3-b': { level: 'EXCELLENT', votes: 3 }, 'ap4-c': { level: 'EXCELLENT', votes: 4 } },
  ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((n) => [`ap4-g${n}`, { level: 'GOOD' as const }])),
} as Record<string, { level: Level; votes?: number }>

const goods = [1, 2, 3, 4, 5, 6, 7].map((n) => ({ memberId: `ap4-g${n}`, level: 'GOOD' as const }))

test('the board compares proposals, shows the cap over the organisation and ties as ties', async () => {
  const { board } = await voted(ten)
  const page = await board()
  expect(page.proposed).toMatchObject({ excellent: 3, baseCount: 10, max: 2, over: true, excess: 1, shares: { ofGoodOrAbove: 300 } })
  expect(page.places.map(({ place, votes, candidates }) => [place, votes, candidates.length])).toEqual([
    [1, 4, 2],
    [3, 3, 1],
  ])
  expect(page.cells.map(({ cellId, voted: count }) => [cellId, count])).toEqual([
    ['ap3', 2],
    ['ap4', 8],
  ])
})

test('every reading of the files goes on record at each cell (rule 30)', async () => {
  const { board, stores } = await voted(ten)
  await board()
  for (const cellId of ['ap3', 'ap4'])
    expect((await stores.audit.ofCell(cellId, 5))[0]).toMatchObject({ act: 'classification-files-read', actorId: 'phuoc', about: { year } })
})

test('over the cap the document is refused beside the member, and nothing of it is written (rule 27)', async () => {
  const { decide, board } = await voted(ten)
  const excellent = ['ap3-a', 'ap3-b', 'ap4-c'].map((memberId) => ({ memberId, level: 'EXCELLENT' as const }))
  const refused = await decide(...goods, ...excellent)
  expect(refused).toMatchObject({ ok: false, refusal: { fields: [{ code: 'decision/over-cap' }] } })
  expect((await board()).rows.filter((row) => row.decided !== null)).toEqual([])
})

test('within the cap it is decided, and the third goes to GOOD with a reason (rule 23)', async () => {
  const { decide, board } = await voted(ten)
  const lower = { memberId: 'ap3-b', level: 'GOOD' as const }
  const excellent = ['ap3-a', 'ap4-c'].map((memberId) => ({ memberId, level: 'EXCELLENT' as const }))
  expect(await decide(...goods, ...excellent, lower)).toEqual({
    ok: false,
    refusal: { fields: [{ field: 'ap3-b', code: 'decision/reason-missing' }] },
  })
  expect(await decide(...goods, ...excellent, { ...lower, reason: 'Vượt tỷ lệ 20%.' })).toEqual({ ok: true, value: { decided: 10 } })
  expect((await board()).decided).toMatchObject({ excellent: 2, baseCount: 10, max: 2, over: false })
})

test('the decision reaches the notebook, and the member reads and acknowledges it once', async () => {
  const { decide, ports, stores } = await voted(ten)
  await decide({ memberId: 'ap3-b', level: 'GOOD', reason: 'Vượt tỷ lệ 20%.' })
  const member = { kind: 'actor', personId: 'ap3_b', name: 'Đồng chí ap3-b', sessionNumber: 1 } as const
  const notebook = async () => {
    const page = await readMyNotebook(ports, member, { year })
    if (!page.ok) throw new Error(page.refusal)
    return page.value
  }
  const { decided, cellOpinion } = await notebook()
  expect(decided).toMatchObject({ level: 'GOOD', number: '52-QĐ/ĐU', deciding: 'Đảng bộ xã Sen Hồng', acknowledgedAt: null })
  expect(cellOpinion).toMatchObject({ proposal: 'EXCELLENT', base: 5 })
  const entryId = decided?.entryId ?? ''
  expect(await acknowledgeEntry(ports, { ...member, personId: 'ap3_a' }, entryId)).toEqual({ ok: false, refusal: 'access/not-found' })
  expect(await acknowledgeEntry(ports, member, entryId)).toMatchObject({ ok: true })
  expect(await acknowledgeEntry(ports, member, entryId)).toMatchObject({ ok: true })
  expect((await notebook()).decided?.acknowledgedAt).toBe('2026-12-01T01:00:00.000Z')
  const acknowledged = (await stores.notebooks.entries('ap3', 'ap3-b', year)).filter((entry) => entry.kind === 'ACKNOWLEDGED')
  expect(acknowledged).toHaveLength(1)
})

test('a decision is replaced only by a new one that names it, with a reason', async () => {
  const { decide, board } = await voted(ten)
  await decide({ memberId: 'ap4-g1', level: 'GOOD' })
  expect(await decide({ memberId: 'ap4-g1', level: 'SATISFACTORY', reason: 'Vi phạm.' })).toMatchObject({
    refusal: { fields: [{ field: 'ap4-g1', code: 'decision/already-decided' }] },
  })
  const revokesId = (await board()).rows.find((row) => row.memberId === 'ap4-g1')?.decided?.decisionId ?? ''
  expect(await decide({ memberId: 'ap4-g1', level: 'SATISFACTORY', reason: 'Vi phạm.', revokesId })).toMatchObject({ ok: true })
  expect((await board()).rows.find((row) => row.memberId === 'ap4-g1')?.decided).toMatchObject({ level: 'SATISFACTORY' })
})

test('a member on whom the cell has not voted cannot be decided, nor one of a cell elsewhere', async () => {
  const { decide } = await voted(ten)
  expect(await decide({ memberId: 'ap3-tam', level: 'GOOD' })).toMatchObject({ refusal: { fields: [{ code: 'decision/not-proposed' }] } })
  expect(await decide({ memberId: 'khac-tam', level: 'GOOD' })).toEqual({ ok: false, refusal: 'access/not-found' })
})
