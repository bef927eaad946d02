import { describe, expect, test } from 'vitest'
import { aCell, aPosition, aUnit } from '../../../tests/support/people.ts'
import { orgTreeOn } from './org-tree.ts'
import { askPinReset, confirmPinReset, confirmPinResetBySlip, pinOfficers, refusePinReset, secondOfPinReset } from './pin-reset.ts'

// Resetting a PIN takes two persons: whoever could do it alone could vote for another (design.md 4).
const tree = orgTreeOn([aUnit('commune', null), aCell('ap-3', 'commune'), aCell('ap-4', 'commune')], '2026-12-05')
const tam = { personId: 'tam', unitId: 'ap-3' }
const positions = [
  aPosition('sau', 'ap-3', 'SECRETARY'),
  aPosition('loan', 'ap-3', 'DEPUTY_SECRETARY'),
  aPosition('admin', 'commune', 'ADMINISTRATOR'),
  aPosition('lan', 'ap-3', 'CELL_COMMITTEE_MEMBER'),
  aPosition('other', 'ap-4', 'SECRETARY'),
  aPosition('past', 'ap-3', 'SECRETARY', { validTo: '2026-01-01' }),
]
const officers = pinOfficers(positions, tam, tree)
const asked = () => {
  const result = askPinReset(officers, tam, 'sau')
  if (!result.ok) throw new Error(result.refusal)
  return result.value
}

test('secretary, deputy and administrators may act; others and past ones may not', () => {
  expect(officers).toEqual(['sau', 'loan', 'admin'])
})

test('nobody is an officer for the own PIN', () => {
  expect(pinOfficers(positions, { personId: 'sau', unitId: 'ap-3' }, tree)).toEqual(['loan', 'admin'])
  expect(askPinReset(['tam', 'loan'], tam, 'tam')).toEqual({ ok: false, refusal: 'pin-reset/own-pin' })
})

test('for a person of a unit that is no cell the administrators of it and above act', () => {
  expect(pinOfficers(positions, { personId: 'leader', unitId: 'commune' }, tree)).toEqual(['admin'])
})

test('one person with two positions is one person', () => {
  const twice = [aPosition('sau', 'ap-3', 'SECRETARY'), aPosition('sau', 'commune', 'ADMINISTRATOR')]
  expect(pinOfficers(twice, tam, tree)).toEqual(['sau'])
  expect(secondOfPinReset(['sau'])).toBe('SLIP')
})

describe('one asks, another confirms', () => {
  test('a second officer settles it', () => {
    expect(confirmPinReset(asked(), officers, 'loan')).toMatchObject({ ok: true, value: { confirmedBy: 'loan', settled: true } })
  })

  test.each([
    ['sau', 'pin-reset/same-person'],
    ['tam', 'pin-reset/own-pin'],
    ['lan', 'pin-reset/not-allowed'],
  ])('%s is refused', (byPersonId, refusal) => {
    expect(confirmPinReset(asked(), officers, byPersonId)).toEqual({ ok: false, refusal })
  })

  test('a stranger cannot ask', () => {
    expect(askPinReset(officers, tam, 'lan')).toEqual({ ok: false, refusal: 'pin-reset/not-allowed' })
  })

  test('a settled one is over', () => {
    const settled = { ...asked(), settled: true }
    for (const result of [
      confirmPinReset(settled, officers, 'loan'),
      confirmPinResetBySlip(settled, ['sau']),
      refusePinReset(settled, officers, 'sau'),
    ]) {
      expect(result).toEqual({ ok: false, refusal: 'pin-reset/already-settled' })
    }
  })
})

test('the printed slip is the second only while there is one officer', () => {
  expect(confirmPinResetBySlip(asked(), officers)).toEqual({ ok: false, refusal: 'pin-reset/slip-not-enough' })
  expect(confirmPinResetBySlip(asked(), ['sau'])).toMatchObject({ ok: true, value: { confirmedBy: 'SLIP', settled: true } })
})

test('the member and any officer may stop it; it then gives nothing', () => {
  expect(refusePinReset(asked(), officers, 'tam')).toMatchObject({ ok: true, value: { confirmedBy: null, settled: true } })
  expect(refusePinReset(asked(), officers, 'lan')).toEqual({ ok: false, refusal: 'pin-reset/not-allowed' })
})
