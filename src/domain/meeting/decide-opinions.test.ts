import { describe, expect, it } from 'vitest'
import { after, assembled, goesTo, outcomeOf, place, type Said } from '../../../tests/support/meeting-example.ts'
import { consoleView } from './console-view.ts'
import { evolve } from './evolve.ts'
import type { Meeting } from './meeting.ts'
import { personalView } from './personal-view.ts'

describe('members send opinions', () => {
  const says = (text: string, aboutMemberId: string | null = null): Said => ['nghia', { type: 'sendOpinion', text, aboutMemberId }]

  it('the same words again are a repeated tap', () => {
    const sent = after(assembled, says('Nên mời tổ hợp tác cùng đi xem.', 'h1'))
    expect(sent.opinions).toMatchObject([{ memberId: 'nghia', aboutMemberId: 'h1', onWall: false, inMinutes: false }])
    expect(outcomeOf(sent, ...says(' Nên mời tổ hợp tác cùng đi xem. ', 'h1'))).toEqual([])
    expect(outcomeOf(sent, ...says('Nên mời tổ hợp tác cùng đi xem.'))).toEqual(['opinionSent'])
  })

  it('under the same key they are one, though it was edited before the phone heard of it', () => {
    const send: Said = ['nghia', { type: 'sendOpinion', text: 'Nên đi xem.', aboutMemberId: null, key: 'k1' }]
    const sent = after(assembled, send)
    const opinionId = sent.opinions[0]?.id ?? ''
    const edited = after(sent, ['nghia', { type: 'editOpinion', opinionId, text: 'Nên cùng đi xem.' }])
    expect(outcomeOf(edited, ...send)).toEqual([])
    expect(outcomeOf(edited, 'gam', { type: 'sendOpinion', text: 'Nên đi xem.', aboutMemberId: null, key: 'k1' })).toEqual(['opinionSent'])
  })

  it('about someone who is convened', () => {
    expect(outcomeOf(assembled, ...says('Đồng ý.', 'lanh'))).toEqual(['opinionSent'])
    expect(outcomeOf(assembled, ...says('Đồng ý.', 'nobody'))).toBe('meeting/no-such-member')
  })

  it('one is on the wall at a time, until the meeting moves on', () => {
    const sent = after(assembled, says('Một.'), says('Hai.'))
    const [one, two] = sent.opinions.map(({ id }) => id) as [string, string]
    const mark = (opinionId: string): Said => ['sau', { type: 'markOpinion', opinionId, onWall: true, inMinutes: true }]
    const shown = after(sent, mark(one), mark(two))
    expect(shown.opinions.map(({ onWall, inMinutes }) => [onWall, inMinutes])).toEqual([
      [false, true],
      [true, true],
    ])
    expect(outcomeOf(shown, ...mark(two))).toEqual([])
    expect(after(shown, ['sau', { type: 'next' }]).opinions.some(({ onWall }) => onWall)).toBe(false)
  })
})

describe('an opinion is its author’s until the chair takes it up', () => {
  const sent = after(assembled, goesTo('opinions'), ['nghia', { type: 'sendOpinion', text: 'Nên đi xem kênh.', aboutMemberId: null }])
  const opinionId = sent.opinions[0]?.id ?? ''
  const edits = (memberId: string, text: string): Said => [memberId, { type: 'editOpinion', opinionId, text }]
  const withdraws = (memberId: string): Said => [memberId, { type: 'withdrawOpinion', opinionId }]
  const takenUp = after(sent, ['sau', { type: 'takeUpOpinion', opinionId }])
  const onWall = after(sent, ['sau', { type: 'markOpinion', opinionId, onWall: true, inMinutes: false }])
  const offWall = after(onWall, ['sau', { type: 'markOpinion', opinionId, onWall: false, inMinutes: false }])

  it.each<[string, Meeting, Said, string[] | string]>([
    ['its author changes it', sent, edits('nghia', 'Nên cùng đi xem kênh.'), ['opinionEdited']],
    ['the same words are no change', sent, edits('nghia', ' Nên đi xem kênh. '), []],
    ['nobody else changes it', sent, edits('gam', 'Không cần.'), 'meeting/no-such-opinion'],
    ['its author withdraws it', sent, withdraws('nghia'), ['opinionWithdrawn']],
    ['to everybody else there is nothing to withdraw', sent, withdraws('sau'), []],
    ['once taken up it is not changed', takenUp, edits('nghia', 'Khác.'), 'meeting/opinion-taken-up'],
    ['nor withdrawn', takenUp, withdraws('nghia'), 'meeting/opinion-taken-up'],
    ['what the wall shows is taken up', onWall, edits('nghia', 'Khác.'), 'meeting/opinion-taken-up'],
    ['and stays so afterwards', offWall, withdraws('nghia'), 'meeting/opinion-taken-up'],
    ['taking it up twice is once', takenUp, ['sau', { type: 'takeUpOpinion', opinionId }], []],
  ])('%s', (_, meeting, said, outcome) => {
    expect(outcomeOf(meeting, ...said)).toEqual(outcome)
  })

  it('withdrawn, it is on no screen; its author sees what became of it', () => {
    expect(consoleView(after(sent, withdraws('nghia')), place).opinions).toEqual([])
    const own = (meeting: Meeting, memberId: string) => personalView(meeting, memberId, { name: '', maySteer: false }).opinions
    expect(own(onWall, 'nghia')).toMatchObject([{ text: 'Nên đi xem kênh.', takenUp: true, onWall: true, about: { kind: 'STEP' } }])
    expect(own(onWall, 'gam')).toEqual([])
  })

  it('on a shortfall that is shown without a name, its author reads no name either', () => {
    const about = after(assembled, ['nghia', { type: 'sendOpinion', text: 'Đồng ý.', aboutMemberId: 'h2' }])
    expect(personalView(about, 'nghia', { name: '', maySteer: false }).opinions[0]?.about).toEqual({ kind: 'ITEM', number: 2, name: null })
  })

  it('a log from before opinions knew their step is read as it was', () => {
    const old = evolve(assembled, {
      type: 'opinionSent',
      id: 'o1',
      memberId: 'gam',
      text: 'Tốt.',
      aboutMemberId: null,
      at: '2026-12-05T01:00:00.000Z',
    })
    expect(old.opinions[0]).toMatchObject({ stepId: null, takenUp: false })
  })
})
