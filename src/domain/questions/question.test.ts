import { describe, expect, test } from 'vitest'
import { answerQuestion, askAbove, publishAnswer, questionState, type UpwardQuestion, waitsLong } from './question.ts'

const asked: UpwardQuestion = {
  ...{ cellId: 'ap3', id: 'ap3-q', toUnitId: 'senhong', askedById: 'sau', askedByName: 'Huỳnh Văn Sáu' },
  text: 'Đảng viên đi làm ăn xa không ghi sổ hằng tháng được thì làm sao?',
  ...{ mayNameCell: false, askedAt: '2026-05-15T03:00:00.000Z', answers: [], published: null, version: 1 },
}
const answer = { text: 'Ghi bù khi về, chi bộ xác nhận.', byName: 'Nguyễn Thị Phước', at: '2026-05-20T01:00:00.000Z' }
const answered = (): UpwardQuestion => ({ ...asked, answers: [answer] })
const wording = {
  ...{ question: 'Đảng viên đi xa ghi sổ thế nào?', answer: 'Ghi bù khi về.', cellName: 'Chi bộ Ấp 3', byName: answer.byName },
  at: '2026-05-21T01:00:00.000Z',
}

describe('questions upward', () => {
  test('12-HD/HU: "nếu có nội dung mới phát sinh, những hạn chế cần khắc phục, đề nghị các tổ chức cơ sở đảng báo cáo về Ban Tuyên giáo"', () => {
    const above = ['senhong', 'songsen']
    expect(askAbove('Sổ hỏng', { toUnitId: null, above })).toEqual({ ok: true, value: { toUnitId: 'senhong', text: 'Sổ hỏng' } })
    expect(askAbove('Sổ hỏng', { toUnitId: 'songsen', above })).toMatchObject({ value: { toUnitId: 'songsen' } })
    expect(askAbove('Sổ hỏng', { toUnitId: 'ap4', above })).toEqual({ ok: false, refusal: 'questions/not-above' })
    expect(askAbove(' ', { toUnitId: null, above })).toEqual({ ok: false, refusal: 'questions/text-missing' })
  })

  test('a second answer stands below the first', () => {
    const twice = answerQuestion(answered(), { ...answer, text: ' Bổ sung: có mẫu riêng. ' })
    expect(twice.ok && twice.value.answers.map(({ text }) => text)).toEqual([answer.text, 'Bổ sung: có mẫu riêng.'])
    expect(twice.ok && questionState(twice.value)).toBe('ANSWERED')
  })

  test.each([
    [true, 'Chi bộ Ấp 3'],
    [false, null],
  ])('an answer that all read names the cell only with its leave: %s', (mayNameCell, cellName) => {
    const published = publishAnswer({ ...answered(), mayNameCell }, wording)
    expect(published.ok && published.value.published?.cellName).toBe(cellName)
  })

  test('only what is answered is published, in words, and once', () => {
    expect(publishAnswer(asked, wording)).toEqual({ ok: false, refusal: 'questions/not-answered' })
    expect(publishAnswer(answered(), { ...wording, question: ' ' })).toEqual({ ok: false, refusal: 'questions/wording-missing' })
    const published = publishAnswer(answered(), wording)
    expect(published.ok && publishAnswer(published.value, wording)).toEqual({ ok: false, refusal: 'questions/already-published' })
  })

  test.each([
    ['2026-05-30', false],
    ['2026-05-31', true],
  ])('asked on 15 May and not answered by %s: waits long %s', (on, long) => {
    expect(waitsLong(asked, on)).toBe(long)
    expect(waitsLong(answered(), on)).toBe(false)
  })
})
