import { expect, it } from 'vitest'
import { smallCommune } from '../../tests/support/small-commune.ts'
import { isLedBySecretary } from './is-led-by-secretary.ts'

it.each([
  ['tam', false, 'of a cell with a committee of three'],
  ['ba', true, 'of a cell with a secretary alone'],
  ['phuoc', false, 'of no cell'],
])('%s: %s, %s', async (who, led) => {
  const { ports, actor } = await smallCommune()
  expect(await isLedBySecretary(ports, actor(who))).toBe(led)
})

it('until a committee is elected', async () => {
  const { ports, actor } = await smallCommune()
  const elected = { personId: 'ba', unitId: 'ap4', role: 'CELL_COMMITTEE_MEMBER' as const, validFrom: '2026-12-01', validTo: null }
  await ports.stores.organization.savePosition(elected)
  expect(await isLedBySecretary(ports, actor('hai'))).toBe(false)
})
