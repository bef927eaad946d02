import { describe, expect, it } from 'vitest'
import type { NotebookEntry } from '#domain/notebook/entry.ts'
import { must } from '../../tests/support/cell-hall.ts'
import { aMember } from '../../tests/support/people.ts'
import { anOpinion, smallCommune, year } from '../../tests/support/small-commune.ts'
import { answerAppeal } from './answer-appeal.ts'
import { askAppeal, withdrawAppeal } from './ask-appeal.ts'
import { decideClassifications } from './decide-classifications.ts'
import { readCellDesk } from './read-cell-desk.ts'
import { readCommitteeBoard } from './read-committee-board.ts'
import { readInbox } from './read-inbox.ts'
import { readMemberFile } from './read-member-file.ts'
import { readMyNotebook } from './read-my-notebook.ts'

const memberId = 'ap3-tam'
const given = { cellId: 'ap3', year, reason: 'Tôi đã khắc phục xong trước cuộc họp.' }

/** The cell has voted on Tám and the secretary has confirmed it on 1 December; Phước of the committee belongs to another cell. */
async function confirmed() {
  const commune = await smallCommune()
  const { stores, ports, actor } = commune
  await stores.members.save(aMember('ap4-phuoc', { cellId: 'ap4', personId: 'phuoc', name: 'Nguyễn Thị Phước' }))
  const opinion = anOpinion(memberId)
  const confirmation: NotebookEntry = {
    ...{ id: 'ap3-confirmation', cellId: 'ap3', memberId, year, meetingId: opinion.meetingId, digest: null, aboutId: null },
    ...{ author: { id: 'sau', name: 'Huỳnh Văn Sáu', role: 'SECRETARY' }, at: '2026-12-01T00:00:00.000Z' },
    ...{ kind: 'CONFIRMATION', body: { entryIds: [opinion.id], minutes: null } },
  }
  await stores.notebooks.append([opinion, confirmation])
  const own = async () => must(await readMyNotebook(ports, actor('tam'), { year })).appeal
  const answer = async (who: string, text = 'Chi ủy giữ nguyên đề xuất.') => {
    const appealId = (await own()).last?.id ?? ''
    const answered = await answerAppeal(ports, actor(who), { cellId: 'ap3', memberId, year, appealId, text })
    return answered.ok ? 'answered' : answered.refusal
  }
  const told = async (who: string) => (await readInbox(ports, actor(who))).map(({ facts }) => facts.kind)
  return { ...commune, own, answer, told }
}

describe('about the proposed level', () => {
  it('the member asks with a reason, the cell committee sees it and answers, both stand signed in the notebook', async () => {
    const { ports, stores, actor, own, answer, told } = await confirmed()
    expect(await own()).toEqual({ last: null, mayAsk: { stage: 'PROPOSED', until: '2026-12-06' } })
    must(await askAppeal(ports, actor('tam'), given))
    expect((await own()).mayAsk).toBe(null)
    const desk = must(await readCellDesk(ports, actor('ut'), { cellId: 'ap3', year }))
    expect(desk.members.flatMap((one) => (one.appeal ? [[one.memberId, one.appeal.reason]] : []))).toEqual([[memberId, given.reason]])
    const file = must(await readMemberFile(ports, actor('ut'), { cellId: 'ap3', memberId, year }))
    expect(file.appeals).toMatchObject([{ stage: 'PROPOSED', mayAnswer: true }])
    expect([await told('sau'), await told('loan'), await told('ut'), await told('lanh')]).toEqual([
      ['APPEAL_ASKED'],
      ['APPEAL_ASKED'],
      ['APPEAL_ASKED'],
      [],
    ])
    expect(await answer('loan')).toBe('answered')
    expect(await told('tam')).toEqual(['APPEAL_ANSWERED'])
    expect((await own()).last).toMatchObject({ state: 'ANSWERED', answer: { by: { role: 'DEPUTY_SECRETARY' } } })
    const kinds = (await stores.notebooks.entries('ap3', memberId, year)).map(({ kind }) => kind)
    expect(kinds).toEqual(expect.arrayContaining(['APPEAL', 'APPEAL_ANSWER']))
  })

  it.each([
    ['lanh', 'access/not-found'],
    ['hai', 'access/not-found'],
    ['phuoc', 'access/not-found'],
    ['tam', 'access/not-found'],
    ['ut', 'answered'],
  ])('%s answers: %s', async (who, outcome) => {
    const { ports, actor, answer } = await confirmed()
    must(await askAppeal(ports, actor('tam'), given))
    expect(await answer(who)).toBe(outcome)
  })

  it('is withdrawn while unanswered; two at once leave one', async () => {
    const { ports, actor, own, answer } = await confirmed()
    const both = await Promise.all([askAppeal(ports, actor('tam'), given), askAppeal(ports, actor('tam'), given)])
    expect(both.map(({ ok }) => ok)).toEqual([true, false])
    must(await withdrawAppeal(ports, actor('tam'), given))
    expect((await own()).last?.state).toBe('WITHDRAWN')
    expect(await answer('sau')).toBe('appeal/none-open')
    expect(await withdrawAppeal(ports, actor('tam'), given)).toEqual({ ok: false, refusal: 'appeal/none-open' })
  })

  it('comes too late after the days of the rule set, and before the result is confirmed there is none', async () => {
    const { ports, actor, at, own } = await confirmed()
    at('2026-12-06T17:00:00.000Z')
    expect((await own()).mayAsk).toBe(null)
    expect(await askAppeal(ports, actor('tam'), given)).toEqual({ ok: false, refusal: 'appeal/too-late' })
    expect(await askAppeal(ports, actor('lanh'), given)).toEqual({ ok: false, refusal: 'appeal/no-result' })
  })

  it('an officer does not answer their own', async () => {
    const { ports, stores, actor } = await confirmed()
    const entries = (await stores.notebooks.entries('ap3', memberId, year)).map((one) => ({
      ...one,
      id: `${one.id}-ut`,
      memberId: 'ap3-ut',
    }))
    await stores.notebooks.append(
      entries.map((one) => (one.kind === 'CONFIRMATION' ? { ...one, body: { ...one.body, entryIds: [`${memberId}opinion-ut`] } } : one)),
    )
    must(await askAppeal(ports, actor('ut'), given))
    const [appeal] = must(await readMemberFile(ports, actor('ut'), { cellId: 'ap3', memberId: 'ap3-ut', year })).appeals
    expect(appeal?.mayAnswer).toBe(false)
    const own = { cellId: 'ap3', memberId: 'ap3-ut', year, appealId: appeal?.id ?? '', text: 'Đồng ý.' }
    expect(await answerAppeal(ports, actor('ut'), own)).toEqual({ ok: false, refusal: 'appeal/own' })
  })
})

it('the only officer of a cell is answered by the grassroots committee', async () => {
  const { ports, stores, actor, told } = await confirmed()
  const opinion = anOpinion('ap4-hai')
  const author = { id: 'hai', name: 'Ngô Văn Hai', role: 'SECRETARY' }
  const head = { id: 'ap4-confirmation', cellId: 'ap4', memberId: 'ap4-hai', year, meetingId: null, digest: null, aboutId: null }
  const body = { entryIds: [opinion.id], minutes: null }
  await stores.notebooks.append([opinion, { ...head, author, at: '2026-12-01T00:00:00.000Z', kind: 'CONFIRMATION', body }])
  must(await askAppeal(ports, actor('hai'), { ...given, cellId: 'ap4' }))
  expect(await told('phuoc')).toEqual(['APPEAL_ASKED'])
  const board = must(await readCommitteeBoard(ports, actor('phuoc'), { unitId: 'senhong', year }))
  const appeal = board.rows.find((row) => row.memberId === 'ap4-hai')?.appeal
  expect(appeal).toMatchObject({ stage: 'PROPOSED', mayAnswer: true })
  const answered = { cellId: 'ap4', memberId: 'ap4-hai', year, appealId: appeal?.id ?? '', text: 'Giữ nguyên.' }
  expect(await answerAppeal(ports, actor('hai'), answered)).toEqual({ ok: false, refusal: 'access/not-found' })
  must(await answerAppeal(ports, actor('phuoc'), answered))
})

it('about the decided level the grassroots committee answers, on its board; the cell committee reads it', async () => {
  const { ports, actor, own, answer, told } = await confirmed()
  const paper = { unitId: 'senhong', year, number: '52-QĐ/ĐU', decidedOn: '2026-12-01', signedBy: 'Nguyễn Thị Phước, Bí thư' }
  const item = { cellId: 'ap3', memberId, level: 'SATISFACTORY' as const, reason: 'Theo kết luận kiểm tra.', revokesId: null }
  must(await decideClassifications(ports, actor('phuoc'), { ...paper, items: [item] }))
  must(await askAppeal(ports, actor('tam'), given))
  expect(await told('phuoc')).toEqual(['APPEAL_ASKED'])
  const board = must(await readCommitteeBoard(ports, actor('phuoc'), { unitId: 'senhong', year }))
  expect(board.rows.filter((row) => row.appeal)).toMatchObject([{ memberId, appeal: { stage: 'DECIDED', mayAnswer: true } }])
  const file = must(await readMemberFile(ports, actor('sau'), { cellId: 'ap3', memberId, year }))
  expect(file.appeals).toMatchObject([{ stage: 'DECIDED', mayAnswer: false }])
  expect(await answer('sau')).toBe('access/not-found')
  expect(await answer('phuoc', 'Đảng ủy giữ nguyên quyết định.')).toBe('answered')
  expect((await own()).last).toMatchObject({ state: 'ANSWERED', answer: { by: { name: 'Nguyễn Thị Phước', role: 'COMMITTEE' } } })
})
