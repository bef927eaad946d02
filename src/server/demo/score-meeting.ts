import type { MeetingDeps } from '#application/live-meetings.ts'
import { readScore, scoreMeeting } from '#application/score-meeting.ts'
import type { Seat } from '#domain/meeting/seat.ts'
import { type ScoreCriterion, type ScoreLine, scoreCriteria } from '#domain/minutes/quality-score.ts'
import { mustBe } from './must-be.ts'

/** Where the demo's meeting, held in a moment, says other than the system found, and where only the cell can say (42-HD). */
const said: Partial<Record<ScoreCriterion, { points: number; word: string }>> = {
  DURATION: { points: 5, word: 'Họp đủ 95 phút, mở sổ điện tử khi đã họp được một lúc.' },
  MATERIAL: { points: 5, word: 'Tài liệu đã phát tận tay trước họp ba ngày.' },
  DISCUSSION: { points: 21, word: 'Phần lớn đảng viên phát biểu, còn vài ý kiến chung chung.' },
  PRINCIPLES: { points: 5, word: 'Giữ đúng nguyên tắc tập trung dân chủ, tự phê bình và phê bình.' },
  RESULT: { points: 24, word: 'Làm xong phần lớn việc của kỳ trước, một việc chậm hạn.' },
}

const better: typeof said = {
  REPORT: { points: 5, word: 'Báo cáo viết tay, đọc tại cuộc họp.' },
  DISCUSSION: { points: 26, word: 'Mọi đảng viên đều phát biểu, có đối chiếu từng lời thề.' },
  RESULT: { points: 28, word: 'Việc của kỳ trước đều xong, có một việc xong sớm.' },
}

/** The chair scores the meeting: a good one, or a fair one. */
export async function scoreDemoMeeting(deps: MeetingDeps, chair: Seat, isGood: boolean): Promise<void> {
  const { findings } = mustBe(await readScore(deps, chair))
  const words = isGood ? { ...said, ...better } : said
  const lines = scoreCriteria.map(({ key }): ScoreLine => {
    const found = findings.find((one) => one.key === key)?.points ?? 0
    return { key, ...(words[key] ?? { points: found, word: '' }) }
  })
  mustBe(await scoreMeeting(deps, chair, lines))
}
