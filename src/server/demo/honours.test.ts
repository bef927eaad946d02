import { expect, test } from 'vitest'
import { memoryStores } from '#adapters/memory/memory-stores.ts'
import { smallCommune } from '../../../tests/support/small-commune.ts'
import { writeHonours } from './honours.ts'
import { writePastYears } from './past-years.ts'
import { populate } from './populate.ts'

test('the demo has commendations on every stretch of their way, and a review of each collective', async () => {
  const stores = memoryStores({ now: () => '2026-12-01T01:00:00.000Z' })
  const ports = { ...(await smallCommune()).ports, stores }
  const people = await populate(ports)
  await writePastYears(ports, people, 2026)
  await writeHonours(ports, people, 2026)
  const at = async (unitId: string) => (await stores.commendations.at([unitId], 2025)).map(({ state }) => state).toSorted()
  expect(await at('senhong')).toEqual(['DECIDED', 'DECIDED', 'DECIDED', 'DECIDED', 'ON_ITS_WAY', 'ON_ITS_WAY'])
  expect(await at('songsen')).toEqual(['DECIDED', 'ON_ITS_WAY'])
  expect(await at('ap3')).toEqual(['RETURNED'])
  expect(await stores.collectives.standing(['ap1', 'ap2', 'ap3', 'ap4', 'thcs'], 2025)).toHaveLength(5)
  expect((await stores.collectives.ofUnits(['ap1', 'ap2', 'ap3', 'ap4'], 2026)).filter(({ handedIn }) => handedIn)).toHaveLength(3)
})
