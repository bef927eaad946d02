import type { NotebookEntry } from '../notebook/entry.ts'
import { topicWords } from '../notebook/entry-words.ts'
import type { YearEntryContent } from '../notebook/year-entries.ts'
import { fact, type PlainBlock, paragraph, paragraphs } from './party-document.ts'
import { grades, reached } from './review-parts.ts'
import { day, formWords, outcomes } from './vietnamese-words.ts'

type YearEntry = Extract<NotebookEntry, { kind: YearEntryContent['kind'] }>

const monthWords = (month: string) => `tháng ${month.slice(5)}/${month.slice(0, 4)}`

/** What was written between the meetings, by its name in the book. */
export function yearEntryTitle(entry: YearEntry): string {
  switch (entry.kind) {
    case 'REGISTRATION':
      return 'Đăng ký việc làm theo và cam kết'
    case 'REGISTRATION_SETTLED':
      return 'Chi ủy xem xét đăng ký'
    case 'REFLECTION':
      return `Tự soi, tự sửa ${monthWords(entry.body.month)}`
    case 'MONTHLY_REMARK':
      return `Nhận xét của chi ủy ${monthWords(entry.body.month)}`
    case 'GOOD_DEED':
      return 'Việc làm tốt'
    case 'HONOUR':
      return honours[entry.body.event]
    case 'PROMISE':
      return promises[entry.body.promise]
    case 'CAMPAIGN_REPORT':
      return `Báo cáo: ${entry.body.campaign}`
    case 'HELP_PLAN':
      return `Kế hoạch giúp đỡ: ${help[entry.body.event]}`
    case 'SELF_ASSESSMENT':
      return `Bản tự kiểm điểm năm ${entry.year} (${entry.body.form === null ? 'bản giấy' : `Mẫu ${entry.body.form}`})`
    case 'NORM_REVIEW':
      return 'Chuẩn mực của đơn vị'
    case 'BOOK':
      return `${book[entry.body.event]}${entry.body.bookNumber ? ` (sổ số ${entry.body.bookNumber})` : ''}`
  }
}

const honours = { DECIDED: 'Khen thưởng', REVOKED: 'Hủy quyết định khen thưởng' }

const promises = {
  OATH: 'Lời tuyên thệ khi vào Đảng',
  APPOINTMENT: 'Lời hứa khi nhận nhiệm vụ',
  CANDIDACY: 'Lời hứa khi ứng cử',
}

const help = {
  OPENED: 'bắt đầu',
  STEP_DONE: 'đã làm một việc',
  REVIEWED: 'đánh giá',
  OUTCOME: 'kết quả của cấp có thẩm quyền',
  ENDED: 'kết thúc',
}

const book = {
  ISSUED: 'Cấp sổ',
  LOSS_REPORTED: 'Báo mất sổ',
  DAMAGE_REPORTED: 'Báo hỏng sổ',
  REPORT_CONFIRMED: 'Tổ chức xác nhận việc mất, hỏng sổ',
  REISSUED: 'Cấp lại sổ',
  MOVED: 'Sổ chuyển theo đảng viên',
  LENT: 'Chuyển sinh hoạt tạm thời',
  LEFT: 'Chuyển sinh hoạt đi nơi khác',
}

const norms = { PRAISED: 'Biểu dương', REMINDED: 'Nhắc nhở', TAKEN_BACK: 'Rút lại' }

export function yearEntryBlocks(entry: YearEntry): PlainBlock[] {
  switch (entry.kind) {
    case 'REGISTRATION':
      return registrationBlocks(entry.body)
    case 'REGISTRATION_SETTLED':
      return [...paragraphs(entry.body.approved ? 'Đồng ý với đăng ký.' : 'Đề nghị đăng ký lại.'), ...paragraphs(entry.body.word)]
    case 'REFLECTION':
      return reflectionBlocks(entry.body)
    case 'MONTHLY_REMARK': {
      const { text, proposes, reason } = entry.body
      return [...paragraphs(text), ...maybe(proposes === 'PRAISE' ? 'Đề nghị biểu dương' : 'Đề nghị nhắc nhở', proposes && reason)]
    }
    case 'GOOD_DEED':
      return [...paragraphs(entry.body.text), ...maybe('Ngày', entry.body.doneOn && day(entry.body.doneOn))]
    case 'HONOUR': {
      const { title, form, unitName, number, decidedOn, word } = entry.body
      return [
        ...paragraphs(`${formWords[form]}: ${title}`),
        fact('Quyết định', `số ${number} ngày ${day(decidedOn)} của ${unitName}`),
        ...maybe('Lý do', word),
      ]
    }
    case 'PROMISE':
      return [...paragraphs(entry.body.text), fact('Ngày', day(entry.body.madeOn))]
    case 'CAMPAIGN_REPORT':
      return entry.body.sections.flatMap(({ label, text }) => maybe(label, text))
    case 'HELP_PLAN':
      return [...paragraphs(entry.body.text), ...maybe('Hạn', entry.body.dueOn && day(entry.body.dueOn))]
    case 'SELF_ASSESSMENT':
      return selfAssessmentBlocks(entry.body)
    case 'NORM_REVIEW':
      return [...maybe(norms[entry.body.act], entry.body.norm ?? day(entry.body.heldOn)), ...paragraphs(entry.body.word)]
    case 'BOOK': {
      const { event, text, responsibility } = entry.body
      const place = event === 'MOVED' ? 'Từ' : event === 'LENT' || event === 'LEFT' ? 'Đến' : null
      return [...(place ? maybe(place, text) : paragraphs(text)), ...maybe('Tự kiểm điểm trách nhiệm', responsibility)]
    }
  }
}

function registrationBlocks({ items, commitment, late, changeReason }: Extract<YearEntry, { kind: 'REGISTRATION' }>['body']): PlainBlock[] {
  const said = items.map(({ what, howOften, measure, until, regulation }) =>
    [what, howOften, measure, until ? `đến ${day(until)}` : '', regulation].filter(Boolean).join('; '),
  )
  return [
    { kind: 'list', items: said },
    ...maybe('Cam kết', commitment),
    ...paragraphs(late ? 'Nộp sau hạn.' : ''),
    ...maybe('Lý do thay đổi', changeReason),
  ]
}

function reflectionBlocks({
  topics,
  text,
  items,
  shortfalls,
  corrections,
}: Extract<YearEntry, { kind: 'REFLECTION' }>['body']): PlainBlock[] {
  return [
    ...topics.flatMap(({ code, label }) => maybe(label, text[code])),
    ...items.flatMap(({ what, done }) => maybe(what, done)),
    ...shortfalls.flatMap((one) => [
      ...maybe(`Hạn chế, ${topicWords(one.topic)}`, one.text),
      ...maybe('Nguyên nhân', one.cause),
      ...maybe('Biện pháp', one.remedy),
    ]),
    ...corrections.flatMap(({ shortfall, text: done }) => maybe(`Sửa chữa “${shortfall}”`, done)),
  ]
}

function selfAssessmentBlocks(body: Extract<YearEntry, { kind: 'SELF_ASSESSMENT' }>['body']): PlainBlock[] {
  const { form, levelAsMember, levelAsEmployee, sections, registration, shortfalls } = body
  return [
    ...maybe('Tự nhận mức, đảng viên', levelAsMember && outcomes[levelAsMember]),
    ...maybe('Tự nhận mức, cán bộ, công chức, viên chức', levelAsEmployee && outcomes[levelAsEmployee]),
    ...(form === null ? [paragraph('Nộp bản giấy, chi ủy ghi lại mức tự nhận.')] : []),
    ...sections.map(({ number, label, text, grade }) =>
      fact(`${number}. ${label}`, `${text || 'Không ghi.'}${grade ? ` (tự đánh giá: ${grades[grade]})` : ''}`),
    ),
    ...registration.map(({ text, result, outcome }) =>
      fact(`Việc đã đăng ký, ${text}`, `${result || 'chưa ghi kết quả'}${outcome ? ` (${reached[outcome].toLowerCase()})` : ''}`),
    ),
    ...shortfalls.flatMap((one) => [
      ...maybe(`Hạn chế, ${topicWords(one.topic)}`, one.text),
      ...maybe('Nguyên nhân', one.cause),
      ...maybe('Biện pháp', one.remedy && `${one.remedy}${one.dueOn ? ` (hạn ${day(one.dueOn)})` : ''}`),
    ]),
  ]
}

/** A fact that is left out while there is nothing to say. */
export const maybe = (label: string, text: string | null | undefined): PlainBlock[] => (text?.trim() ? [fact(label, text)] : [])
