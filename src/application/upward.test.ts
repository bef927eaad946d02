import { describe, expect, it } from 'vitest'
import { smallCommune } from '../../tests/support/small-commune.ts'
import { answerQuestion, publishAnswer } from './answer-question.ts'
import { askQuestion } from './ask-question.ts'
import { callRound } from './call-round.ts'
import { changeRound, type RoundChange } from './change-round.ts'
import { propose, withdrawProposal } from './propose.ts'
import { readCellQuestions, readUnitQuestions } from './read-questions.ts'
import { readRound, readRoundDocument, readRounds } from './read-rounds.ts'
import { readUpward } from './read-upward.ts'

const must = <T>(result: { ok: true; value: T } | { ok: false; refusal: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}

const wanted = {
  ...{ unitId: 'senhong', question: 'Biện pháp nào để việc học Bác thành thường xuyên?', explanation: '' },
  ...{ audience: 'SECRETARIES' as const, deadline: '2026-12-10', atMost: 2, named: false },
}

async function aRound() {
  const town = await smallCommune()
  const { ports, actor } = town
  const { roundId } = must(await callRound(ports, actor('phuoc'), wanted))
  const change = (change: RoundChange, who = 'phuoc') => changeRound(ports, actor(who), { unitId: 'senhong', roundId, change })
  return { ...town, roundId, change }
}

describe('a round of proposals', () => {
  it('comes out as a document: how many were asked and proposed, what was chosen, nobody by name', async () => {
    const { ports, actor, roundId, change } = await aRound()
    const { proposalId } = must(await propose(ports, actor('sau'), { roundId, text: 'In bảng lớn' }))
    must(await propose(ports, actor('hai'), { roundId, text: 'Họp tuần' }))
    must(await change({ type: 'group', act: { type: 'newGroup', title: 'Làm bảng chuẩn mực', proposalIds: [proposalId] } }))
    const groupId = (await ports.stores.rounds.find(roundId))?.groups[0]?.id ?? ''
    must(await change({ type: 'group', act: { type: 'choose', groupId, chosen: true } }))
    const text = JSON.stringify(must(await readRoundDocument(ports, actor('phuoc'), { unitId: 'senhong', roundId })))
    for (const said of ['Có 2/2 đồng chí được hỏi gửi đề xuất (100,0%), với 2 ý kiến.', '"1","Làm bảng chuẩn mực","1","50,0%"'])
      expect(text).toContain(said)
    for (const name of ['Huỳnh Văn Sáu', 'Ngô Văn Hai']) expect(text).not.toContain(name)
    expect(await readRoundDocument(ports, actor('sau'), { unitId: 'senhong', roundId })).toEqual({ ok: false, refusal: 'access/not-found' })
  })

  it('asks every secretary below, and nobody else', async () => {
    const { ports, stores, actor, roundId } = await aRound()
    const notices = await stores.inbox.ofMember('ap3', 'ap3-sau', 5)
    expect(notices.map(({ facts }) => facts.kind)).toEqual(['ROUND_CALLED'])
    expect(await stores.inbox.ofMember('ap3', 'ap3-tam', 5)).toEqual([])
    expect((await propose(ports, actor('sau'), { roundId, text: 'In bảng lớn' })).ok).toBe(true)
    for (const key of ['tam', 'loan', 'binh', 'la'])
      expect(await propose(ports, actor(key), { roundId, text: 'In bảng lớn' })).toEqual({ ok: false, refusal: 'access/not-found' })
    expect((await callRound(ports, actor('sau'), wanted)).ok).toBe(false)
  })

  it('takes the same words sent again, as after an answer that never came, as one proposal', async () => {
    const { ports, actor, roundId } = await aRound()
    const first = await propose(ports, actor('sau'), { roundId, text: 'Họp tuần' })
    expect(await propose(ports, actor('sau'), { roundId, text: ' Họp tuần ' })).toEqual(first)
    expect(await ports.stores.rounds.proposals(roundId)).toHaveLength(1)
  })

  it('ends with its last day in Vietnam', async () => {
    const { ports, actor, roundId, at } = await aRound()
    at('2026-12-10T16:59:00.000Z')
    const { proposalId } = must(await propose(ports, actor('sau'), { roundId, text: 'Họp tuần' }))
    at('2026-12-11T01:00:00.000Z')
    expect(await propose(ports, actor('hai'), { roundId, text: 'Muộn' })).toEqual({ ok: false, refusal: 'proposals/too-late' })
    expect(await withdrawProposal(ports, actor('sau'), { roundId, proposalId })).toEqual({ ok: false, refusal: 'proposals/too-late' })
  })

  it('shows the reader cells, and names only where the round says so', async () => {
    const { ports, actor, roundId } = await aRound()
    must(await propose(ports, actor('sau'), { roundId, text: 'In bảng lớn' }))
    const board = must(await readRound(ports, actor('phuoc'), { unitId: 'senhong', roundId }))
    expect(board).toMatchObject({ asked: 2, proposers: 1, proposals: [{ cellName: 'Ấp 3', name: null, text: 'In bảng lớn' }] })
    const named = must(await callRound(ports, actor('phuoc'), { ...wanted, named: true }))
    must(await propose(ports, actor('sau'), { roundId: named.roundId, text: 'Họp tuần' }))
    const open = must(await readRound(ports, actor('phuoc'), { unitId: 'senhong', roundId: named.roundId }))
    expect(open.proposals[0]?.name).toBe('Huỳnh Văn Sáu')
    expect(must(await readRounds(ports, actor('phuoc'), 'senhong')).rounds.map(({ received }) => received)).toEqual([1, 1])
  })

  it('is grouped by two readers at once, goes back one act, and answers all who were asked', async () => {
    const { ports, stores, actor, roundId, change } = await aRound()
    const one = must(await propose(ports, actor('sau'), { roundId, text: 'In bảng lớn' })).proposalId
    const two = must(await propose(ports, actor('hai'), { roundId, text: 'Treo bảng chuẩn mực' })).proposalId
    must(await change({ type: 'group', act: { type: 'newGroup', title: 'Bảng', proposalIds: [one] } }))
    const [both] = await Promise.all([
      change({ type: 'group', act: { type: 'newGroup', title: 'Khác', proposalIds: [] } }),
      change({ type: 'group', act: { type: 'newGroup', title: 'Nữa', proposalIds: [] } }),
    ])
    expect(both.ok).toBe(true)
    const now = await stores.rounds.find(roundId)
    expect(now?.groups.map(({ title }) => title).toSorted()).toEqual(['Bảng', 'Khác', 'Nữa'])
    expect(await change({ type: 'group', act: { type: 'undo', version: 1 } })).toEqual({ ok: false, refusal: 'access/changed-meanwhile' })
    must(await change({ type: 'group', act: { type: 'undo', version: now?.version ?? 0 } }))
    const groupId = now?.groups[0]?.id ?? ''
    must(await change({ type: 'group', act: { type: 'choose', groupId, chosen: true } }))
    expect(await change({ type: 'publish', word: '' })).toEqual({ ok: false, refusal: 'proposals/still-open' })
    must(await change({ type: 'end' }))
    must(await change({ type: 'publish', word: 'Cảm ơn các đồng chí.' }))
    expect(two).not.toBe(one)
    const mine = must(await readUpward(ports, actor('sau'))).rounds[0]
    expect(mine).toMatchObject({
      state: 'PUBLISHED',
      own: [{ inChosen: true }],
      published: { all: 2, measures: [{ proposals: 1, mine: true }] },
    })
    const theirs = must(await readUpward(ports, actor('hai'))).rounds[0]
    expect(theirs).toMatchObject({ own: [{ inChosen: false }], published: { measures: [{ mine: false }] } })
    const kinds = (await stores.inbox.ofMember('ap4', 'ap4-hai', 5)).map(({ facts }) => facts.kind)
    expect(kinds.toSorted()).toEqual(['ROUND_CALLED', 'ROUND_PUBLISHED'])
    expect(must(await readUpward(ports, actor('tam'))).rounds).toEqual([])
  })
})

describe('questions upward', () => {
  const asked = { cellId: 'ap3', toUnitId: null, text: 'Đảng viên đi làm xa ghi sổ thế nào?', mayNameCell: false }

  it('go to the committee above, are answered twice, and published without the cell', async () => {
    const { ports, stores, actor } = await smallCommune()
    const { questionId } = must(await askQuestion(ports, actor('ut'), asked))
    const of = { unitId: 'senhong', cellId: 'ap3', questionId }
    must(await answerQuestion(ports, actor('phuoc'), { ...of, version: 1, text: 'Ghi bù khi về.' }))
    expect(await answerQuestion(ports, actor('phuoc'), { ...of, version: 1, text: 'Nữa' })).toEqual({
      ok: false,
      refusal: 'access/changed-meanwhile',
    })
    must(await answerQuestion(ports, actor('phuoc'), { ...of, version: 2, text: 'Có mẫu riêng.' }))
    must(await publishAnswer(ports, actor('phuoc'), { ...of, version: 3, question: 'Đi xa ghi sổ?', answer: 'Ghi bù.' }))
    const own = must(await readCellQuestions(ports, actor('sau'), 'ap3'))
    expect(own.questions[0]).toMatchObject({ state: 'PUBLISHED', answers: [{ text: 'Ghi bù khi về.' }, { text: 'Có mẫu riêng.' }] })
    expect((await stores.inbox.ofMember('ap3', 'ap3-ut', 5)).map(({ facts }) => facts.kind)).toEqual([
      'QUESTION_ANSWERED',
      'QUESTION_ANSWERED',
    ])
    expect(must(await readUpward(ports, actor('ba'))).answers).toMatchObject([{ question: 'Đi xa ghi sổ?', cellName: null }])
  })

  it('are for officers to ask and for that committee to read', async () => {
    const { ports, actor } = await smallCommune()
    expect((await askQuestion(ports, actor('tam'), asked)).ok).toBe(false)
    must(await askQuestion(ports, actor('sau'), asked))
    expect(must(await readUnitQuestions(ports, actor('phuoc'), 'senhong')).questions).toMatchObject([
      { cellName: 'Chi bộ Ấp 3', state: 'ASKED' },
    ])
    for (const key of ['sau', 'binh']) expect((await readUnitQuestions(ports, actor(key), 'senhong')).ok).toBe(false)
    expect((await readCellQuestions(ports, actor('hai'), 'ap3')).ok).toBe(false)
  })
})
