import { expect, test } from 'vitest'
import type { Line, Note, Write } from '../journal/line.ts'
import type { Facts, FoundBoard } from './facts.ts'
import { judge } from './judge.ts'

// The judge is what every scenario trusts: each thing that it must find, made by hand, and beside it what it must leave alone.

let clock = 0
const now = (): number => {
  clock += 1
  return clock
}
const by = (client: string, ...notes: Note[]): Line[] => notes.map((note) => ({ at: now(), client, ...note }))
const sent = (id: string, write: Write): Note => ({ do: 'sent', id, write })
const acknowledged = (id: string, key: string | null = null): Note => ({ do: 'answered', id, status: 200, refusal: null, key })
const refused = (id: string): Note => ({ do: 'answered', id, status: 409, refusal: 'meeting/vote-closed', key: null })
const unanswered = (id: string): Note => ({ do: 'unanswered', id, because: 'no answer' })

const nothing: Facts = { found: [], boards: [], recounts: [], together: [], logs: [], figures: [], fresh: [] }
const opinion: Write = { kind: 'opinion', key: 'o1', parts: { member: 'tam', text: 'Đèn đường ấp 3 chưa sáng' } }
const foundOpinion = { kind: 'opinion', key: 'o1', parts: opinion.parts }
const whats = (lines: Line[], facts: Partial<Facts>) => judge(lines, { ...nothing, ...facts }).map(({ what }) => what)

test('an acknowledged opinion that is there once, word for word, is no finding', () => {
  expect(whats(by('tam', sent('1', opinion), acknowledged('1')), { found: [foundOpinion] })).toEqual([])
})

test('an acknowledged opinion that is not there is lost', () => {
  expect(whats(by('tam', sent('1', opinion), acknowledged('1')), {})).toEqual(['lost'])
})

test('an opinion that is there twice is doubled, acknowledged or not', () => {
  const found = [foundOpinion, foundOpinion]
  expect(whats(by('tam', sent('1', opinion), acknowledged('1')), { found })).toEqual(['doubled'])
  expect(whats(by('tam', sent('1', opinion), unanswered('1')), { found })).toEqual(['doubled'])
})

test('an opinion without an answer may be there whole or be absent, but not in part', () => {
  const open = () => by('tam', sent('1', opinion), unanswered('1'))
  expect(whats(open(), { found: [foundOpinion] })).toEqual([])
  expect(whats(open(), {})).toEqual([])
  expect(whats(open(), { found: [{ ...foundOpinion, parts: { member: 'tam' } }] })).toEqual(['half'])
})

test('what was refused is not there, unless an earlier try of it had no answer', () => {
  const found = [foundOpinion]
  expect(whats(by('tam', sent('1', opinion), refused('1')), { found })).toEqual(['refused but there'])
  expect(whats(by('tam', sent('1', opinion), unanswered('1'), sent('1', opinion), refused('1')), { found })).toEqual([])
})

test('an opinion that nobody wrote is found', () => {
  expect(whats(by('tam', sent('1', opinion), acknowledged('1')), { found: [foundOpinion, { ...foundOpinion, key: 'o2' }] })).toEqual([
    'nobody wrote it',
  ])
})

const step: Write = { kind: 'step', key: null, parts: {} }
const stepAt = (version: number) => ({ kind: 'step', key: `v${version}`, parts: {} })

test('each acknowledged step of the chair is where its answer said; one without an answer may be one more', () => {
  const lines = () => by('chair', sent('1', step), acknowledged('1', 'v4'), sent('2', step), unanswered('2'))
  expect(whats(lines(), { found: [stepAt(4)] })).toEqual([])
  expect(whats(lines(), { found: [stepAt(4), stepAt(5)] })).toEqual([])
  expect(whats(lines(), { found: [stepAt(5)] })).toEqual(['lost'])
  expect(whats(lines(), { found: [stepAt(4), stepAt(5), stepAt(6)] })).toEqual(['nobody wrote it'])
})

test('two steps whose answers name the same place are one step lost', () => {
  const lines = by('chair', sent('1', step), acknowledged('1', 'v4'), sent('2', step), acknowledged('2', 'v4'))
  expect(whats(lines, { found: [stepAt(4)] })).toEqual(['lost'])
})

const draft = (n: number): Write => ({ kind: 'draft', key: 'tam', parts: { strengths: `${n}`, shortfalls: `${n}` }, replaces: true })
const draftFound = (strengths: number, shortfalls = strengths) => [
  { kind: 'draft', key: 'tam', parts: { strengths: `${strengths}`, shortfalls: `${shortfalls}` } },
]

test('of a draft that is saved again and again the last acknowledged stands, or one sent since; never a mixture', () => {
  const lines = () =>
    by('tam', sent('1', draft(1)), acknowledged('1'), sent('2', draft(2)), acknowledged('2'), sent('3', draft(3)), unanswered('3'))
  expect(whats(lines(), { found: draftFound(2) })).toEqual([])
  expect(whats(lines(), { found: draftFound(3) })).toEqual([])
  expect(whats(lines(), { found: draftFound(1) })).toEqual(['lost'])
  expect(whats(lines(), {})).toEqual(['lost'])
  expect(whats(lines(), { found: draftFound(2, 3) })).toEqual(['half'])
})

const paper = (phone: string): Write => ({ kind: 'paper', key: `b1/${phone}`, parts: { r1: `${phone}1 AGREE`, r2: `${phone}2 BLANK` } })
const boardOf = (phones: string[], over: Partial<FoundBoard> = {}): FoundBoard => ({
  ballotId: 'b1',
  counts: { issued: 3, collected: phones.length, valid: phones.length, invalid: 0 },
  numbers: phones,
  rows: {
    r1: phones.map((phone) => ({ id: `${phone}1`, mark: 'AGREE' })),
    r2: phones.map((phone) => ({ id: `${phone}2`, mark: 'BLANK' })),
  },
  ...over,
})
const twoCastOneWaits = () => [
  ...by('tam', sent('1', paper('t')), acknowledged('1')),
  ...by('lanh', sent('2', paper('l')), acknowledged('2')),
  ...by('moi', sent('3', paper('m')), unanswered('3')),
]

test('papers counted are the papers acknowledged, and of those without an answer whichever arrived', () => {
  expect(whats(twoCastOneWaits(), { boards: [boardOf(['t', 'l'])] })).toEqual([])
  expect(whats(twoCastOneWaits(), { boards: [boardOf(['t', 'l', 'm'])] })).toEqual([])
})

test('a paper that is lost, doubled, half on the board or of nobody is found', () => {
  expect(whats(twoCastOneWaits(), { boards: [boardOf(['t'])] })).toEqual(['lost'])
  expect(whats(twoCastOneWaits(), { boards: [boardOf(['t', 'l', 'l'])] })).toEqual(['doubled'])
  expect(whats(twoCastOneWaits(), { boards: [boardOf(['t', 'l'], { rows: { r1: boardOf(['t', 'l']).rows.r1 ?? [] } })] })).toEqual([
    'half',
    'half',
  ])
  expect(whats(twoCastOneWaits(), { boards: [boardOf(['t', 'l'], { rows: boardOf(['t', 'l', 'm']).rows })] })).toEqual([
    'half',
    'nobody wrote it',
  ])
  expect(whats(twoCastOneWaits(), { boards: [boardOf(['t', 'l', 'x'])] })).toEqual(['nobody wrote it', 'nobody wrote it'])
  expect(whats(twoCastOneWaits(), { boards: [] })).toEqual(['papers'])
})

test('a board whose counts are not its papers is found', () => {
  const counts = { issued: 1, collected: 3, valid: 2, invalid: 0 }
  expect(whats(twoCastOneWaits(), { boards: [boardOf(['t', 'l'], { counts })] })).toEqual(['papers', 'papers'])
})

test('a phone whose own recount does not agree with the board is found', () => {
  expect(whats([], { recounts: ['b1: the phone of tam: every-signature-holds'] })).toEqual(['papers'])
})

test('what one closing writes is there for everybody, once, and without the closing for nobody', () => {
  const together = (there: string[], happened = true) => ({ together: [{ what: 'entries', happened, expected: ['tam', 'lanh'], there }] })
  expect(whats([], together(['tam', 'lanh']))).toEqual([])
  expect(whats([], together([], false))).toEqual([])
  expect(whats([], together([]))).toEqual(['lost'])
  expect(whats([], together(['tam']))).toEqual(['half'])
  expect(whats([], together(['tam'], false))).toEqual(['nobody wrote it'])
  expect(whats([], together(['tam', 'lanh', 'tam']))).toEqual(['doubled'])
  expect(whats([], together(['tam', 'lanh', 'moi']))).toEqual(['nobody wrote it'])
})

const shows = (version: number, scene: string): Note => ({ do: 'shows', shown: { audience: 'phone', version, view: { scene, step: 2 } } })

test('screens that end equal to a fresh read are left alone; an older, another or a restless one is found', () => {
  const fresh = [{ audience: 'phone', version: 7, view: { scene: 'BALLOT', step: 2 } }]
  expect(whats(by('tam', { do: 'saw', version: 6 }, shows(7, 'BALLOT')), { fresh })).toEqual([])
  expect(whats(by('tam', shows(6, 'BALLOT')), { fresh })).toEqual(['screen'])
  expect(judge(by('tam', shows(7, 'RESULT')), { ...nothing, fresh })[0]?.sentence).toBe('tam shows another phone: scene')
  expect(whats(by('tam', { do: 'saw', version: 7 }), { fresh })).toEqual(['screen'])
  expect(whats(by('tam', { do: 'saw', version: 7 }, { do: 'saw', version: 6 }, shows(7, 'BALLOT')), { fresh })).toEqual(['screen'])
  expect(whats(by('tam', shows(7, 'BALLOT')), {})).toEqual(['screen'])
})

test('a screen that still says saving is paused when all is well again is found', () => {
  const fresh = [{ audience: 'phone', version: 7, view: { scene: 'BALLOT', step: 2 } }]
  const told = (paused: boolean): Note => ({ do: 'told', paused })
  expect(whats(by('tam', told(true), told(false), shows(7, 'BALLOT')), { fresh })).toEqual([])
  expect(whats(by('tam', told(true), shows(7, 'BALLOT')), { fresh })).toEqual(['screen'])
})

test('a log that does not hold as a chain is found', () => {
  const log = { meetingId: 'm1', title: '', startsAt: '' }
  expect(whats([], { logs: [{ ...log, check: { ok: true, head: { version: 3, digest: '' } } }] })).toEqual([])
  expect(whats([], { logs: [{ ...log, check: { ok: false, version: 3, what: 'MISSING' } }] })).toEqual(['chain'])
})

test('a figure that is kept otherwise than it is counted is found', () => {
  expect(whats([], { figures: ['ap3 2026-11 meetings: kept 1, counted 2'] })).toEqual(['figures'])
})

test('an answer that something unexpected happened is found, that saving is paused is not', () => {
  const answered = (refusal: string | null): Note => ({ do: 'answered', id: '1', status: refusal ? 503 : 500, refusal, key: null })
  expect(whats(by('tam', sent('1', opinion), answered(null)), {})).toEqual(['fault'])
  expect(whats(by('tam', sent('1', opinion), answered('access/saving-paused')), {})).toEqual([])
})
