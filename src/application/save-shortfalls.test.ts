import { expect, test } from 'vitest'
import { aDraftShortfall, type Commune, fullAnswers, smallCommune, year } from '../../tests/support/small-commune.ts'
import { addShortfall } from './add-shortfall.ts'
import { handIn } from './hand-in.ts'
import type { ShortfallRecord } from './ports/notebooks.ts'
import { readCellShortfalls } from './read-cell-shortfalls.ts'
import { type OnTheWall, saveShortfalls } from './save-shortfalls.ts'

const key = { cellId: 'ap3', year }

/** Each of these has handed in one shortfall. */
async function withShortfalls(...who: string[]) {
  const commune = await smallCommune()
  for (const one of who) {
    const answers = fullAnswers({ shortfalls: [aDraftShortfall({ text: `Hạn chế của ${one}` })] })
    const given = await handIn(commune.ports, commune.actor(one), { ...key, answers })
    if (!given.ok) throw new Error(JSON.stringify(given))
  }
  const all = await commune.stores.shortfalls.ofCell('ap3', year)
  const of = (one: string): ShortfallRecord => {
    const found = all.find((shortfall) => shortfall.memberId === `ap3-${one}`)
    if (!found) throw new Error(`${one} handed in none`)
    return found
  }
  return { ...commune, of }
}

const item = (shortfall: ShortfallRecord, over: Partial<OnTheWall> = {}): OnTheWall => {
  const { id, onAgenda, agendaOrder, display, wallText, mergedIntoId } = shortfall
  return { ...{ id, onAgenda, agendaOrder, display, wallText, mergedIntoId }, ...over }
}

const save = ({ ports, actor }: Commune, by: string, ...items: OnTheWall[]) => saveShortfalls(ports, actor(by), { ...key, items })

const refusedWith = (shortfall: ShortfallRecord, code: string) => ({ ok: false, refusal: { fields: [{ field: shortfall.id, code }] } })

test('the cell committee chooses, orders, words and shows as a summary; the words of the member stay', async () => {
  const hall = await withShortfalls('tam')
  const tam = hall.of('tam')
  const worded = item(tam, { onAgenda: true, agendaOrder: 2, display: 'SUMMARY', wallText: '  Có đồng chí chưa báo cáo.  ' })
  expect(await save(hall, 'ut', worded)).toMatchObject({ ok: true })
  expect(await hall.stores.shortfalls.find('ap3', tam.id)).toEqual({
    ...tam,
    ...{ onAgenda: true, agendaOrder: 2, display: 'SUMMARY', wallText: 'Có đồng chí chưa báo cáo.' },
  })
})

test("the secretary's own shortfalls are the deputy's to word, not the secretary's and not another officer's", async () => {
  const hall = await withShortfalls('sau')
  const chosen = item(hall.of('sau'), { onAgenda: true })
  expect(await save(hall, 'sau', chosen)).toEqual(refusedWith(hall.of('sau'), 'shortfall/own-not-yours-to-word'))
  expect(await save(hall, 'ut', chosen)).toEqual(refusedWith(hall.of('sau'), 'access/for-the-deputy'))
  expect(await save(hall, 'loan', chosen)).toMatchObject({ ok: true })
})

test('without a deputy another officer words the secretary’s', async () => {
  const hall = await withShortfalls('sau')
  await hall.stores.organization.savePosition({
    ...{ personId: 'loan', unitId: 'ap3', role: 'DEPUTY_SECRETARY', validFrom: '2025-01-01', validTo: '2026-11-01' },
  })
  expect(await save(hall, 'ut', item(hall.of('sau'), { onAgenda: true }))).toMatchObject({ ok: true })
})

test('a list that holds the own one unchanged is let through', async () => {
  const hall = await withShortfalls('sau', 'tam')
  expect(await save(hall, 'sau', item(hall.of('sau')), item(hall.of('tam'), { onAgenda: true }))).toMatchObject({ ok: true })
})

test('nobody adds a shortfall to oneself, and the list tells who may change what', async () => {
  const hall = await withShortfalls('sau', 'tam')
  const { id: _id, ...written } = aDraftShortfall()
  const own = await addShortfall(hall.ports, hall.actor('ut'), { ...key, memberId: 'ap3-ut', ...written })
  expect(own).toEqual({ ok: false, refusal: { fields: [{ field: 'memberId', code: 'shortfall/own-not-yours-to-word' }] } })
  const list = await readCellShortfalls(hall.ports, hall.actor('sau'), key)
  expect(list.ok && Object.fromEntries(list.value.map((one) => [one.name, one.mayChange]))).toEqual({
    'Huỳnh Văn Sáu': false,
    'Phan Văn Tám': true,
  })
})

test('a shortfall lacking its remedy is refused beside that field', async () => {
  const hall = await withShortfalls()
  const { id: _id, ...written } = aDraftShortfall({ remedy: ' ' })
  const answer = await addShortfall(hall.ports, hall.actor('sau'), { ...key, memberId: 'ap3-tam', ...written })
  expect(answer).toEqual({ ok: false, refusal: { fields: [{ field: 'remedy', code: 'shortfall/remedy-missing' }] } })
})

test('two shortfalls become one card: the merged one leaves the agenda', async () => {
  const hall = await withShortfalls('tam', 'lanh')
  const card = item(hall.of('tam'), { onAgenda: true, wallText: 'Hai đồng chí chưa báo cáo.' })
  expect(await save(hall, 'sau', card, item(hall.of('lanh'), { onAgenda: true, mergedIntoId: card.id }))).toMatchObject({ ok: true })
  expect(await hall.stores.shortfalls.find('ap3', hall.of('lanh').id)).toMatchObject({ onAgenda: false, mergedIntoId: card.id })
})

test('no chains, no circles, nothing merged into nothing; and then nothing at all is saved', async () => {
  const hall = await withShortfalls('tam', 'lanh', 'ut')
  const [tam, lanh, ut] = [hall.of('tam'), hall.of('lanh'), hall.of('ut')]
  const chain = await save(
    hall,
    'sau',
    item(tam, { mergedIntoId: lanh.id }),
    item(lanh, { mergedIntoId: ut.id }),
    item(ut, { onAgenda: true }),
  )
  expect(chain).toMatchObject({
    ok: false,
    refusal: { fields: [{ code: 'shortfall/already-merged' }, { code: 'shortfall/already-merged' }] },
  })
  expect(await save(hall, 'sau', item(tam, { mergedIntoId: tam.id }))).toEqual(refusedWith(tam, 'shortfall/nothing-to-merge'))
  expect(await save(hall, 'sau', item(tam, { mergedIntoId: 'ap3-none' }))).toEqual(refusedWith(tam, 'shortfall/nothing-to-merge'))
  expect(await hall.stores.shortfalls.find('ap3', ut.id)).toEqual(ut)
})

test("another cell's shortfall is not found", async () => {
  const hall = await withShortfalls('tam')
  expect(await save(hall, 'sau', item(hall.of('tam'), { id: 'ap4-row0001' }))).toEqual({ ok: false, refusal: 'access/not-found' })
})
