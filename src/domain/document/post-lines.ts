import { assessed } from '../classification/excellent-cap.ts'
import type { PeriodFigures, PostGroup } from '../statistics/parts.ts'
import { percent } from './vietnamese-words.ts'

/**
 * Decided levels and years running by post, a sentence each: "95 % of leaders good, 20 % excellent", "104 secretaries, three years running".
 * Nothing where too few hold a post to be told (rule 30).
 */
export const postLines = ({ posts, streaks }: Pick<PeriodFigures, 'posts' | 'streaks'>): string[] =>
  groups.flatMap(([group, name]) => {
    const counts = posts?.[group]
    const whole = counts ? assessed(counts) : 0
    if (!counts || whole === 0) return []
    const shares = `từ tốt trở lên ${percent(counts.EXCELLENT + counts.GOOD, whole)}, xuất sắc ${percent(counts.EXCELLENT, whole)}`
    const { three, five } = streaks?.[group] ?? { three: 0, five: 0 }
    const running = three > 0 ? `; xuất sắc ba năm liền trở lên ${three}${five > 0 ? `, trong đó từ năm năm ${five}` : ''}` : ''
    return [`${name}: ${whole} đồng chí có mức công nhận, ${shares}${running}.`]
  })

const groups: readonly [PostGroup, string][] = [
  ['SECRETARY', 'Bí thư chi bộ'],
  ['CELL_COMMITTEE', 'Cấp ủy viên chi bộ'],
  ['WITH_POST', 'Đảng viên giữ chức vụ'],
  ['WITHOUT_POST', 'Đảng viên không giữ chức vụ'],
]
