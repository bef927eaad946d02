import type { NotebookEntry } from '../notebook/entry.ts'
import { topicWords } from '../notebook/entry-words.ts'
import { maybe, yearEntryBlocks, yearEntryTitle } from './book-year-entry.ts'
import { fact, type PlainBlock, paragraphs } from './party-document.ts'
import { day, outcomes } from './vietnamese-words.ts'

/** What a line of the notebook is called in the book. */
export function entryTitle(entry: NotebookEntry): string {
  switch (entry.kind) {
    case 'REMARK':
      return 'Nhận xét của chi ủy'
    case 'CELL_OPINION':
      return 'Ý kiến của chi bộ'
    case 'COMMENDATION':
      return 'Đề nghị khen thưởng'
    case 'CONCLUSION':
      return `Kết luận về hạn chế: ${topicWords(entry.body.topic)}`
    case 'TASK':
      return 'Nhiệm vụ'
    case 'PRAISE':
      return 'Biểu dương trong tháng'
    case 'REMINDER':
      return 'Nhắc nhở'
    case 'CONFIRMATION':
      return 'Xác nhận vào sổ'
    case 'DECIDED':
      return 'Cấp ủy công nhận xếp loại'
    case 'ACKNOWLEDGED':
      return 'Đảng viên đã xem'
    case 'CORRECTION':
      return 'Đính chính'
    case 'APPEAL':
      return 'Đề nghị xem xét lại'
    case 'APPEAL_WITHDRAWN':
      return 'Rút đề nghị xem xét lại'
    case 'APPEAL_ANSWER':
      return 'Trả lời đề nghị xem xét lại'
    default:
      return yearEntryTitle(entry)
  }
}

const states = { OPEN: 'đang khắc phục', REMEDIED: 'đã khắc phục', CARRIED_OVER: 'chuyển kỳ sau' }
const tasks = { ASSIGNED: 'Chi bộ giao', DONE: 'Đã làm xong', NOT_DONE: 'Chưa xong' }

/** The content of a line as the book has it. */
export function entryBlocks(entry: NotebookEntry): PlainBlock[] {
  switch (entry.kind) {
    case 'REMARK':
      return [...paragraphs(entry.body.remark), ...maybe('Chi ủy đề xuất', entry.body.proposedLevel && outcomes[entry.body.proposedLevel])]
    case 'CELL_OPINION':
      return opinionBlocks(entry.body)
    case 'COMMENDATION': {
      const { passed, reason, figures, base } = entry.body
      return [
        ...paragraphs(reason),
        fact(passed ? 'Chi bộ đề nghị' : 'Chưa quá nửa', `${figures.AGREE ?? 0} đồng ý trên ${base} đảng viên chính thức`),
      ]
    }
    case 'CONCLUSION': {
      const { text, conclusion, remedy, dueOn, follower, state } = entry.body
      return [
        ...paragraphs(text),
        ...maybe('Kết luận', conclusion),
        ...maybe('Biện pháp', remedy),
        ...maybe('Hạn', dueOn && day(dueOn)),
        ...maybe('Người theo dõi', follower),
        fact('Tình trạng', states[state]),
      ]
    }
    case 'TASK': {
      const { what, dueOn, state, word } = entry.body
      return [fact(tasks[state], what), ...maybe('Hạn', dueOn && day(dueOn)), ...maybe('Ghi tại cuộc họp', word)]
    }
    case 'PRAISE':
    case 'REMINDER':
      return [...paragraphs(entry.body.reason), fact('Biểu quyết công khai', `${entry.body.agreed}/${entry.body.base} đồng chí tán thành`)]
    case 'DECIDED': {
      const { level, number, decidedOn, reason } = entry.body
      return [
        fact('Mức', outcomes[level] ?? level),
        fact('Quyết định', `số ${number}, ngày ${day(decidedOn)}`),
        ...maybe('Lý do khác với đề xuất của chi bộ', reason),
      ]
    }
    case 'APPEAL':
      return paragraphs(entry.body.reason)
    case 'CORRECTION':
    case 'APPEAL_ANSWER':
      return paragraphs(entry.body.text)
    case 'CONFIRMATION':
    case 'ACKNOWLEDGED':
    case 'APPEAL_WITHDRAWN':
      return []
    default:
      return yearEntryBlocks(entry)
  }
}

function opinionBlocks({
  proposal,
  figures,
  base,
  excellent,
  passedOn,
}: Extract<NotebookEntry, { kind: 'CELL_OPINION' }>['body']): PlainBlock[] {
  const counts = Object.entries(figures).map(([mark, count]) => `${outcomes[mark] ?? (mark === 'BLANK' ? 'Để trống' : mark)}: ${count}`)
  return [
    fact('Chi bộ đề xuất', proposal === null ? 'chi ủy căn cứ số phiếu để đề xuất' : (outcomes[proposal] ?? proposal)),
    fact(`Số phiếu, trên ${base} đảng viên chính thức`, counts.join('; ')),
    ...maybe('Bình chọn xuất sắc', excellent && `${excellent.figures.AGREE ?? 0} đồng ý trên ${excellent.base}`),
    ...maybe('Chi ủy chuyển lên kèm số phiếu, lý do', passedOn?.reason),
  ]
}
