import { expect, test } from 'vitest'
import type { Level } from '#domain/classification/levels.ts'
import { emptyReport } from '#domain/collective/review.ts'
import { aPosition } from '../../tests/support/people.ts'
import { smallCommune, year } from '../../tests/support/small-commune.ts'
import { decideCollectives } from './decide-collectives.ts'
import { readCollective } from './read-collective.ts'
import { readCollectives } from './read-collectives.ts'
import { handInCollectiveReport, recordCollectiveVote, saveCollectiveReport } from './write-collective.ts'

const report = { ...emptyReport, results: 'Đạt 5/5 chỉ tiêu nghị quyết', level: 'GOOD' as Level }
const vote = {
  figures: { EXCELLENT: 0, GOOD: 5, SATISFACTORY: 0, NOT_COMPLETED: 0 },
  ...{ base: 6, heldOn: '2026-11-28', meeting: 'Hội nghị kiểm điểm' },
}

/** Two cells under a commune under a province that has a committee too. */
async function theCommune() {
  const commune = await smallCommune()
  const { ports, stores, actor } = commune
  await stores.organization.savePosition(aPosition('binh', 'songsen', 'COMMITTEE_SECRETARY'))
  const handIn = (who: string, unitId: string, level: Level = 'GOOD') =>
    handInCollectiveReport(ports, actor(who), { unitId, year, version: 0, report: { ...report, level } })
  const decide = (who: string, unitId: string, ...items: { unitId: string; level: Level; reason?: string; revokesId?: string }[]) =>
    decideCollectives(ports, actor(who), {
      ...{ unitId, year, number: '60-QĐ/ĐU', decidedOn: '2026-12-20', signedBy: 'Nguyễn Thị Phước, Bí thư' },
      items: items.map(({ reason = null, revokesId = null, ...item }) => ({ ...item, reason, revokesId })),
    })
  const board = async (who = 'phuoc', unitId = 'senhong') => {
    const page = await readCollectives(ports, actor(who), { unitId, year })
    if (!page.ok) throw new Error(page.refusal)
    return page.value
  }
  return { ...commune, handIn, decide, board }
}

test('chi ủy writes for its cell; nobody above sees a word before it is handed in, and then once', async () => {
  const { ports, actor, board, handIn } = await theCommune()
  const draft = { unitId: 'ap3', year, version: 0, report: { ...emptyReport, results: 'Đạt 5/5' } }
  expect(await saveCollectiveReport(ports, actor('phuoc'), draft)).toEqual({ ok: false, refusal: 'access/not-found' })
  expect(await saveCollectiveReport(ports, actor('sau'), draft)).toEqual({ ok: true, value: { version: 1 } })
  expect(await saveCollectiveReport(ports, actor('loan'), draft)).toEqual({ ok: false, refusal: 'access/changed-meanwhile' })
  expect((await board()).rows[0]).toMatchObject({ unitId: 'ap3', handedIn: null, proposal: null })
  expect(await handIn('sau', 'ap3')).toEqual({ ok: false, refusal: 'access/changed-meanwhile' })
  expect(await handInCollectiveReport(ports, actor('sau'), { unitId: 'ap3', year, version: 1, report })).toMatchObject({ ok: true })
  expect((await board()).rows[0]).toMatchObject({ handedIn: { results: report.results }, handedInBy: 'Huỳnh Văn Sáu', proposal: 'GOOD' })
})

test('each committee records its own vote', async () => {
  const { ports, actor, board, handIn } = await theCommune()
  await handIn('sau', 'ap3', 'EXCELLENT')
  const of = { unitId: 'ap3', year, vote }
  expect(await recordCollectiveVote(ports, actor('sau'), { ...of, version: 1, side: 'upper' })).toMatchObject({ ok: false })
  expect(await recordCollectiveVote(ports, actor('sau'), { ...of, version: 1, side: 'own' })).toMatchObject({ ok: true })
  expect(await recordCollectiveVote(ports, actor('phuoc'), { ...of, version: 2, side: 'own' })).toMatchObject({ ok: false })
  expect(await recordCollectiveVote(ports, actor('phuoc'), { ...of, version: 2, side: 'upper' })).toMatchObject({ ok: true })
  expect((await board()).rows[0]).toMatchObject({ proposal: 'GOOD', mismatches: ['EXCELLENT', 'GOOD'], ownVote: { proposal: 'GOOD' } })
})

test('the committee immediately above decides, and the cell reads it; nothing changes then', async () => {
  const { ports, actor, stores, handIn, decide } = await theCommune()
  await handIn('sau', 'ap3')
  expect(await decide('binh', 'songsen', { unitId: 'ap3', level: 'GOOD' })).toEqual({ ok: false, refusal: 'access/not-found' })
  expect(await decide('phuoc', 'senhong', { unitId: 'ap4', level: 'GOOD' })).toMatchObject({
    refusal: { fields: [{ field: 'ap4', code: 'collective/not-proposed' }] },
  })
  expect(await decide('phuoc', 'senhong', { unitId: 'ap3', level: 'GOOD' })).toEqual({ ok: true, value: { decided: 1 } })
  expect(await readCollective(ports, actor('sau'), { unitId: 'ap3', year })).toMatchObject({ value: { decided: { number: '60-QĐ/ĐU' } } })
  expect(await recordCollectiveVote(ports, actor('sau'), { unitId: 'ap3', year, version: 1, side: 'own', vote })).toEqual({
    ok: false,
    refusal: 'collective/frozen',
  })
  const notices = await stores.inbox.ofMember('ap3', 'ap3-sau', 10)
  expect(notices.map(({ facts }) => facts.kind)).toContain('COLLECTIVE_DECIDED')
})

test('lower organisations before higher (21-HD/BTCTW)', async () => {
  const { handIn, decide, board } = await theCommune()
  await handIn('sau', 'ap3')
  await handIn('hai', 'ap4')
  await handIn('phuoc', 'senhong')
  const commune = { unitId: 'senhong', level: 'GOOD' as const }
  await decide('phuoc', 'senhong', { unitId: 'ap3', level: 'GOOD' })
  expect((await board('binh', 'songsen')).rows[0]).toMatchObject({ waitsForLower: true })
  expect(await decide('binh', 'songsen', commune)).toMatchObject({ refusal: { fields: [{ code: 'collective/lower-first' }] } })
  await decide('phuoc', 'senhong', { unitId: 'ap4', level: 'GOOD' })
  expect(await decide('binh', 'songsen', commune)).toEqual({ ok: true, value: { decided: 1 } })
})

test('over the cap of its group a document is refused whole; a later one may revoke', async () => {
  const { handIn, decide, board } = await theCommune()
  await handIn('sau', 'ap3', 'EXCELLENT')
  await handIn('hai', 'ap4')
  const both = (level: Level) => [
    { unitId: 'ap3', level, reason: 'Theo tỷ lệ' },
    { unitId: 'ap4', level: 'GOOD' as const },
  ]
  expect(await decide('phuoc', 'senhong', ...both('EXCELLENT'))).toMatchObject({
    refusal: { fields: [{ field: 'ap3', code: 'collective/over-cap' }] },
  })
  expect((await board()).groups[0]).toMatchObject({ proposed: { excellent: 1, max: 0 }, decided: { excellent: 0 } })
  expect(await decide('phuoc', 'senhong', ...both('GOOD'))).toEqual({ ok: true, value: { decided: 2 } })
  const revokesId = (await board()).rows[0]?.decided?.decisionId ?? ''
  const later = { unitId: 'ap3', level: 'SATISFACTORY' as const, reason: 'Phát hiện vi phạm', revokesId }
  expect(await decide('phuoc', 'senhong', later)).toEqual({ ok: true, value: { decided: 1 } })
  expect((await board()).rows[0]?.decided).toMatchObject({ level: 'SATISFACTORY', reason: 'Phát hiện vi phạm' })
})
