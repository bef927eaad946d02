import { describe, expect, test } from 'vitest'
import { allAgree, mismatchesOf, type Opinions } from './mismatches.ts'

const agreed: Opinions = {
  ...{ proposal: 'GOOD', selfLevel: 'GOOD', committeeLevel: 'GOOD', stateLevel: null, scoreLevel: 'GOOD' },
  registrationIgnored: false,
}

describe('What does not go together with the vote', () => {
  test.each([
    ['all say the same', agreed, [], true],
    ['the member thinks better of themselves', { ...agreed, selfLevel: 'EXCELLENT' }, ['SELF'], false],
    ['the cell committee proposed less', { ...agreed, committeeLevel: 'SATISFACTORY' }, ['COMMITTEE'], false],
    ['as a civil servant it was another level', { ...agreed, stateLevel: 'SATISFACTORY' }, ['STATE'], false],
    ['rule 26: the score says another level', { ...agreed, scoreLevel: 'EXCELLENT' }, ['SCORE'], false],
    ['Quận 8: what was registered was not kept', { ...agreed, registrationIgnored: true }, ['REGISTRATION'], false],
    ['what is not on record differs from nothing, but does not agree either', { ...agreed, selfLevel: null }, [], false],
    ['without a majority there is nothing to differ from', { ...agreed, proposal: 'NO_MAJORITY' }, [], false],
  ] as const)('%s', (_, opinions, found, agree) => {
    expect(mismatchesOf(opinions)).toEqual(found)
    expect(allAgree(opinions)).toBe(agree)
  })
})
