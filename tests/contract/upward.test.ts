import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ProposalRound, RoundProposal } from '#domain/proposals/round.ts'
import type { UpwardQuestion } from '#domain/questions/question.ts'
import { aMember } from '../support/people.ts'
import { newCell, newId } from './given.ts'
import { type World, worlds } from './worlds.ts'

const aRound = (over: Partial<ProposalRound> = {}): ProposalRound => ({
  id: `round${newCell()}`,
  unitId: 'anphu',
  question: 'Biện pháp nào đưa việc học tập và làm theo Bác thành hoạt động thường xuyên?',
  explanation: '',
  audience: 'SECRETARIES',
  calledOn: '2026-01-05',
  calledByName: 'Nguyễn Thị Phước',
  deadline: '2026-12-05',
  atMost: 2,
  named: false,
  endedEarly: false,
  groups: [{ id: 'g1', title: 'Xây dựng chuẩn mực', proposalIds: ['a'], chosen: true }],
  past: [],
  published: null,
  version: 0,
  ...over,
})

const aProposal = (cellId: string, round: ProposalRound, over: Partial<RoundProposal> = {}): RoundProposal => ({
  ...{ cellId, roundId: round.id, id: newId(cellId), memberId: `${cellId}-sau`, text: 'In chuẩn mực thành bảng lớn' },
  at: '2026-02-01T01:00:00.000Z',
  ...over,
})

const aQuestion = (cellId: string, over: Partial<UpwardQuestion> = {}): UpwardQuestion => ({
  ...{ cellId, id: newId(cellId), toUnitId: 'senhong', askedById: 'sau', askedByName: 'Huỳnh Văn Sáu', text: 'Sổ hỏng thì làm lại ở đâu?' },
  ...{ mayNameCell: false, askedAt: '2026-03-01T01:00:00.000Z', answers: [], published: null, version: 0 },
  ...over,
})

describe.each(worlds)('what cells send up $name', ({ open }) => {
  let world: World
  beforeAll(async () => {
    world = await open()
  })
  afterAll(() => world.close())

  test('a round is saved over the version its writer saw, and never over another', async () => {
    const { rounds } = world.stores
    const round = aRound({ unitId: newCell() })
    expect(await rounds.save(round)).toBe('saved')
    expect(await rounds.save(round)).toBe('clash')
    expect(await rounds.save({ ...round, version: 1, endedEarly: true })).toBe('saved')
    expect(await rounds.find(round.id)).toEqual({ ...round, version: 2, endedEarly: true })
    expect(await rounds.find('none')).toBeNull()
    expect(await rounds.ofUnits([round.unitId])).toHaveLength(1)
  })

  test('rounds of several units stand with the latest deadline first', async () => {
    const { rounds } = world.stores
    const [one, other] = [aRound({ unitId: newCell() }), aRound({ unitId: newCell(), deadline: '2026-12-20' })]
    for (const round of [one, other]) await rounds.save(round)
    expect((await rounds.ofUnits([one.unitId, other.unitId])).map(({ id }) => id)).toEqual([other.id, one.id])
  })

  test('proposals come in order over all cells, and at most as many of one as the round says', async () => {
    const { rounds, members, people } = world.stores
    const [here, there] = [newCell(), newCell()]
    const round = aRound()
    await rounds.save(round)
    await people.save({ id: `p${here}`, name: 'Huỳnh Văn Sáu', cardNumber: `91${here}`, phone: null, bornOn: null })
    await members.save(aMember(`${here}-sau`, { cellId: here, personId: `p${here}` }))
    const later = aProposal(here, round, { at: '2026-03-01T01:00:00.000Z' })
    const first = aProposal(there, round)
    expect(await rounds.propose(later, 2)).toBe('saved')
    expect(await rounds.propose(first, 2)).toBe('saved')
    expect(await rounds.propose(aProposal(here, round, { at: '2026-03-02T01:00:00.000Z' }), 2)).toBe('saved')
    expect(await rounds.propose(aProposal(here, round), 2)).toBe('enough')
    const [earliest, next] = await rounds.proposals(round.id)
    expect([earliest, next]).toEqual([first, later])
    expect(await rounds.ofMember(here, `${here}-sau`)).toHaveLength(2)
    expect(await rounds.counts([round.id, 'none'])).toEqual(
      new Map([
        [round.id, 3],
        ['none', 0],
      ]),
    )
  })

  test('only who proposed takes a proposal back', async () => {
    const { rounds } = world.stores
    const cellId = newCell()
    const round = aRound()
    const proposal = aProposal(cellId, round)
    await rounds.propose(proposal, null)
    expect(await rounds.withdraw({ ...proposal, memberId: 'another' })).toBe(false)
    expect(await rounds.withdraw(proposal)).toBe(true)
    expect(await rounds.withdraw(proposal)).toBe(false)
  })

  test('a question is found by its cell, by who answers, and by all once it is published', async () => {
    const { questions } = world.stores
    const [cellId, unitId] = [newCell(), newCell()]
    const question = aQuestion(cellId, { toUnitId: unitId })
    expect(await questions.save(question)).toBe('saved')
    expect(await questions.save(question)).toBe('clash')
    expect(await questions.published([unitId])).toEqual([])
    const published = {
      question: 'Sổ hỏng?',
      answer: 'Làm lại ở văn phòng.',
      cellName: null,
      byName: 'Phước',
      at: '2026-03-09T01:00:00.000Z',
    }
    const answers = [{ text: 'Ở văn phòng Đảng ủy.', byName: 'Phước', at: '2026-03-08T01:00:00.000Z' }]
    const told = { ...question, answers, published, version: 1 }
    expect(await questions.save(told)).toBe('saved')
    expect(await questions.save(told)).toBe('clash')
    const kept = [{ ...told, version: 2 }]
    expect(await questions.published([unitId])).toEqual(kept)
    expect(await questions.toUnit(unitId)).toEqual(kept)
    expect(await questions.ofCell(cellId)).toEqual(kept)
    expect(await questions.find(cellId, question.id)).toEqual(kept[0])
    expect(await questions.find(newCell(), question.id)).toBeNull()
  })
})
