import { describe, expect, it } from 'vitest'
import { after, assembled, outcomeOf, type Said } from '../../../tests/support/meeting-example.ts'

const asks = (memberId: string): Said => [memberId, { type: 'askToSpeak' }]
const speakers = after(assembled, asks('muoi'), asks('my'), asks('tu')).speakers
const queued = after(assembled, asks('muoi'), asks('my'), asks('tu'))
const [muoi, my] = speakers.map(({ id }) => id) as [string, string]
const invite = (speakerId: string): Said => ['sau', { type: 'inviteSpeaker', speakerId }]

describe('members ask to speak', () => {
  it('in the order of asking, one place each, probationary members too', () => {
    expect(queued.speakers.map(({ memberId }) => memberId)).toEqual(['muoi', 'my', 'tu'])
    expect(outcomeOf(queued, ...asks('my'))).toEqual([])
  })

  it('one speaks at a time: inviting the next ends the one before', () => {
    const speaking = after(queued, invite(muoi))
    expect(outcomeOf(speaking, ...invite(muoi))).toEqual([])
    expect(after(speaking, invite(my)).speakers.map(({ state }) => state)).toEqual(['DONE', 'SPEAKING', 'WAITING'])
  })

  it('who withdrew or has spoken is no longer in the queue, and may ask again', () => {
    const without = after(queued, ['muoi', { type: 'withdrawFromSpeaking' }])
    expect(outcomeOf(without, 'muoi', { type: 'withdrawFromSpeaking' })).toEqual([])
    expect(outcomeOf(without, ...invite(muoi))).toBe('meeting/no-such-speaker')
    expect(outcomeOf(without, ...asks('muoi'))).toEqual(['speakerAsked'])
  })

  it('finishing twice is finishing once', () => {
    const done = after(queued, invite(muoi), ['sau', { type: 'finishSpeaker', speakerId: muoi }])
    expect(done.speakers[0]).toMatchObject({ state: 'DONE' })
    expect(outcomeOf(done, 'sau', { type: 'finishSpeaker', speakerId: muoi })).toEqual([])
  })
})

describe('members send opinions', () => {
  const says = (text: string, aboutMemberId: string | null = null): Said => ['nghia', { type: 'sendOpinion', text, aboutMemberId }]

  it('the same words again are a repeated tap', () => {
    const sent = after(assembled, says('Nên mời tổ hợp tác cùng đi xem.', 'h1'))
    expect(sent.opinions).toMatchObject([{ memberId: 'nghia', aboutMemberId: 'h1', onWall: false, inMinutes: false }])
    expect(outcomeOf(sent, ...says(' Nên mời tổ hợp tác cùng đi xem. ', 'h1'))).toEqual([])
    expect(outcomeOf(sent, ...says('Nên mời tổ hợp tác cùng đi xem.'))).toEqual(['opinionSent'])
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
