import { describe, expect, it } from 'vitest'
import type { LiveLine } from '#domain/meeting/view.ts'
import { boardLines } from './board-lines.ts'

const line = (unitName: string, changes: Partial<LiveLine> = {}): LiveLine => ({
  meetingId: unitName,
  unitId: unitName,
  unitName,
  title: 'Kiểm điểm',
  status: 'OPEN',
  stage: 'Điểm danh',
  stepNumber: 1,
  stepTotal: 10,
  present: 18,
  convened: 20,
  turnout: null,
  heardAt: '2026-12-05T01:40:00.000Z',
  ...changes,
})

describe('the live board', () => {
  const now = '2026-12-05T01:42:00.000Z'

  it('says of a meeting that it has gone quiet', () => {
    const [quiet, loud] = boardLines([line('Ấp 7', { heardAt: '2026-12-05T01:31:00.000Z' }), line('Ấp 10')], now)
    expect([quiet?.isQuiet, loud?.isQuiet]).toEqual([true, false])
  })

  it('lets a meeting go once it has closed', () => {
    expect(boardLines([line('Ấp 7', { status: 'CLOSED' })], now)).toEqual([])
  })
})
