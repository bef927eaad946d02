import { describe, expect, it } from 'vitest'
import type { InvitationFacts } from '#application/read-invitation.ts'
import { calendarFile } from './calendar-file.ts'

const invitation: InvitationFacts = {
  meetingId: 'ap3-hop',
  cellId: 'ap3',
  kind: 'ANNUAL_REVIEW',
  title: 'Kiểm điểm, xếp loại; chất lượng đảng viên năm 2026 của Chi bộ Ấp 3 thuộc Đảng bộ xã Sen Hồng',
  place: 'Nhà văn hóa ấp 3',
  startsAt: '2026-12-05T00:30:00.000Z',
  endsAt: '2026-12-05T02:00:00.000Z',
  status: 'ANNOUNCED',
  announcedAt: '2026-12-03T02:05:00.000Z',
  cancelReason: null,
  cellName: 'Chi bộ Ấp 3',
  upperName: 'Đảng bộ xã Sen Hồng',
  chairName: 'Huỳnh Văn Sáu',
  sequence: 0,
  agenda: [
    { title: 'Điểm danh', items: [] },
    { title: 'Kiểm điểm', items: ['Tập thể', 'Cá nhân'] },
  ],
  late: false,
  daysBefore: 1,
}

/** Lines as RFC 5545 folds them, put together again: name (with its parameters) and value. */
function fieldsOf(file: string): [name: string, value: string][] {
  const lines = file.replaceAll(/\r\n[ \t]/g, '').split('\r\n')
  return lines.filter(Boolean).map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)])
}
const plain = (value = '') => value.replaceAll('\\n', '\n').replaceAll(/\\([,;\\])/g, '$1')
const read = (over: Partial<InvitationFacts> = {}) => {
  const fields = fieldsOf(calendarFile({ ...invitation, ...over }, 'https://so-tay.example/phone/ap3-hop'))
  return { fields, of: (name: string) => plain(fields.find(([one]) => one === name)?.[1]) }
}

describe('an invitation read by a calendar', () => {
  it('is one event, of 07:30 to 09:00 in the hall, said in UTC', () => {
    const { fields, of } = read()
    expect(fields.filter(([, value]) => value === 'VEVENT').map(([name]) => name)).toEqual(['BEGIN', 'END'])
    expect([of('DTSTART'), of('DTEND'), of('CREATED')]).toEqual(['20261205T003000Z', '20261205T020000Z', '20261203T020500Z'])
    expect([of('STATUS'), of('METHOD'), of('SEQUENCE')]).toEqual(['CONFIRMED', 'PUBLISH', '0'])
  })

  it('says what, where and in which order, as people wrote it', () => {
    const { of } = read()
    expect(of('SUMMARY')).toBe(`${invitation.title} (Chi bộ Ấp 3)`)
    expect(of('LOCATION')).toBe('Nhà văn hóa ấp 3')
    expect(of('DESCRIPTION')).toBe('1. Điểm danh\n2. Kiểm điểm\n   - Tập thể\n   - Cá nhân')
    expect(of('URL')).toBe('https://so-tay.example/phone/ap3-hop')
  })

  it('keeps its UID and raises its number when it is changed, and again when it is called off', () => {
    const [first, moved, off] = [
      read(),
      read({ sequence: 1, startsAt: '2026-12-31T17:00:00.000Z', endsAt: '2026-12-31T18:30:00.000Z' }),
      read({ sequence: 2, status: 'CANCELLED', cancelReason: 'Bão số 4' }),
    ]
    expect(new Set([first, moved, off].map(({ of }) => of('UID'))).size).toBe(1)
    expect([first, moved, off].map(({ of }) => of('SEQUENCE'))).toEqual(['0', '1', '2'])
    expect(moved.of('DTSTART')).toBe('20261231T170000Z')
    expect([off.of('STATUS'), off.of('METHOD'), off.of('DESCRIPTION')]).toEqual(['CANCELLED', 'CANCEL', 'Bão số 4'])
  })

  it('folds long lines between letters, never within one', () => {
    const file = calendarFile(invitation, 'https://so-tay.example')
    expect(file.includes('\uFFFD')).toBe(false)
    expect(file.split('\r\n').every((line) => line.length <= 75)).toBe(true)
  })
})
