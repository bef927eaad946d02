import { describe, expect, test } from 'vitest'
import { entryBlocks, entryTitle } from '../document/book-entry.ts'
import type { NotebookEntry } from './entry.ts'
import { entryWords } from './entry-words.ts'
import { emptyAnswers } from './self-assessment.ts'
import { selfAssessmentEntry } from './self-assessment-entry.ts'
import { withoutPost } from './templates.ts'
import type { SelfAssessmentAnswers } from './types.ts'

const of = { cellId: 'ap3', memberId: 'ap3-lanh', year: 2026 }
const by = { id: 'ap3-1', author: { id: 'lanh', name: 'Dương Văn Lành', role: 'MEMBER' }, at: '2026-12-01T01:00:00.000Z' }
const answers: SelfAssessmentAnswers = {
  text: { QUALITIES: ' Giữ vững lập trường. ', DIRECTION: 'Mỗi kỳ một ý kiến', EXPLANATION: ' ' },
  grade: { QUALITIES: 'GOOD' },
  registration: [{ id: 'r1', text: 'Trồng 300 m hàng rào', result: 'Xong ngày 22/4', outcome: 'ACHIEVED' }],
  shortfalls: [
    { id: 's1', topic: 'CRITICISM', text: 'Ít phát biểu', cause: 'Ngại va chạm', remedy: 'Chuẩn bị ý kiến', dueOn: '2027-01-31' },
  ],
  levelAsEmployee: null,
  levelAsMember: 'GOOD',
}

const written = selfAssessmentEntry(of, { form: withoutPost, answers }, by)
const onPaper = selfAssessmentEntry(of, { form: null, answers: { ...emptyAnswers(), levelAsMember: 'SATISFACTORY' } }, by)

const said = (entry: NotebookEntry) => entryBlocks(entry).map((block) => (block.kind === 'fact' ? `${block.label}: ${block.text}` : block))

describe('issue 4, part 3: the self-assessment stands in the notebook', () => {
  test('whole by itself: the form by name, what was written under the number and the words of the form, without what was left empty', () => {
    expect(written.body).toEqual({
      form: '02A',
      levelAsMember: 'GOOD',
      levelAsEmployee: null,
      sections: [
        { code: 'QUALITIES', number: 'I.1', label: expect.stringContaining('Về phẩm chất'), text: 'Giữ vững lập trường.', grade: 'GOOD' },
        { code: 'DIRECTION', number: 'VI', label: expect.stringContaining('Phương hướng'), text: 'Mỗi kỳ một ý kiến', grade: null },
      ],
      registration: answers.registration,
      shortfalls: answers.shortfalls,
    })
  })

  test('the print of the year says all of it', () => {
    expect(entryTitle(written)).toBe('Bản tự kiểm điểm năm 2026 (Mẫu 02A)')
    expect(said(written)).toEqual([
      'Tự nhận mức, đảng viên: Hoàn thành tốt nhiệm vụ',
      expect.stringMatching(/^I\.1\. Về phẩm chất.*: Giữ vững lập trường\. \(tự đánh giá: Tốt\)$/),
      expect.stringMatching(/^VI\. Phương hướng.*: Mỗi kỳ một ý kiến$/),
      'Việc đã đăng ký, Trồng 300 m hàng rào: Xong ngày 22/4 (đạt)',
      expect.stringMatching(/^Hạn chế, .*: Ít phát biểu$/),
      'Nguyên nhân: Ngại va chạm',
      'Biện pháp: Chuẩn bị ý kiến (hạn 31/01/2027)',
    ])
  })

  test('on paper: its level, and that the rest is on paper', () => {
    expect(entryTitle(onPaper)).toBe('Bản tự kiểm điểm năm 2026 (bản giấy)')
    expect(said(onPaper)).toEqual([
      'Tự nhận mức, đảng viên: Hoàn thành nhiệm vụ',
      { kind: 'text', text: 'Nộp bản giấy, chi ủy ghi lại mức tự nhận.' },
    ])
    expect(entryWords(onPaper)).toEqual([])
  })

  test('what was written is found', () => {
    expect(entryWords(written)).toEqual(expect.arrayContaining(['Giữ vững lập trường.', 'Xong ngày 22/4', 'Ngại va chạm']))
  })
})
