import { expect, test } from 'vitest'
import { aProgramme } from '../../../tests/support/programme-example.ts'
import { shippedAgenda } from '../meeting/agenda-templates.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { programmesIn } from './programme-entries.ts'
import { questionsDiscussed } from './questions-discussed.ts'
import { takeProgramme } from './take-programme.ts'

const programme = aProgramme()
const steps = takeProgramme(shippedAgenda('REGULAR').steps, { programme, taken: null })
const progress = (states: Record<string, 'DONE' | 'SKIPPED' | 'NOW'>): Meeting['progress'] =>
  Object.fromEntries(Object.entries(states).map(([key, state]) => [`p.${programme.id}.${key}`, { state, at: '', reason: null }]))

test.each([
  ['both questions', { 'follow.q.q1': 'DONE', 'follow.q.q2': 'DONE' }, 2],
  ['one, the other skipped', { 'follow.q.q1': 'DONE', 'follow.q.q2': 'SKIPPED' }, 1],
  ['the items alone', { news: 'DONE', follow: 'DONE' }, 0],
  ['nothing yet', {}, 0],
] as const)('a meeting that dealt with %s', (_, states, discussed) => {
  expect(questionsDiscussed({ steps, progress: progress(states) }, programme.id)).toBe(discussed)
})

test('the programmes of an agenda are known by its entries', () => {
  expect(programmesIn(steps)).toEqual([programme.id])
  expect(programmesIn(shippedAgenda('REGULAR').steps)).toEqual([])
})
