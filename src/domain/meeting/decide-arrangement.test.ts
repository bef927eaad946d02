import { describe, expect, it } from 'vitest'
import { after, announced, assembled, draft, goesTo, outcomeOf, place, walked } from '../../../tests/support/meeting-example.ts'
import { type AgendaStep, wholeStep } from './agenda.ts'
import { agendaView } from './agenda-view.ts'
import type { CommandOf } from './command.ts'
import { consoleView } from './console-view.ts'
import type { Material } from './material.ts'
import type { Meeting } from './meeting.ts'
import { minutesOf } from './minutes.ts'
import { phoneView } from './phone-view.ts'
import { projectorView } from './projector-view.ts'

const canals = wholeStep({ id: 'canals', kind: 'OTHER', title: 'Thông qua kế hoạch nạo vét kênh', minutes: 10, presenterId: 'gam' })
const under = (id: string, title: string) => ({ id, title, minutes: 5, presenterId: null, note: '' })

/** The agenda with a step put in before another one. */
const putBefore = (steps: readonly AgendaStep[], id: string, step: AgendaStep): AgendaStep[] =>
  steps.flatMap((one) => (one.id === id ? [step, one] : [one]))
const withItems = (steps: readonly AgendaStep[], id: string, ...items: AgendaStep['items']): AgendaStep[] =>
  steps.map((one) => (one.id === id ? { ...one, items } : one))
const called = (steps: readonly AgendaStep[], id: string, title: string): AgendaStep[] =>
  steps.map((one) => (one.id === id ? { ...one, title } : one))
const without = (steps: readonly AgendaStep[], id: string) => steps.filter((one) => one.id !== id)

const arrange = (meeting: Meeting, steps: AgendaStep[], edition = meeting.agendaEdition): ['sau', CommandOf<'arrangeAgenda'>] => [
  'sau',
  { type: 'arrangeAgenda', steps, edition, memberIds: ['sau', 'gam'] },
]
const arranged = (meeting: Meeting, steps: AgendaStep[]) => after(meeting, arrange(meeting, steps))
const outcome = (meeting: Meeting, steps: AgendaStep[]) => outcomeOf(meeting, ...arrange(meeting, steps))

describe('before the meeting its agenda is arranged by whoever may steer it', () => {
  it('with steps of the cell, items, minutes and presenters', () => {
    const now = arranged(draft, withItems(putBefore(draft.steps, 'ballots', canals), 'report', under('a', 'Việc a'), under('b', 'Việc b')))
    const { steps, minutesPlanned } = agendaView(now, { nameOfMember: (id) => (id === 'gam' ? 'Phạm Hồng Gấm' : ''), leastMinutes: null })
    expect(steps.find(({ id }) => id === 'canals')).toMatchObject({ minutes: 10, presenter: 'Phạm Hồng Gấm', state: 'PENDING' })
    expect(steps.find(({ id }) => id === 'report')?.items.map(({ title }) => title)).toEqual(['Việc a', 'Việc b'])
    expect(minutesPlanned).toBe(145 + 10 - 20 + 10)
    expect(now.agendaChanges).toEqual([])
  })

  it('by nobody else, not on what someone else changed meanwhile, and not with a stranger', () => {
    const steps = putBefore(draft.steps, 'tasks', canals)
    expect(outcomeOf(announced, 'gam', arrange(announced, steps)[1])).toBe('meeting/may-not-steer')
    expect(outcomeOf(arranged(draft, steps), ...arrange(draft, called(steps, 'report', 'Khác')))).toBe('agenda/changed-meanwhile')
    expect(outcome(draft, putBefore(draft.steps, 'tasks', { ...canals, presenterId: 'nobody' }))).toBe('meeting/no-such-member')
    expect(outcome(draft, draft.steps)).toEqual([])
  })

  it.each<[string, AgendaStep[], string]>([
    ['rule 11: a required step stays', without(draft.steps, 'minute-taker'), 'agenda/step-missing'],
    ['rule 11: the review keeps its ballots', without(draft.steps, 'ballots'), 'agenda/step-missing'],
    [
      'rule 11: the vote comes after the body',
      putBefore(without(draft.steps, 'report'), 'tasks', draft.steps[3] ?? canals),
      'agenda/out-of-order',
    ],
    ['the cell adds nothing before the agenda is agreed on', [canals, ...draft.steps], 'agenda/out-of-order'],
    ['the cell adds nothing after the conclusion', [...draft.steps, canals], 'agenda/out-of-order'],
    ['each step once', [...draft.steps, ...draft.steps.slice(-1)], 'agenda/step-twice'],
    ['an item once', withItems(draft.steps, 'report', under('a', 'Việc a'), under('a', 'Việc b')), 'agenda/step-twice'],
    ['shortfalls are walked by themselves', withItems(draft.steps, 'shortfalls', under('a', 'Việc a')), 'agenda/no-items-here'],
  ])('%s', (_, steps, refusal) => {
    expect(outcome(draft, steps)).toBe(refusal)
  })
})

describe('the agenda is changed during the meeting', () => {
  const planned = after(
    announced,
    arrange(announced, withItems(announced.steps, 'report', under('a', 'Việc a'), under('b', 'Việc b'), under('c', 'Việc c'))),
  )
  const open = { ...assembled, steps: planned.steps }
  const atB = after(open, goesTo('report', 1))

  it('what was not reached is added, moved, renamed and removed; the minutes tell it', () => {
    const steps = called(
      putBefore(withItems(atB.steps, 'report', under('a', 'Việc a'), under('b', 'Việc b')), 'ballots', canals),
      'opinions',
      'Thảo luận',
    )
    const now = arranged(atB, steps)
    expect(minutesOf(now).agendaChanges.map(({ what, title, was, name }) => [what, title, was, name])).toEqual([
      ['REMOVED', 'Việc c', null, 'Huỳnh Văn Sáu'],
      ['ADDED', 'Thông qua kế hoạch nạo vét kênh', null, 'Huỳnh Văn Sáu'],
      ['RENAMED', 'Thảo luận', 'Góp ý, phê bình', 'Huỳnh Văn Sáu'],
    ])
    expect(now).toMatchObject({ currentStepId: 'report', currentItem: 1 })
    expect(after(now, ['sau', { type: 'next' }]).currentStepId).toBe('shortfalls')
  })

  it('an order changed is one entry that moved', () => {
    const [a, b, c] = [under('a', 'Việc a'), under('b', 'Việc b'), under('c', 'Việc c')]
    const now = arranged({ ...open, steps: planned.steps }, withItems(open.steps, 'report', c, a, b))
    expect(now.agendaChanges.map(({ what, title }) => [what, title])).toEqual([['MOVED', 'Việc c']])
  })

  it.each<[string, AgendaStep[], string]>([
    ['a step that was held keeps its name', called(atB.steps, 'report', 'Báo cáo khác'), 'agenda/already-reached'],
    ['an item that was dealt with stays', withItems(atB.steps, 'report', under('a', 'Việc a')), 'agenda/already-reached'],
    [
      'nothing slips in before the item one stands at',
      withItems(atB.steps, 'report', under('n', 'Việc mới'), ...(atB.steps[3]?.items ?? [])),
      'agenda/already-passed',
    ],
    ['nothing slips in before the step one stands at', putBefore(atB.steps, 'report', canals), 'agenda/already-passed'],
    ['a required step stays', without(atB.steps, 'tasks'), 'agenda/step-missing'],
  ])('%s', (_, steps, refusal) => {
    expect(outcome(atB, steps)).toBe(refusal)
  })

  it('only by the one who steers, and not any more once it is closed', () => {
    const steps = putBefore(atB.steps, 'tasks', canals)
    expect(outcomeOf(atB, 'ut', arrange(atB, steps)[1])).toBe('meeting/not-steering')
    const closed = after(walked, ['sau', { type: 'close' }])
    expect(outcome(closed, called(closed.steps, 'tasks', 'Khác'))).toBe('meeting/not-open')
  })

  it('items are walked one by one, and the wall names the one that is being discussed', () => {
    const presented = arranged(open, withItems(open.steps, 'report', { ...under('a', 'Việc a'), presenterId: 'gam' }, under('b', 'Việc b')))
    const at = after(presented, goesTo('report'))
    expect(projectorView(at, place).scene).toMatchObject({
      title: 'Báo cáo kiểm điểm',
      presenter: 'Phạm Hồng Gấm',
      item: { title: 'Việc a', index: 0, total: 2 },
    })
    expect(consoleView(at, place).nextStep).toMatchObject({ kind: 'ITEM', title: 'Việc b', item: 1 })
  })

  it('the console hears how long the meeting has stood at the item, each time it came', () => {
    const came = after(open, goesTo('report'), ['sau', { type: 'next' }], ['sau', { type: 'back' }])
    const { entry } = consoleView(came, place)
    expect(entry).toMatchObject({ id: 'a', minutes: 5, stays: [{ to: expect.any(String) }, { to: null }] })
    expect(came.stays.filter(({ to }) => to === null)).toHaveLength(1)
  })
})

describe('material', () => {
  const material: Material = {
    id: 'm1',
    entryId: 'report',
    name: 'bao-cao.pdf',
    type: 'application/pdf',
    bytes: 120_000,
    sha256: 'f'.repeat(64),
  }
  const attached = after(draft, ['sau', { type: 'attachMaterial', material }])

  it('hangs at an entry that is there, and holds it there', () => {
    expect(agendaView(attached, { nameOfMember: () => '', leastMinutes: null }).steps[3]?.material).toEqual([
      { id: 'm1', name: 'bao-cao.pdf', type: 'application/pdf', bytes: 120_000 },
    ])
    expect(outcomeOf(draft, 'sau', { type: 'attachMaterial', material: { ...material, entryId: 'lunch' } })).toBe('material/no-such-entry')
    expect(outcomeOf(draft, 'gam', { type: 'attachMaterial', material })).toBe('meeting/may-not-steer')
    const extra = after(arranged(draft, putBefore(draft.steps, 'tasks', canals)), [
      'sau',
      { type: 'attachMaterial', material: { ...material, entryId: 'canals' } },
    ])
    expect(outcome(extra, draft.steps)).toBe('agenda/has-material')
  })

  it('is taken off until its entry is reached', () => {
    expect(after(attached, ['sau', { type: 'removeMaterial', materialId: 'm1' }]).material).toEqual([])
    expect(outcomeOf(attached, 'sau', { type: 'removeMaterial', materialId: 'm9' })).toBe('material/not-found')
    const reached = after({ ...assembled, material: [material] }, goesTo('report'))
    expect(outcomeOf(reached, 'sau', { type: 'removeMaterial', materialId: 'm1' })).toBe('agenda/already-reached')
  })
})

it("the cell committee's notes are on its console and nowhere else", () => {
  const secret = 'Đồng chí Lành còn nể nang'
  const steps = announced.steps.map((step) => ({ ...step, note: secret }))
  const noted = withItems(steps, 'report', { ...under('a', 'Việc a'), note: secret })
  const at = after({ ...assembled, steps: noted }, goesTo('report'))
  expect(JSON.stringify(consoleView(at, place))).toContain(secret)
  const elsewhere = [
    projectorView(at, place),
    phoneView(at, place),
    minutesOf(at),
    agendaView(at, { nameOfMember: () => '', leastMinutes: null }),
  ]
  expect(JSON.stringify(elsewhere)).not.toContain(secret)
})
