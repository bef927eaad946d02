import { describe, expect, test } from 'vitest'
import { decisionOrder, membersOutOfOrder, type OrderFacts } from './decision-order.ts'
import { decisionOrderOf, defaultRuleSet } from './rule-set.ts'

const member = (memberId: string, cellId = 'ap3') => ({ memberId, cellId, selfReviewed: true, stateLevelMissing: false })
const inOrder: OrderFacts = { cellsNotMet: [], collectivesUndecided: [], members: [member('tam')] }

// 21-HD/BTCTW ngày 18/10/2019: "cấp dưới trước, cấp trên sau; tập thể trước, cá nhân sau"
describe('What comes before a decision on members', () => {
  test.each([
    ['everything is done', inOrder, []],
    ['a cell below has not met', { ...inOrder, cellsNotMet: ['ap7'] }, [{ why: 'CELL_NOT_MET', ids: ['ap7'] }]],
    [
      'the member’s own cell has no level yet; another cell’s does not matter',
      { ...inOrder, collectivesUndecided: ['ap3', 'ap5'] },
      [{ why: 'COLLECTIVE_UNDECIDED', ids: ['ap3'] }],
    ],
    [
      'one never finished the self-review, one waits for the state',
      {
        ...inOrder,
        members: [
          { ...member('tam'), selfReviewed: false },
          { ...member('chin'), stateLevelMissing: true },
        ],
      },
      [
        { why: 'SELF_REVIEW_MISSING', ids: ['tam'] },
        { why: 'STATE_LEVEL_MISSING', ids: ['chin'] },
      ],
    ],
    ['nobody is to be decided on', { ...inOrder, cellsNotMet: ['ap7'], members: [] }, []],
  ] as const)('%s', (_, facts, problems) => {
    expect(decisionOrder('WARN', facts)).toEqual(problems)
    expect(decisionOrder('OFF', facts)).toEqual([])
  })

  test('where the rule set refuses it: a cell that has not met holds up all, an undecided collective its members', () => {
    const two = { ...inOrder, members: [member('tam'), member('hai', 'ap4')] }
    expect([...membersOutOfOrder({ ...two, cellsNotMet: ['ap7'] })]).toEqual(['tam', 'hai'])
    expect([...membersOutOfOrder({ ...two, collectivesUndecided: ['ap4'] })]).toEqual(['hai'])
    expect([...membersOutOfOrder(two)]).toEqual([])
  })

  test('a rule set that says nothing of it warns', () => {
    expect([decisionOrderOf(defaultRuleSet(2026)), decisionOrderOf({ decisionOrder: undefined })]).toEqual(['WARN', 'WARN'])
  })
})
