import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assembled, opening } from '../../../tests/support/meeting-example.ts'
import { shippedAgenda } from './agenda-templates.ts'
import { type ChainTools, openEvent, type SealedEvent, sealEvents, verifyChain } from './chain.ts'
import type { MeetingEvent } from './event.ts'
import { evolveSealed, foldSealed } from './evolve-sealed.ts'
import { emptyMeeting } from './initial.ts'
import { planMeeting } from './plan-meeting.ts'

const tools: ChainTools = {
  sha256: (text) => createHash('sha256').update(text).digest('hex'),
  canonical: (value) => canonicalize(value) ?? '',
}
const salts = (count: number) => Array.from({ length: count }, (_, i) => `salt-${i}`)
const at = '2026-12-05T00:32:00.000Z'

const { id: meetingId, cellId, kind, year, title, place, startsAt } = assembled
const { type: _, ...opened } = opening
const events: MeetingEvent[] = [
  planMeeting({ meetingId, cellId, kind, year, title, place, startsAt, steps: shippedAgenda('ANNUAL_REVIEW').steps, chairId: 'sau' }, at),
  { at, type: 'meetingAnnounced' },
  { at, type: 'meetingOpened', ...opened, byMemberId: 'sau' },
  { at, type: 'opinionSent', id: 'o1', memberId: 'nghia', text: 'Nên mời tổ hợp tác cùng đi xem.', aboutMemberId: null },
  { at, type: 'opinionMarked', id: 'o1', onWall: false, inMinutes: true },
]
const log = sealEvents(emptyMeeting, events, { ...tools, salts: salts(events.length) })
const head = { version: 5, digest: log[4]?.digest ?? '' }
const changed = (index: number, change: Partial<SealedEvent>) => log.map((event, i) => (i === index ? { ...event, ...change } : event))

describe('a log is a chain of digests', () => {
  it('each event carries the SHA-256 of its predecessor; the first has none', () => {
    expect(log.map(({ version }) => version)).toEqual([1, 2, 3, 4, 5])
    expect(log[0]?.previousDigest).toBe('')
    for (const [i, { previousDigest }] of log.entries()) if (i > 0) expect(previousDigest).toBe(log[i - 1]?.digest)
    expect(verifyChain(log, tools)).toEqual({ ok: true, head })
  })

  it('goes on where it stopped', () => {
    const [first, rest] = [events.slice(0, 2), events.slice(2)]
    const begun = sealEvents(emptyMeeting, first, { ...tools, salts: salts(2) })
    const on = sealEvents(begun[1] ?? emptyMeeting, rest, { ...tools, salts: salts(5).slice(2) })
    expect([...begun, ...on]).toEqual(log)
  })

  it('opens to the events that were sealed, and folds to the state they lead to', () => {
    expect(log.map(openEvent)).toEqual(events)
    expect(foldSealed(null, log)).toMatchObject({ ...head, status: 'OPEN', opinions: [{ id: 'o1', inMinutes: true }] })
    expect(foldSealed(null, [])).toBeNull()
  })

  it.each<[string, SealedEvent[], object]>([
    ['a word changed', changed(3, { payload: { ...log[3]?.payload, text: 'Khác' } }), { version: 4, what: 'PAYLOAD_CHANGED' }],
    ['another hour', changed(1, { at: '2026-12-05T09:00:00.000Z' }), { version: 2, what: 'EVENT_CHANGED' }],
    ['another kind of event', changed(1, { type: 'meetingClosed' }), { version: 2, what: 'EVENT_CHANGED' }],
    ['an event left out', log.toSpliced(2, 1), { version: 3, what: 'MISSING' }],
    ['the order changed', [log[0], log[2], log[1]].filter((one) => one !== undefined), { version: 2, what: 'MISSING' }],
    ['another predecessor', changed(2, { previousDigest: log[0]?.digest ?? '' }), { version: 3, what: 'PREVIOUS_CHANGED' }],
  ])('%s breaks it there', (_case, tampered, flaw) => {
    expect(verifyChain(tampered, tools)).toEqual({ ok: false, ...flaw })
  })

  it('holds when a payload was erased, and the rest of the meeting is still told', () => {
    const erased = changed(3, { payload: null, salt: '' })
    expect(verifyChain(erased, tools)).toEqual({ ok: true, head })
    expect(foldSealed(null, erased)).toMatchObject({ ...head, status: 'OPEN', opinions: [] })
  })

  it('survives storage as JSON, whatever was erased', () => {
    fc.assert(
      fc.property(fc.subarray([1, 2, 3, 4, 5]), (gone) => {
        const stored = JSON.parse(JSON.stringify(log)) as SealedEvent[]
        const kept = stored.map((event) => (gone.includes(event.version) ? { ...event, payload: null, salt: '' } : event))
        expect(verifyChain(kept, tools)).toEqual({ ok: true, head })
        expect(kept.reduce(evolveSealed, emptyMeeting)).toMatchObject(head)
      }),
    )
  })

  it('the same words have another digest in another event', () => {
    const twice = sealEvents(
      emptyMeeting,
      [events[1], events[1]].filter((one) => one !== undefined),
      { ...tools, salts: ['a', 'b'] },
    )
    expect(twice[0]?.payloadDigest).not.toBe(twice[1]?.payloadDigest)
  })
})
