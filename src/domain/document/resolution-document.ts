import type { Minutes } from '../meeting/minutes-shape.ts'
import { numberAndSign } from '../minutes/numbering.ts'
import { voteFacts } from './minutes-contents.ts'
import { cellSignature, type DocumentPlace, documentHead, sealLines } from './minutes-document.ts'
import { taskFacts } from './minutes-ending.ts'
import { heading, type PartyDocument, paragraph, paragraphs } from './party-document.ts'
import { longDay } from './vietnamese-words.ts'

/** A resolution is issued when the cell wrote one and did not vote it down. */
export const hasResolution = ({ resolution, openVotes }: Pick<Minutes, 'resolution' | 'openVotes'>): boolean =>
  resolution !== null && openVotes.findLast(({ subject }) => subject === 'RESOLUTION')?.carried !== false

/** The resolution (nghị quyết) of the meeting, with its vote and who carries it out. Null when there is none. */
export function resolutionDocument(minutes: Minutes, place: DocumentPlace): PartyDocument | null {
  if (!hasResolution(minutes)) return null
  const vote = minutes.openVotes.findLast(({ subject }) => subject === 'RESOLUTION')
  return {
    ...documentHead(minutes, place),
    fileName: `nghi-quyet-${minutes.meetingId}`,
    number: numberAndSign('RESOLUTION', minutes.numbers?.RESOLUTION ?? null),
    title: 'NGHỊ QUYẾT',
    subtitle: minutes.title,
    blocks: [
      paragraph('Căn cứ Điều lệ Đảng Cộng sản Việt Nam;'),
      paragraph(`Căn cứ kết quả cuộc họp chi bộ ${longDay(minutes.openedAt ?? minutes.plannedFor)}, chi bộ quyết nghị:`),
      ...paragraphs(minutes.resolution),
      ...(minutes.tasks.length > 0 ? [heading(1, 'Tổ chức thực hiện'), ...taskFacts(minutes)] : []),
      ...(vote ? voteFacts(vote) : []),
    ],
    signatures: [cellSignature(minutes, 'T/M CHI BỘ')],
    recipients: [`${place.upperName} (để báo cáo)`, 'Các đồng chí đảng viên trong chi bộ (để thực hiện)', 'Lưu chi bộ'],
    seal: sealLines(minutes),
  }
}
