import { describe, expect, it } from 'vitest'
import { after, outcomeOf, type Said, walked } from '../../../tests/support/meeting-example.ts'
import { scoreCriteria } from '../minutes/quality-score.ts'
import type { MinutesSeal } from '../minutes/types.ts'

const closed = after(walked, ['sau', { type: 'close' }])
const seal: MinutesSeal = {
  numbers: { MINUTES: 5, RESOLUTION: null },
  termStart: '2025-01-01',
  issuedOn: '2026-12-05',
  texts: { opening: 'Chi bộ họp tại nhà văn hóa.' },
  log: { version: closed.version, digest: 'd0' },
  digest: 'a1',
}
const seals: Said[1] = { type: 'sealMinutes', seal }
const signs: Said[1] = { type: 'signMinutes' }
const half = after(closed, ['lan', seals], ['lan', signs])
const signed = after(half, ['sau', signs])
const annex = { type: 'writeAnnex', annexId: null, section: 'opening', wrong: '18 đồng chí', right: '19 đồng chí' } as const

describe('the minutes are sealed, signed and locked (rule 15)', () => {
  it('the first signature freezes text and numbers; the second finds them frozen', () => {
    expect(outcomeOf(walked, 'lan', seals)).toBe('meeting/not-closed')
    expect(outcomeOf(closed, 'gam', seals)).toBe('meeting/not-signer')
    expect(half).toMatchObject({ status: 'CLOSED', seal: { digest: 'a1', texts: { opening: 'Chi bộ họp tại nhà văn hóa.' } } })
    expect(outcomeOf(half, 'sau', { type: 'sealMinutes', seal: { ...seal, texts: {} } })).toEqual([])
    expect(signed).toMatchObject({ status: 'SIGNED', seal: { digest: 'a1' } })
  })

  it('between the signatures either signer gives the text back with a word; afterwards nobody does', () => {
    const back = (reason: string): Said[1] => ({ type: 'returnMinutes', reason })
    expect(outcomeOf(half, 'sau', back(' '))).toBe('minutes/reason-missing')
    expect(outcomeOf(half, 'gam', back('Sai số người'))).toBe('meeting/not-signer')
    expect(outcomeOf(closed, 'sau', back('Sai số người'))).toEqual([])
    expect(after(half, ['sau', back('Sai số người')])).toMatchObject({
      seal: null,
      signatures: [],
      returned: { reason: 'Sai số người', byName: 'Huỳnh Văn Sáu' },
    })
    expect(outcomeOf(signed, 'sau', back('Sai số người'))).toBe('minutes/locked')
  })

  it.each<[string, Said[1]]>([
    ['score', { type: 'scoreMeeting', lines: [], findings: [] }],
    ['conclusion', { type: 'writeConclusion', text: 'Khác' }],
    ['resolution', { type: 'writeResolution', text: 'Khác' }],
    ['task', { type: 'assignTask', what: 'Việc mới', memberId: 'lanh', dueOn: null }],
    ['roll call', { type: 'markPresent', memberId: 'cong' }],
  ])('a signed meeting takes no other %s', (_what, command) => {
    expect(outcomeOf(signed, 'sau', command)).toBe('meeting/already-signed')
  })
})

describe('an annex corrects signed minutes beside them', () => {
  const withAnnex = after(signed, ['lan', annex])
  const annexId = withAnnex.annexes[0]?.id ?? ''
  const signAnnex: Said[1] = { type: 'signAnnex', annexId, digest: 'b2' }

  it('names a section, what was wrong and what is right; the minutes stay as they were', () => {
    expect(outcomeOf(half, 'lan', annex)).toBe('minutes/not-signed')
    expect(outcomeOf(signed, 'gam', annex)).toBe('meeting/not-signer')
    expect(outcomeOf(signed, 'lan', { ...annex, section: 'nowhere' })).toBe('minutes/no-such-section')
    expect(outcomeOf(signed, 'lan', { ...annex, right: ' ' })).toBe('minutes/annex-incomplete')
    expect(outcomeOf(withAnnex, 'lan', annex)).toEqual([])
    expect({ ...withAnnex, annexes: [], version: 0 }).toEqual({ ...signed, version: 0 })
  })

  it('can be changed or dropped until somebody has signed it', () => {
    const changed = after(withAnnex, ['sau', { ...annex, annexId, right: '20 đồng chí' }])
    expect(changed.annexes).toMatchObject([{ id: annexId, right: '20 đồng chí' }])
    expect(after(changed, ['sau', { type: 'dropAnnex', annexId }]).annexes).toEqual([])
    const started = after(withAnnex, ['lan', signAnnex])
    expect(outcomeOf(started, 'sau', { ...annex, annexId, right: 'x' })).toBe('minutes/annex-signed')
    expect(outcomeOf(started, 'sau', { type: 'dropAnnex', annexId })).toBe('minutes/annex-signed')
    expect(outcomeOf(started, 'lan', signAnnex)).toEqual([])
    expect(after(started, ['sau', signAnnex]).annexes[0]?.signatures).toHaveLength(2)
  })
})

describe('the minutes are reported to the committee above', () => {
  const send: Said[1] = { type: 'sendMinutes', unitId: 'xa', unitName: 'Đảng bộ xã Sen Hồng' }
  it('once, when both have signed', () => {
    expect(outcomeOf(half, 'sau', send)).toBe('minutes/not-signed')
    expect(outcomeOf(signed, 'gam', send)).toBe('meeting/not-signer')
    const sent = after(signed, ['lan', send])
    expect(sent.sentUp).toMatchObject({ unitId: 'xa', byName: 'Hồ Thị Ngọc Lan' })
    expect(outcomeOf(sent, 'sau', send)).toEqual([])
  })
})

describe('the cell scores its meeting (42-HD, Mục II)', () => {
  const lines = scoreCriteria.map(({ key, most }) => ({ key, points: most, word: 'Đạt' }))
  const score: Said[1] = { type: 'scoreMeeting', lines, findings: [] }
  it('by the chair, until the first signature', () => {
    expect(outcomeOf(closed, 'gam', score)).toBe('score/not-yours')
    expect(outcomeOf(half, 'sau', score)).toBe('minutes/locked')
    const scored = after(closed, ['sau', score])
    expect(scored.score).toMatchObject({ byName: 'Huỳnh Văn Sáu', lines })
    expect(outcomeOf(scored, 'sau', score)).toEqual([])
    expect(outcomeOf(closed, 'sau', { type: 'scoreMeeting', lines: lines.slice(1), findings: [] })).toBe('score/incomplete')
  })
})
