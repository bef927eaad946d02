import { expect, test } from 'vitest'
import type { Level } from '#domain/classification/levels.ts'
import { aMember } from '../../tests/support/people.ts'
import { anOpinion, smallCommune, year } from '../../tests/support/small-commune.ts'
import { liveMeetings } from './live-meetings.ts'
import { readLeaderPage } from './read-leader-page.ts'
import { rebuildFigures } from './rebuild-figures.ts'

/** Cell -> the levels its meeting proposed, for members added to those of the commune. */
async function proposed(levelsOf: Record<string, Level[]>) {
  const commune = await smallCommune()
  for (const [cellId, levels] of Object.entries(levelsOf))
    for (const [i, proposal] of levels.entries()) {
      const [personId, memberId] = [`${cellId}_${i}`, `${cellId}-n${i}`]
      await commune.stores.people.save({ id: personId, name: `Đồng chí ${i}`, cardNumber: `93${personId}`, phone: null, bornOn: null })
      await commune.stores.members.save(aMember(memberId, { cellId, personId }))
      await commune.stores.notebooks.append([anOpinion(memberId, { proposal })])
    }
  const read = async (who: string, unitId: string, of: { month?: number } = {}) => {
    await rebuildFigures(commune.ports)
    const deps = { ports: commune.ports, meetings: liveMeetings(commune.ports, async () => undefined) }
    const page = await readLeaderPage(deps, commune.actor(who), { unitId, year, ...of })
    if (!page.ok) throw new Error(page.refusal)
    return page.value
  }
  return { ...commune, read }
}

test('a cell with fewer than five is never shown alone above the grassroots level, nor by subtraction (rule 30)', async () => {
  const { read } = await proposed({ ap3: ['EXCELLENT', 'GOOD', 'GOOD', 'GOOD', 'GOOD'], ap4: ['NOT_COMPLETED'] })
  const page = await read('binh', 'senhong')
  expect(page.rows.map((row) => row.shortNames.toSorted())).toEqual([['Ấp 3', 'Ấp 4']])
  expect(page.rows[0]?.figures?.levels.levels).toEqual({ EXCELLENT: 1, GOOD: 4, SATISFACTORY: 0, NOT_COMPLETED: 1 })
  expect(page.total).toMatchObject(page.rows[0]?.figures ?? {})
})

test('until five of a joined row have a level it says nothing of levels', async () => {
  const { read } = await proposed({ ap3: ['EXCELLENT', 'GOOD'], ap4: ['NOT_COMPLETED'] })
  const page = await read('binh', 'songsen')
  expect(page.total.levels.levels).toEqual({ EXCELLENT: 0, GOOD: 0, SATISFACTORY: 0, NOT_COMPLETED: 0 })
})

test('the grassroots committee, which decides on each, sees its cells one by one', async () => {
  const { read } = await proposed({ ap3: ['EXCELLENT', 'GOOD'], ap4: ['NOT_COMPLETED'] })
  const page = await read('phuoc', 'senhong')
  expect(page.rows.map((row) => [row.shortNames[0], row.figures?.levels.levels.NOT_COMPLETED])).toEqual([
    ['Ấp 3', 0],
    ['Ấp 4', 1],
  ])
})

test('of each unit below goes what the page shows of it, the other parts only of all together', async () => {
  const { read } = await proposed({ ap3: ['EXCELLENT', 'GOOD', 'GOOD', 'GOOD', 'GOOD'] })
  const page = await read('binh', 'senhong')
  expect(Object.keys(page.rows[0]?.figures ?? {})).toEqual(['levels', 'registrations', 'reflections', 'meetings', 'collectives', 'norms'])
  expect(page.total).toMatchObject(page.rows[0]?.figures ?? {})
  expect(page.total.members.total).toBeGreaterThanOrEqual(5)
})

test('units beside are compared by the whole year also where a month is chosen, as those below are', async () => {
  const { read } = await proposed({ ap3: ['EXCELLENT', 'GOOD', 'GOOD', 'GOOD', 'GOOD'] })
  const page = await read('binh', 'senhong', { month: 11 })
  const levels = (rows: readonly { figures: { levels: unknown } | null }[]) => rows.map(({ figures }) => figures?.levels)
  expect(levels(page.siblings)).toEqual(levels((await read('binh', 'senhong')).siblings))
  expect(page.siblings.find(({ isOwn }) => isOwn)?.figures?.levels).toEqual(page.total.levels)
})

test("no name of a person leaves for a leader's page", async () => {
  const { read } = await proposed({ ap3: ['EXCELLENT', 'GOOD', 'GOOD', 'GOOD', 'GOOD'] })
  const text = JSON.stringify(await read('binh', 'senhong'))
  for (const name of ['Đồng chí', 'Phan Văn Tám', 'Huỳnh Văn Sáu']) expect(text).not.toContain(name)
})

test('the breadcrumb begins at the highest unit the reader may open', async () => {
  const { read } = await proposed({})
  expect((await read('binh', 'ap3')).breadcrumb.map((one) => one.unitId)).toEqual(['songsen', 'senhong', 'ap3'])
  expect((await read('phuoc', 'senhong')).breadcrumb.map((one) => one.unitId)).toEqual(['senhong'])
})
