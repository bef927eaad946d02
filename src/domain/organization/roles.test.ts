import { describe, expect, test } from 'vitest'
import { aCell, aPosition, aUnit } from '../../../tests/support/people.ts'
import { orgTreeOn } from './org-tree.ts'
import {
  cellOffice,
  isAdministrator,
  isCellCommittee,
  isGrassrootsCommittee,
  isSecretary,
  mayReadAggregates,
  mayReadClassificationFile,
  mayReadNotebook,
  maySteer,
  unitsOfRoles,
} from './roles.ts'
import type { Actor, Role } from './types.ts'

const on = '2026-12-05'
const tree = orgTreeOn(
  [aUnit('province', null), aUnit('commune', 'province', { grassroots: true }), aCell('ap-3', 'commune'), aCell('ap-4', 'commune')],
  on,
)
const actor = (unitId: string, role: Role, over: { validFrom?: string; validTo?: string } = {}): Actor => ({
  personId: 'sau',
  positions: [aPosition('sau', unitId, role, over)],
})
const nobody: Actor = { personId: 'tam', positions: [] }

test('a position acts for its own cell, and only while it holds', () => {
  expect(isSecretary(actor('ap-3', 'SECRETARY'), 'ap-3', on)).toBe(true)
  expect(isSecretary(actor('ap-3', 'SECRETARY'), 'ap-4', on)).toBe(false)
  expect(isSecretary(actor('ap-3', 'SECRETARY', { validTo: on }), 'ap-3', on)).toBe(false)
  expect(isSecretary(actor('ap-3', 'SECRETARY', { validFrom: '2026-12-06' }), 'ap-3', on)).toBe(false)
})

test('a position of somebody else gives nothing', () => {
  expect(isCellCommittee({ personId: 'tam', positions: [aPosition('sau', 'ap-3', 'SECRETARY')] }, 'ap-3', on)).toBe(false)
})

describe('who may steer a meeting', () => {
  const meeting = { cellId: 'ap-3', chairPersonId: 'sau' }
  test.each([
    ['SECRETARY', null, true],
    ['DEPUTY_SECRETARY', null, true],
    ['CELL_COMMITTEE_MEMBER', 'sau', true],
    ['CELL_COMMITTEE_MEMBER', 'somebody-else', false],
    ['ADMINISTRATOR', 'sau', false],
    ['LEADER', 'sau', false],
  ] as const)('%s, the chair being %s: %s', (role, chairPersonId, may) => {
    expect(maySteer(actor('ap-3', role), { ...meeting, chairPersonId }, on)).toBe(may)
  })

  test('one named chair without an office does not', () => {
    expect(maySteer({ personId: 'tam', positions: [] }, { cellId: 'ap-3', chairPersonId: 'tam' }, on)).toBe(false)
  })
})

test('the highest office counts', () => {
  const both: Actor = {
    personId: 'sau',
    positions: [aPosition('sau', 'ap-3', 'CELL_COMMITTEE_MEMBER'), aPosition('sau', 'ap-3', 'SECRETARY')],
  }
  expect(cellOffice(both, 'ap-3', on)).toBe('SECRETARY')
  expect(cellOffice(nobody, 'ap-3', on)).toBeNull()
})

test('rule 23: the committee of the grassroots organisation decides, no other one', () => {
  expect(isGrassrootsCommittee(actor('commune', 'COMMITTEE_MEMBER'), 'commune', tree)).toBe(true)
  expect(isGrassrootsCommittee(actor('commune', 'COMMITTEE_SECRETARY'), 'commune', tree)).toBe(true)
  expect(isGrassrootsCommittee(actor('province', 'COMMITTEE_MEMBER'), 'province', tree)).toBe(false)
  expect(isGrassrootsCommittee(actor('province', 'COMMITTEE_MEMBER'), 'commune', tree)).toBe(false)
  expect(isGrassrootsCommittee(actor('commune', 'LEADER'), 'commune', tree)).toBe(false)
})

describe('rule 30: who sees what', () => {
  test('a notebook: its member and the cell committee', () => {
    const notebook = { personId: 'tam', cellId: 'ap-3' }
    expect(mayReadNotebook(nobody, notebook, on)).toBe(true)
    expect(mayReadNotebook(actor('ap-3', 'CELL_COMMITTEE_MEMBER'), notebook, on)).toBe(true)
    for (const role of ['ADMINISTRATOR', 'LEADER', 'COMMITTEE_MEMBER'] as const) {
      expect(mayReadNotebook(actor('commune', role), notebook, on)).toBe(false)
    }
  })

  test('a classification file: the deciding committee', () => {
    expect(mayReadClassificationFile(actor('commune', 'COMMITTEE_MEMBER'), 'ap-3', tree)).toBe(true)
    expect(mayReadClassificationFile(actor('province', 'COMMITTEE_MEMBER'), 'ap-3', tree)).toBe(false)
    expect(mayReadClassificationFile(actor('commune', 'LEADER'), 'ap-3', tree)).toBe(false)
  })

  test('aggregates: leaders and committees of the unit or above it', () => {
    expect(mayReadAggregates(actor('province', 'LEADER'), 'ap-3', tree)).toBe(true)
    expect(mayReadAggregates(actor('commune', 'COMMITTEE_MEMBER'), 'commune', tree)).toBe(true)
    expect(mayReadAggregates(actor('commune', 'LEADER'), 'province', tree)).toBe(false)
    expect(mayReadAggregates(actor('province', 'ADMINISTRATOR'), 'commune', tree)).toBe(false)
  })
})

test('an administrator reaches down the tree and not up', () => {
  expect(isAdministrator(actor('commune', 'ADMINISTRATOR'), 'ap-3', tree)).toBe(true)
  expect(isAdministrator(actor('ap-3', 'ADMINISTRATOR'), 'commune', tree)).toBe(false)
  expect(unitsOfRoles(actor('commune', 'ADMINISTRATOR'), ['ADMINISTRATOR'], on)).toEqual(['commune'])
})
