import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { after, assembled, draft, published } from '../../../tests/support/meeting-example.ts'
import { defaultRhythm } from '../classification/rule-set.ts'
import { type IssuedNumber, numberAndSign, numberFor, usualTermStart } from './numbering.ts'
import { partTotal, type ScoreLine, scoreBand, scoreCriteria, scoreParts, scoreProblem, scoreTotal } from './quality-score.ts'
import { reportDue } from './report-due.ts'
import { scoreFindings } from './score-findings.ts'
import { annexDigest, sealHolds, sealMinutes } from './seal.ts'

const issued = (type: IssuedNumber['type'], number: number, meetingId: string, termStart = '2025-01-01'): IssuedNumber => ({
  type,
  number,
  meetingId,
  termStart,
})

describe('numbers run per type through the term (05-HD/VPTW 2026)', () => {
  const register = [
    issued('MINUTES', 1, 'm1'),
    issued('MINUTES', 4, 'm2'),
    issued('RESOLUTION', 1, 'm1'),
    issued('MINUTES', 31, 'm0', '2020-01-01'),
  ]
  it.each([
    ['the next of its type', 'MINUTES', '2025-01-01', 5],
    ['another type has its own run', 'RESOLUTION', '2025-01-01', 2],
    ['the old term went on to 31', 'MINUTES', '2020-01-01', 32],
    ['a new term begins at 1', 'MINUTES', '2030-01-01', 1],
  ] as const)('%s', (_case, type, termStart, number) => {
    expect(numberFor(register, { type, termStart, meetingId: 'm9' }).number).toBe(number)
  })

  it('minutes returned for correction keep theirs', () => {
    expect(numberFor(register, { type: 'MINUTES', termStart: '2030-01-01', meetingId: 'm1' })).toEqual(register[0])
  })

  it('go on from a higher one where documents were issued on paper before, never back', () => {
    const of = { type: 'MINUTES', termStart: '2025-01-01', meetingId: 'm9' } as const
    expect([17, 5, 2].map((wished) => numberFor(register, of, wished).number)).toEqual([17, 5, 5])
  })

  it('are written with their sign', () => {
    expect([numberAndSign('MINUTES', 5), numberAndSign('RESOLUTION', 12), numberAndSign('MINUTES', null)]).toEqual([
      'Số 05-BB/CB',
      'Số 12-NQ/CB',
      'Số …-BB/CB',
    ])
    expect([usualTermStart(2026), usualTermStart(2030)]).toEqual(['2025-01-01', '2030-01-01'])
  })
})

describe('minutes are due within two days (rule 15)', () => {
  const closedAt = '2026-12-05T10:00:00.000Z'
  it.each([
    [
      'signatures, in time',
      { status: 'CLOSED', closedAt, sentAt: null },
      '2026-12-07',
      { missing: 'SIGNATURES', dueOn: '2026-12-07', overdue: false },
    ],
    [
      'signatures, late',
      { status: 'CLOSED', closedAt, sentAt: null },
      '2026-12-08',
      { missing: 'SIGNATURES', dueOn: '2026-12-07', overdue: true },
    ],
    ['the way up', { status: 'SIGNED', closedAt, sentAt: null }, '2026-12-06', { missing: 'SENDING', dueOn: '2026-12-07', overdue: false }],
    ['nothing once sent', { status: 'SIGNED', closedAt, sentAt: closedAt }, '2026-12-30', null],
    ['nothing of an open meeting', { status: 'OPEN', closedAt: null, sentAt: null }, '2026-12-30', null],
    // 18:00 UTC is already the next day in Vietnam
    [
      'from the day in Vietnam',
      { status: 'CLOSED', closedAt: '2026-12-05T18:00:00.000Z', sentAt: null },
      '2026-12-08',
      { missing: 'SIGNATURES', dueOn: '2026-12-08', overdue: false },
    ],
  ])('%s', (_case, meeting, today, expected) => {
    expect(reportDue(meeting, { today, withinDays: 2 })).toEqual(expected)
  })
})

const targets = { ...defaultRhythm, materialDaysBefore: 1 }

describe('the score of a meeting (42-HD/BTCTW, Mục II)', () => {
  const full: ScoreLine[] = scoreCriteria.map(({ key, most }) => ({ key, points: most, word: '' }))
  const findings = full.map(({ key, points }) => ({ key, points, of: {} }))
  const worded = (key: string, over: Partial<ScoreLine>) => full.map((line) => (line.key === key ? { ...line, ...over } : line))

  it('has seven parts of 5, 5, 10, 40, 5, 30 and 5 points', () => {
    expect(Object.entries(scoreParts).map(([part]) => partTotal(full, part as keyof typeof scoreParts))).toEqual(Object.values(scoreParts))
    expect(scoreTotal(full)).toBe(100)
  })

  it.each([
    [100, 'GOOD'],
    [90, 'GOOD'],
    [89, 'FAIR'],
    [70, 'FAIR'],
    [69, 'AVERAGE'],
    [50, 'AVERAGE'],
    [49, 'POOR'],
    [0, 'POOR'],
  ])('%i points are %s', (total, band) => expect(scoreBand(total)).toBe(band))

  it('takes what the system found without a word, and everything else with one', () => {
    expect(scoreProblem(full, findings)).toBeNull()
    expect(scoreProblem(full, findings.slice(1))).toBe('score/word-missing')
    expect(scoreProblem(worded('RESULT', { points: 20 }), findings)).toBe('score/word-missing')
    expect(scoreProblem(worded('RESULT', { points: 20, word: 'Hai việc chưa xong' }), findings)).toBeNull()
    expect(scoreProblem(worded('RESULT', { points: 31, word: 'x' }), findings)).toBe('score/points-out-of-range')
    expect(scoreProblem(worded('RESULT', { points: 1.5, word: 'x' }), findings)).toBe('score/points-out-of-range')
    expect(
      scoreProblem(
        [...full.slice(1), full[1] ?? full[0]].filter((one) => one !== undefined),
        findings,
      ),
    ).toBe('score/incomplete')
  })

  it('finds duration, attendance, material, report, order and closing in the log', () => {
    const at = '2026-12-05T01:32:10.000Z'
    const found = Object.fromEntries(scoreFindings(assembled, targets, at).map((one) => [one.key, one]))
    expect(found.DURATION).toMatchObject({ points: 3, of: { minutes: 60, least: 90 } })
    expect(found.RATE).toMatchObject({ points: 5, of: { present: 20, expected: 22, percent: 90 } })
    // the example is announced on the very day
    expect(found.MATERIAL).toMatchObject({ points: 0, of: { days: 0 } })
    expect(found.REPORT).toMatchObject({ points: 0 })
    expect(found.ORDER).toMatchObject({ points: 10, of: { skipped: 0 } })
    expect(found.CONCLUDED).toMatchObject({ points: 0 })
    const written = after(
      assembled,
      ['sau', { type: 'writeConclusion', text: 'Nhất trí.' }],
      ['sau', { type: 'assignTask', what: 'Việc', memberId: 'lanh', dueOn: '2026-12-25' }],
    )
    expect(scoreFindings(written, targets, at).find(({ key }) => key === 'CONCLUDED')?.points).toBe(5)
    expect(scoreFindings(draft, targets, at).some(({ key }) => key === 'DURATION')).toBe(false)
  })
})

describe('the seal', () => {
  const tools = {
    sha256: (text: string) => createHash('sha256').update(text).digest('hex'),
    canonical: (value: unknown) => JSON.stringify(value),
  }
  const content = {
    numbers: { MINUTES: 5, RESOLUTION: 2 },
    termStart: '2025-01-01',
    issuedOn: '2026-12-05',
    texts: { opening: 'Đúng giờ.' },
    log: { version: published.version, digest: 'd1' },
  }
  const seal = sealMinutes('m1', content, tools)

  it('covers every word, the numbers and the head of the log', () => {
    expect(sealHolds('m1', seal, tools)).toBe(true)
    expect(sealHolds('m2', seal, tools)).toBe(false)
    expect(sealHolds('m1', { ...seal, texts: { opening: 'Muộn giờ.' } }, tools)).toBe(false)
    expect(sealHolds('m1', { ...seal, log: { version: 1, digest: 'd1' } }, tools)).toBe(false)
    expect(sealHolds('m1', { ...seal, numbers: { MINUTES: 6, RESOLUTION: 2 } }, tools)).toBe(false)
  })

  it('of an annex is bound to the minutes it corrects', () => {
    const annex = { id: 'a', section: 'opening', wrong: 'x', right: 'y', writtenBy: '', at: '', signatures: [], digest: null }
    expect(annexDigest(seal.digest, annex, tools)).not.toBe(annexDigest('other', annex, tools))
  })
})
