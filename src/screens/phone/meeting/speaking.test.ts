import { describe, expect, test } from 'vitest'
import { myTurn } from './speaking.ts'

const speakers = [
  { memberId: 'ba', name: 'Châu Thị Thu Ba', state: 'SPEAKING' as const },
  { memberId: 'bay', name: 'Đỗ Văn Bảy', state: 'WAITING' as const },
  { memberId: 'tam', name: 'Phan Văn Tám', state: 'WAITING' as const },
]

describe('A member who asked to speak', () => {
  test('sees how many come before', () => {
    expect(myTurn({ speakers }, { memberId: 'tam', speaker: null })).toEqual({ state: 'WAITING', ahead: 1 })
    expect(myTurn({ speakers }, { memberId: 'bay', speaker: null })).toEqual({ state: 'WAITING', ahead: 0 })
  })

  test('is called when the chair invites', () => {
    expect(myTurn({ speakers }, { memberId: 'ba', speaker: null })).toEqual({ state: 'SPEAKING' })
  })

  test('further down than the shared list reaches, sees the place that the personal part tells', () => {
    const speaker = { id: 's9', state: 'WAITING' as const, ahead: 24 }
    expect(myTurn({ speakers }, { memberId: 'ut', speaker })).toEqual({ state: 'WAITING', ahead: 24 })
  })

  test('has no turn once the shared list says so, whatever the personal part said before', () => {
    const speaker = { id: 's1', state: 'WAITING' as const, ahead: 0 }
    expect(myTurn({ speakers }, { memberId: 'ut', speaker })).toEqual({ state: 'NONE' })
    expect(myTurn({ speakers: [] }, { memberId: 'ut', speaker })).toEqual({ state: 'NONE' })
  })
})
