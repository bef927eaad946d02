import { describe, expect, test } from 'vitest'
import type { Me, Membership } from '#contract/session.ts'
import { safePath, signInFrom } from '../sign-in-address.ts'
import { landingOf } from './landing.ts'

const inCell: Membership = {
  cellId: 'ap-3',
  memberId: 'ap-3-tam',
  cellName: 'Chi bộ Ấp 3',
  upperName: 'Đảng ủy xã',
  standing: 'OFFICIAL',
  temporary: false,
  office: null,
  isCellCommittee: false,
}
const me = (over: Partial<Me> = {}): Me => ({
  personId: 'tam',
  name: 'Phan Văn Tám',
  locale: 'vi',
  textSize: 100,
  demo: false,
  memberships: [inCell],
  desks: { committee: [], leader: [], unit: [], admin: [] },
  ...over,
})
const secretary = me({ memberships: [{ ...inCell, office: 'SECRETARY', isCellCommittee: true }] })
const leader = me({ memberships: [], desks: { committee: [], leader: [{ unitId: 'tinh', name: 'Tỉnh ủy' }], unit: [], admin: [] } })

describe('After signing in', () => {
  test('a member comes to Hôm nay, whatever the window', () => {
    expect([landingOf(me(), null, false), landingOf(me(), null, true)]).toEqual(['/today', '/today'])
  })

  test('a secretary comes to the cell on a wide window and to Hôm nay on a phone', () => {
    expect([landingOf(secretary, null, true), landingOf(secretary, null, false)]).toEqual(['/cell/ap-3', '/today'])
  })

  test('a leader without a cell comes to the charts, on a phone too', () => {
    expect(landingOf(leader, null, false)).toBe('/leader/tinh')
  })

  test('whoever scanned the code on the wall comes back to the check-in', () => {
    expect(landingOf(secretary, '/phone/ap-3-m1?code=482 913'.replace(' ', '%20'), true)).toBe('/phone/ap-3-m1?code=482%20913')
  })
})

describe('The way back that stands in an address', () => {
  test.each([
    'https://elsewhere.example',
    '//elsewhere.example',
    '/\\elsewhere.example',
    'javascript:alert(1)',
    '',
    '/sign-in?next=/today',
  ])('%s is not followed', (path) => {
    expect(safePath(path)).toBeNull()
  })

  test('is one path of this site', () => {
    expect(signInFrom('/phone/m1?code=1')).toBe('/sign-in?next=%2Fphone%2Fm1%3Fcode%3D1')
    expect(safePath('/phone/m1?code=1')).toBe('/phone/m1?code=1')
  })
})
