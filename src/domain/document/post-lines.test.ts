import { expect, test } from 'vitest'
import { noCounts } from '../classification/excellent-cap.ts'
import { noFigures } from '../statistics/no-figures.ts'
import { postLines } from './post-lines.ts'

// domain.md 5.1: "95 % of leaders good, 20 % excellent", "104 secretaries, three years running"
test('each post that anybody decided on holds is told in one sentence', () => {
  const SECRETARY = { EXCELLENT: 104, GOOD: 391, SATISFACTORY: 20, NOT_COMPLETED: 5 }
  const posts = { ...noFigures.posts, SECRETARY, WITHOUT_POST: { ...noCounts, GOOD: 7 } }
  const streaks = { ...noFigures.streaks, SECRETARY: { three: 104, five: 12 } }
  expect(postLines({ posts, streaks })).toEqual([
    'Bí thư chi bộ: 520 đồng chí có mức công nhận, từ tốt trở lên 95,2%, xuất sắc 20,0%; xuất sắc ba năm liền trở lên 104, trong đó từ năm năm 12.',
    'Đảng viên không giữ chức vụ: 7 đồng chí có mức công nhận, từ tốt trở lên 100,0%, xuất sắc 0,0%.',
  ])
})

test('where too few hold a post nothing is told (rule 30)', () => {
  expect(postLines({ posts: null, streaks: null })).toEqual([])
})
