import { expect, test } from 'vitest'
import { defaultForms, defaultTargets } from '#domain/campaign/default-plan.ts'
import { smallCommune } from '../../tests/support/small-commune.ts'
import { readFigureNames } from './read-figure-names.ts'

const plan = {
  ...{ name: 'Giữ trọn lời thề', number: '262-KH/HU', issuedOn: '2026-06-17', purpose: 'Tự soi lại lời thề.' },
  ...{ startsOn: '2026-10-05', endsOn: '2026-12-31', targets: defaultTargets, group: 'ALL' as const, forms: defaultForms },
}

test('campaigns around the unit and titles in force have their names; those of others elsewhere do not', async () => {
  const { ports, stores, actor } = await smallCommune()
  for (const unitId of ['senhong', 'elsewhere'])
    await stores.campaigns.save({ ...plan, id: `c-${unitId}`, unitId, status: 'OPEN', openedAt: null, closing: null, version: 0 })
  const campaignIds = ['c-senhong', 'c-elsewhere', 'c-none']
  const found = await readFigureNames(ports, actor('binh'), { unitId: 'songsen', campaignIds })
  if (!found.ok) throw new Error(found.refusal)
  expect(found.value.campaigns).toEqual({ 'c-senhong': 'Giữ trọn lời thề' })
  expect(Object.values(found.value.titles).length).toBeGreaterThan(0)
})

test('who reads no figures of a unit reads no names there either', async () => {
  const { ports, actor } = await smallCommune()
  expect((await readFigureNames(ports, actor('tam'), { unitId: 'songsen', campaignIds: [] })).ok).toBe(false)
})
