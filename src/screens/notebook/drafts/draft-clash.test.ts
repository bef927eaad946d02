import { describe, expect, it } from 'vitest'
import { emptyAnswers } from '#domain/notebook/self-assessment.ts'
import type { SelfAssessmentAnswers } from '#domain/notebook/types.ts'
import { sameAnswers, assessmentShape as shape } from '../assessment/answer-parts.ts'
import { differences, merged, mergedByItself } from './draft-clash.ts'

const base: SelfAssessmentAnswers = {
  ...emptyAnswers(),
  text: { QUALITIES: 'Chấp hành tốt', DUTIES: 'Đủ 6 kênh' },
  grade: { QUALITIES: 'GOOD' },
  registration: [{ id: 'r1', text: 'Vận động 15 hộ', result: '', outcome: null }],
}

const onPhone: SelfAssessmentAnswers = { ...base, text: { ...base.text, DUTIES: 'Đủ 6 kênh, báo cáo 5 kỳ' } }
const onDesk: SelfAssessmentAnswers = {
  ...base,
  registration: [{ id: 'r1', text: 'Vận động 15 hộ', result: '17 hộ', outcome: 'ACHIEVED' }],
}

describe('a self-assessment written on two devices', () => {
  it('puts together what was written in different places, without a question', () => {
    expect(mergedByItself(shape, { base, mine: onPhone, theirs: onDesk })).toMatchObject({
      text: { QUALITIES: 'Chấp hành tốt', DUTIES: 'Đủ 6 kênh, báo cáo 5 kỳ' },
      registration: [{ id: 'r1', result: '17 hộ', outcome: 'ACHIEVED' }],
    })
  })

  it('asks where both wrote the same answer', () => {
    const other = { ...base, text: { ...base.text, DUTIES: 'Thiếu 1 kỳ báo cáo' } }
    expect(mergedByItself(shape, { base, mine: onPhone, theirs: other })).toBeNull()
    const [one, ...more] = differences(shape, { base, mine: onPhone, theirs: other })
    expect(more).toEqual([])
    expect(one).toMatchObject({ key: 'field:DUTIES', changedBy: 'both', mine: { text: 'Đủ 6 kênh, báo cáo 5 kỳ' } })
    expect(merged(shape, { mine: onPhone, theirs: other }, () => 'theirs').text.DUTIES).toBe('Thiếu 1 kỳ báo cáo')
    expect(merged(shape, { mine: onPhone, theirs: other }, () => 'mine').text.DUTIES).toBe('Đủ 6 kênh, báo cáo 5 kỳ')
  })

  it('takes an item away where one device removed it and the other left it alone', () => {
    const removed = { ...base, registration: [] }
    expect(mergedByItself(shape, { base, mine: onPhone, theirs: removed })?.registration).toEqual([])
    expect(differences(shape, { base, mine: removed, theirs: base })).toMatchObject([
      { key: 'registration:r1', mine: undefined, changedBy: 'mine' },
    ])
  })

  it('sees no difference in the order in which a database returns properties', () => {
    const item = { outcome: null, result: '', text: 'Vận động 15 hộ', id: 'r1' }
    expect(sameAnswers(base, { ...base, registration: [item], grade: { DUTIES: null, QUALITIES: 'GOOD' } })).toBe(true)
  })
})
