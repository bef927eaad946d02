import { expect, test } from 'vitest'
import { smallCommune } from '../../tests/support/small-commune.ts'
import { dropOldAudit } from './drop-old-audit.ts'
import { noteAct } from './note-act.ts'

test('lines of the log go after the days that the rules of the highest unit say', async () => {
  const { ports, stores, actor, at } = await smallCommune()
  at('2020-01-01T01:00:00.000Z')
  await noteAct(ports, actor('nhat'), { unitId: 'ap3', act: 'unit-saved', about: {} })
  at('2024-01-01T01:00:00.000Z')
  await noteAct(ports, actor('nhat'), { unitId: 'ap3', act: 'unit-saved', about: {} })
  at('2026-12-01T01:00:00.000Z')
  expect([await dropOldAudit(ports), await dropOldAudit(ports)]).toEqual([1, 0])
  expect(await stores.audit.ofCell('ap3', 9)).toHaveLength(1)
})
