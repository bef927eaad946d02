import { type PromisedItem, promiseLine } from '../notebook/promised-and-done.ts'
import { promiseText } from '../notebook/starting-text.ts'
import type { RegistrationOutcome, SelfAssessmentAnswers, SelfGrade, TemplateField, TemplateSection } from '../notebook/types.ts'
import { type Block, fact, heading, paragraph, paragraphs, table } from './party-document.ts'
import type { ReviewFacts } from './review-facts.ts'
import { counted, day, outcomes, sentence } from './vietnamese-words.ts'

/** Parts I to VII as the member wrote them, with the notebook's months beside what was registered. */
export const reviewParts = (facts: ReviewFacts): Block[] =>
  facts.template.sections.flatMap((section) => [
    heading(1, `${section.number}. ${section.title.vi}`),
    ...section.fields.flatMap((field) => fieldBlocks(field, facts, section)),
  ])

function fieldBlocks(field: TemplateField, facts: ReviewFacts, section: TemplateSection): Block[] {
  const { answers } = facts
  switch (field.kind) {
    case 'TEXT':
      return textBlocks(field, answers, section)
    case 'REGISTRATION':
      return [titled(field), ...registrationBlocks(facts)]
    case 'SHORTFALLS':
      return shortfallBlocks(answers)
    case 'LEVEL_AS_EMPLOYEE':
      return [fact(`${field.number}. ${field.label.vi}`, levelWords(answers.levelAsEmployee, 'không thuộc diện'))]
    case 'LEVEL_AS_MEMBER':
      return [fact(`${field.number}. ${field.label.vi}`, levelWords(answers.levelAsMember, 'chưa tự xếp loại'))]
  }
}

const titled = ({ number, label }: TemplateField): Block => heading(2, number ? `${number}. ${label.vi}` : label.vi)

function textBlocks(field: TemplateField, { text, grade }: SelfAssessmentAnswers, section: TemplateSection): Block[] {
  const written = paragraphs(text[field.code])
  const graded = grade[field.code]
  return [
    // A part with a single question is titled once.
    ...(section.fields.length > 1 ? [titled(field)] : []),
    ...(written.length > 0 ? written : [paragraph('Không có.')]),
    ...(field.graded && graded ? [fact('Tự đánh giá', grades[graded])] : []),
  ]
}

export const grades: Record<SelfGrade, string> = { EXCELLENT: 'Xuất sắc', GOOD: 'Tốt', AVERAGE: 'Trung bình', POOR: 'Kém' }

/** Quận 8: what was registered, what the member says became of it, and in which months the notebook tells of it. */
function registrationBlocks({ record, answers }: ReviewFacts): Block[] {
  const { items, unregistered, late } = record.promised
  if (items.length === 0 && unregistered.length === 0) return [paragraph('Không đăng ký việc làm theo trong năm.')]
  const { total, ACHIEVED, PARTLY, NOT, unreported } = promiseLine(record.promised)
  return [
    paragraph(
      `Đăng ký ${total} việc${late ? ' (đăng ký muộn)' : ''}: đạt ${ACHIEVED}, đạt một phần ${PARTLY}, không đạt ${NOT}, không ghi kết quả ${unreported}.`,
    ),
    table(
      ['TT', 'Việc đã đăng ký', 'Kết quả tự đánh giá', 'Mức đạt', 'Ghi trong sổ tay'],
      items.map((item, index) => itemRow(item, index, answers)),
    ),
    ...(unregistered.length > 0
      ? [
          fact(
            'Việc làm ngoài đăng ký',
            sentence(unregistered.map(({ text, result }) => (result ? `${text} (${result})` : text)).join('; ')),
          ),
        ]
      : []),
  ]
}

function itemRow(item: PromisedItem, index: number, { registration }: SelfAssessmentAnswers): string[] {
  const result = item.assessed?.result ?? registration.find(({ id }) => id === item.id)?.result ?? ''
  const months = item.months.map(({ month }) => String(Number(month.slice(5))))
  return [
    String(index + 1),
    promiseText(item),
    result,
    item.outcome ? reached[item.outcome] : 'chưa ghi',
    months.length > 0 ? `tháng ${months.join(', ')}` : 'không',
  ]
}

export const reached: Record<RegistrationOutcome, string> = { ACHIEVED: 'Đạt', PARTLY: 'Đạt một phần', NOT: 'Không đạt' }

/** The form asks first what, then why; the remedy of each stands with it, as part VI takes it up. */
function shortfallBlocks({ shortfalls }: SelfAssessmentAnswers): Block[] {
  if (shortfalls.length === 0) return [paragraph('Không có.')]
  return [
    heading(2, '1. Hạn chế, khuyết điểm'),
    ...shortfalls.map(({ text }, index) => paragraph(`${counted(index)}, ${sentence(text)}`)),
    heading(2, '2. Nguyên nhân'),
    ...shortfalls.map(({ cause }, index) => paragraph(`${counted(index)}, ${sentence(cause)}`)),
    heading(2, '3. Biện pháp khắc phục'),
    ...shortfalls.map(({ remedy, dueOn }, index) =>
      paragraph(`${counted(index)}, ${sentence(remedy)}${dueOn ? ` Thời hạn: ${day(dueOn)}.` : ''}`),
    ),
  ]
}

const levelWords = (level: keyof typeof outcomes | null, none: string): string => (level === null ? none : (outcomes[level] ?? none))
