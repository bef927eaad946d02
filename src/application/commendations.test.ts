import { expect, test } from 'vitest'
import { shippedTitles } from '#domain/commendation/shipped-titles.ts'
import { aPosition, aUnit } from '../../tests/support/people.ts'
import { smallCommune, year } from '../../tests/support/small-commune.ts'
import { decideCommendations, revokeDecidedCommendation } from './decide-commendations.ts'
import { moveCommendation } from './move-commendation.ts'
import { proposeCommendation } from './propose-commendation.ts'
import { readCellCommendations } from './read-cell-commendations.ts'
import { readCertificate } from './read-certificate.ts'
import { readCommendation } from './read-commendation.ts'
import { readHonours } from './read-honours.ts'
import { openingsOf } from './read-openings.ts'
import { readUnitCommendations } from './read-unit-commendations.ts'
import { saveTitles } from './save-titles.ts'

const papers = { submission: 'Kính gửi Đảng ủy', excerpt: '', report: '' }
const paper = { number: '70-QĐ/ĐU', decidedOn: '2027-01-10', signedBy: 'Nguyễn Thị Phước, Bí thư' }
const [excellent, fiveYears] = ['excellent-year', 'excellent-five-years']

/** Two cells under a commune under a province that has a committee too; so many EXCELLENT years of each, this year the last. */
async function theCommune(excellentYears: Record<string, number>) {
  const commune = await smallCommune()
  const { ports, stores, actor } = commune
  await stores.organization.saveUnit(aUnit('songsen', null, { type: 'PROVINCE', name: 'Đảng bộ tỉnh Sông Sen' }))
  await stores.organization.savePosition(aPosition('binh', 'songsen', 'COMMITTEE_SECRETARY'))
  const idOf = (key: string, of: number) => `d-${key}-${of}`
  for (const [key, years] of Object.entries(excellentYears))
    for (let of = year; of > year - years; of -= 1)
      await stores.decisions.record('senhong', of, () => ({ decisions: [aDecision(key, of, { id: idOf(key, of) })], entries: [] }))
  const revoke = (key: string) =>
    stores.decisions.record('senhong', year, () => ({
      decisions: [aDecision(key, year, { id: 'later', level: 'GOOD', revokesId: idOf(key, year) })],
      entries: [],
    }))
  const propose = (memberId: string, title: string, who = 'sau') =>
    proposeCommendation(ports, actor(who), { fromUnitId: 'ap3', unitId: 'ap3', memberId: `ap3-${memberId}`, title, year, papers })
  const proposed = async (memberId: string, title: string) => {
    const made = await propose(memberId, title)
    if (!made.ok) throw new Error(made.refusal)
    return made.value.id
  }
  const move = (who: string, unitId: string, [id, version, act, word = '']: [string, number, 'FORWARD' | 'RETURN' | 'REFUSE', string?]) =>
    moveCommendation(ports, actor(who), { id, unitId, version, move: { act, word } })
  const decide = (who: string, unitId: string, ...ids: string[]) => decideCommendations(ports, actor(who), { unitId, ids, ...paper })
  const board = async (who = 'phuoc', unitId = 'senhong') => {
    const page = await readUnitCommendations(ports, actor(who), { unitId, year })
    if (!page.ok) throw new Error(page.refusal)
    return page.value
  }
  return { ...commune, revoke, propose, proposed, move, decide, board }
}

const aDecision = (key: string, of: number, over: object) => ({
  ...{ id: '', unitId: 'senhong', year: of, cellId: 'ap3', memberId: `ap3-${key}`, level: 'EXCELLENT' as const, number: '52-QĐ/ĐU' },
  ...{ decidedOn: `${of}-12-28`, reason: null, signedBy: '', signerId: 'phuoc', recordedAt: `${of}-12-28T02:00:00.000Z`, revokesId: null },
  ...over,
})

test('chi ủy proposes only who is eligible by what is decided, and once (rule 28)', async () => {
  const { ports, actor, propose } = await theCommune({ lanh: 1, tam: 5 })
  expect(await propose('lanh', excellent)).toMatchObject({ ok: true })
  expect(await propose('lanh', excellent)).toEqual({ ok: false, refusal: 'commendation/already-proposed' })
  expect(await propose('lanh', fiveYears)).toEqual({ ok: false, refusal: 'commendation/not-eligible' })
  expect(await propose('sau', excellent)).toEqual({ ok: false, refusal: 'commendation/not-eligible' })
  expect(await propose('tam', fiveYears)).toMatchObject({ ok: true })
  expect(await propose('tam', excellent, 'hai')).toEqual({ ok: false, refusal: 'access/not-found' })
  const page = await readCellCommendations(ports, actor('sau'), { cellId: 'ap3', year })
  expect(page.ok && page.value.candidates.slice(0, 3).map(({ name }) => name)).toEqual(['Chi bộ Ấp 3', 'Dương Văn Lành', 'Phan Văn Tám'])
  expect(page.ok && page.value.candidates[1]?.titles[0]).toMatchObject({ key: excellent, missing: [], proposed: true })
  expect(page.ok && page.value.lines).toHaveLength(2)
})

test('it goes from committee to committee; none reads it before it comes, and the member sees who read', async () => {
  const { ports, stores, actor, at, proposed, move, decide, board } = await theCommune({ tam: 5 })
  const id = await proposed('tam', fiveYears)
  const read = (who: string, unitId: string) => readCommendation(ports, actor(who), { id, unitId })
  expect(await read('binh', 'songsen')).toEqual({ ok: false, refusal: 'access/not-found' })
  expect(await move('binh', 'songsen', [id, 1, 'FORWARD'])).toEqual({ ok: false, refusal: 'access/not-found' })
  expect(await read('phuoc', 'senhong')).toMatchObject({ ok: true, value: { turn: true, decides: false } })
  expect(await decide('phuoc', 'senhong', id)).toMatchObject({
    refusal: { fields: [{ field: id, code: 'commendation/not-yours-to-decide' }] },
  })
  expect(await move('phuoc', 'senhong', [id, 1, 'FORWARD', 'Nhất trí'])).toEqual({ ok: true, value: { version: 2 } })
  at('2026-12-03T01:00:00.000Z')
  expect((await board('binh', 'songsen')).lines[0]).toMatchObject({ name: 'Phan Văn Tám', turn: true, decides: true, missing: [] })
  expect(await read('binh', 'songsen')).toMatchObject({ ok: true })
  expect(await decide('binh', 'songsen', id)).toEqual({ ok: true, value: { decided: 1 } })
  expect((await openingsOf(ports, 'tam')).map(({ name, right }) => [name, right])).toEqual([
    ['Lương Quốc Bình', 'COMMENDATION'],
    ['Nguyễn Thị Phước', 'COMMENDATION'],
  ])
  const entries = await stores.notebooks.ofCell('ap3', year, ['HONOUR'])
  expect(entries).toMatchObject([
    { memberId: 'ap3-tam', body: { event: 'DECIDED', number: '70-QĐ/ĐU', unitName: 'Đảng bộ tỉnh Sông Sen' } },
  ])
  expect((await stores.inbox.ofMember('ap3', 'ap3-tam', 5))[0]?.facts).toMatchObject({ kind: 'COMMENDED' })
  expect(await readCertificate(ports, actor('tam'), id)).toMatchObject({
    value: { name: 'Phan Văn Tám', deciderName: 'Đảng bộ tỉnh Sông Sen' },
  })
  expect(await readCertificate(ports, actor('lanh'), id)).toEqual({ ok: false, refusal: 'access/not-found' })
})

test('returned, it goes back to the cell with the reason', async () => {
  const { ports, stores, actor, proposed, move } = await theCommune({ lanh: 1 })
  const id = await proposed('lanh', excellent)
  expect(await move('phuoc', 'senhong', [id, 1, 'RETURN'])).toEqual({ ok: false, refusal: 'commendation/word-missing' })
  expect(await move('phuoc', 'senhong', [id, 1, 'RETURN', 'Thiếu báo cáo'])).toMatchObject({ ok: true })
  expect((await stores.inbox.ofMember('ap3', 'ap3-sau', 5))[0]?.facts).toMatchObject({ kind: 'COMMENDATION_BACK', word: 'Thiếu báo cáo' })
  const again = { id, unitId: 'ap3', version: 2, move: { act: 'SEND_AGAIN' as const, papers: { ...papers, report: 'Báo cáo' } } }
  expect(await moveCommendation(ports, actor('sau'), again)).toMatchObject({ ok: true })
  expect(await stores.commendations.find(id)).toMatchObject({ state: 'ON_ITS_WAY', atUnitId: 'senhong' })
})

test('a decision revoked meanwhile stops what rests on it at once, and a decided title can be taken back', async () => {
  const { ports, stores, actor, proposed, decide, board, revoke } = await theCommune({ lanh: 1, tam: 1 })
  const [first, second] = [await proposed('lanh', excellent), await proposed('tam', excellent)]
  expect(await decide('phuoc', 'senhong', second)).toMatchObject({ ok: true })
  await revoke('lanh')
  expect((await board()).lines.find(({ id }) => id === first)?.missing).toEqual([{ kind: 'YEARS', has: 0, needs: 1 }])
  expect(await decide('phuoc', 'senhong', first)).toMatchObject({
    refusal: { fields: [{ field: first, code: 'commendation/no-longer-eligible' }] },
  })
  const back = { unitId: 'senhong', id: second, ...paper, word: 'Xếp loại bị hủy' }
  expect(await revokeDecidedCommendation(ports, actor('phuoc'), { ...back, word: '' })).toMatchObject({
    refusal: { fields: [{ field: 'word', code: 'commendation/word-missing' }] },
  })
  expect(await revokeDecidedCommendation(ports, actor('phuoc'), back)).toEqual({ ok: true, value: { decided: 1 } })
  expect((await stores.notebooks.ofCell('ap3', year, ['HONOUR'])).map(({ body }) => 'event' in body && body.event)).toEqual([
    'DECIDED',
    'REVOKED',
  ])
})

test('a limit is counted when it is decided, live on the board (rule 29)', async () => {
  const { ports, actor, proposed, decide, board } = await theCommune({ lanh: 1, tam: 1 })
  const limited = shippedTitles.map((title) =>
    title.key === excellent ? { ...title, limit: { kind: 'NUMBER' as const, most: 1 } } : title,
  )
  expect(await saveTitles(ports, actor('nhat'), { unitId: 'songsen', version: 0, titles: limited })).toEqual({
    ok: true,
    value: { version: 1 },
  })
  const ids = [await proposed('lanh', excellent), await proposed('tam', excellent)]
  expect(await decide('phuoc', 'senhong', ...ids)).toMatchObject({
    refusal: { fields: [{ field: ids[1], code: 'commendation/over-limit' }] },
  })
  expect((await board()).limits.find(({ key }) => key === excellent)).toMatchObject({ decided: 0, most: 1 })
  expect(await decide('phuoc', 'senhong', ids[0] ?? '')).toMatchObject({ ok: true })
  expect((await board()).limits.find(({ key }) => key === excellent)).toMatchObject({ decided: 1, most: 1 })
  expect(await decide('phuoc', 'senhong', ids[1] ?? '')).toMatchObject({ ok: false })
})

test('a commune may not ease what the province decides', async () => {
  const { ports, actor } = await theCommune({})
  const titles = shippedTitles.filter(({ decidedAt }) => decidedAt === 'PROVINCE')
  expect(await saveTitles(ports, actor('phuoc'), { unitId: 'senhong', version: 0, titles: [...titles] })).toMatchObject({
    refusal: { fields: [{ code: 'title/decided-above' }, { code: 'title/decided-above' }] },
  })
})

test('the province’s roll of honour names nobody whom a commune commended by itself (rule 30)', async () => {
  const { ports, actor, proposed, decide } = await theCommune({ lanh: 1 })
  await decide('phuoc', 'senhong', await proposed('lanh', excellent))
  const roll = async (who: string, unitId: string) => {
    const page = await readHonours(ports, actor(who), { unitId, year })
    return page.ok ? page.value.lines.map(({ name }) => name) : page.refusal
  }
  expect(await roll('phuoc', 'senhong')).toEqual(['Dương Văn Lành'])
  expect(await roll('binh', 'songsen')).toEqual([])
  expect(await roll('sau', 'senhong')).toBe('access/not-found')
})
