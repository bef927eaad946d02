import type { DecidedYear } from '#domain/classification/commendation.ts'
import type { CivilDate } from '#domain/organization/types.ts'
import type { CommendationPapers } from './commendation.ts'

/** What is on record of a candidate, for the first words of the papers. */
export type CandidateFacts = {
  name: string
  isUnit: boolean
  unitName: string
  upperName: string
  year: number
  decided: readonly DecidedYear[]
  vote: { agree: number; base: number; on: CivilDate; meeting: string } | null
  nomination: string | null
  deeds: readonly string[]
}

/** The papers ready to be edited: Vietnamese, as what is issued is. The report is the candidate's own and starts empty. */
export function draftPapers(titleName: string, facts: CandidateFacts): CommendationPapers {
  const { name, isUnit, unitName, upperName, year, decided, vote, nomination, deeds } = facts
  const whom = isUnit ? name : `đồng chí ${name}`
  const excellent = decided.filter(({ level }) => level === 'EXCELLENT').map((one) => one.year)
  const submission = [
    `Kính gửi: ${upperName}`,
    `Căn cứ kết quả xếp loại chất lượng đã được công nhận, ${unitName} đề nghị xét tặng danh hiệu “${titleName}” năm ${year} cho ${whom}.`,
    ...(excellent.length > 0 ? [`Các năm được công nhận Hoàn thành xuất sắc nhiệm vụ: ${excellent.join(', ')}.`] : []),
    ...(nomination ? [nomination] : []),
    ...(deeds.length > 0 ? [`Việc làm tốt đã được chi bộ xác nhận:\n${deeds.map((text) => `- ${text}`).join('\n')}`] : []),
  ]
  const excerpt = vote
    ? `${vote.meeting}, ngày ${vote.on.split('-').toReversed().join('/')}: ${vote.agree}/${vote.base} đồng chí đồng ý đề nghị khen thưởng.`
    : ''
  return { submission: submission.join('\n\n'), excerpt, report: '' }
}
