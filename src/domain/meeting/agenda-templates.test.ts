import { describe, expect, it } from 'vitest'
import { shippedAgenda } from './agenda-templates.ts'

describe('the agenda of a meeting starts from a template (Hướng dẫn 42-HD/BTCTW)', () => {
  it('of the year-end review', () => {
    expect(shippedAgenda('ANNUAL_REVIEW').steps.map(({ title }) => title)).toEqual([
      'Điểm danh',
      'Cử thư ký',
      'Thông qua chương trình',
      'Báo cáo kiểm điểm',
      'Hạn chế, thiếu sót',
      'Góp ý, phê bình',
      'Bỏ phiếu xếp loại',
      'Phân công nhiệm vụ',
      'Kết luận',
      'Đọc biên bản',
    ])
  })

  it.each(['REGULAR', 'THEMATIC', 'EXTRAORDINARY', 'ANNUAL_REVIEW'] as const)(
    'rule 11: %s opens, concludes and reads its minutes, each step once',
    (kind) => {
      const kinds = shippedAgenda(kind).steps.map((step) => step.kind)
      expect(kinds.slice(0, 3)).toEqual(['ROLL_CALL', 'MINUTE_TAKER', 'AGENDA'])
      expect(kinds.slice(-3)).toEqual(['TASKS', 'CONCLUSION', 'MINUTES_READ'])
      expect(new Set(shippedAgenda(kind).steps.map(({ id }) => id)).size).toBe(kinds.length)
    },
  )
})
