import { expect, test } from 'vitest'
import { handOver } from './hand-over.ts'
import type { Position } from './types.ts'

const secretary: Position = { personId: 'sau', unitId: 'ap3', role: 'SECRETARY', validFrom: '2025-01-01', validTo: null }
const deputy: Position = { ...secretary, personId: 'loan', role: 'DEPUTY_SECRETARY' }

test('the one ends on the day on which the other begins', () => {
  expect(handOver(secretary, { personId: 'loan', on: '2026-12-01' }, [secretary, deputy])).toEqual({
    ok: true,
    value: {
      ending: { ...secretary, validTo: '2026-12-01' },
      beginning: { ...secretary, personId: 'loan', validFrom: '2026-12-01' },
    },
  })
})

test.each([
  ['to the holder', { personId: 'sau' }, {}, 'position/same-person'],
  ['on its first day', { on: '2025-01-01' }, {}, 'position/ends-before-it-begins'],
  ['after its last day', {}, { validTo: '2026-06-01' }, 'position/ended-before'],
] as const)('refused %s', (_what, to, over, code) => {
  const held = { ...secretary, ...over }
  expect(handOver(held, { personId: 'loan', on: '2026-12-01', ...to }, [held])).toMatchObject({ refusal: { code } })
})

test('refused to somebody who has the same position from then or later; not to who had it once', () => {
  const to = { personId: 'loan', on: '2026-12-01' }
  const own = { ...deputy, role: 'SECRETARY' as const }
  expect(handOver(secretary, to, [secretary, own])).toMatchObject({ refusal: { code: 'position/already-held' } })
  expect(handOver(secretary, to, [secretary, { ...own, validTo: '2026-12-01' }])).toMatchObject({ ok: true })
})
