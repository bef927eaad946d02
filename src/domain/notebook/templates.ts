import { defaultTopics } from './reflection-topics.ts'
import type { FieldKind, SelfAssessmentTemplate, TemplateField, TemplateSection } from './types.ts'

// The individual review (bản kiểm điểm cá nhân) as data, in the order and the words of the paper form: Mẫu 02A without a post and 02B with
// one, 25-HD/BTCTW (10/11/2023); 2A, 2B, 2C of 43-HD/BTCTW (31/10/2025) were not read in full. The tail of the paper form (head of the
// unit, chi ủy and cell, grassroots committee) is filled from the record, so it has no fields here.

// The parts stand above the templates because constants are made in the order of the file.
const common = [
  graded('QUALITIES', [
    'Về phẩm chất chính trị; đạo đức, lối sống; ý thức tổ chức kỷ luật; tác phong, lề lối làm việc',
    'Political quality, ethics and lifestyle, discipline, working style',
  ]),
  graded('DUTIES', [
    'Việc thực hiện chức trách, nhiệm vụ được giao và kết quả thực hiện các chỉ tiêu, nhiệm vụ trong năm',
    'Duties and results of the year',
  ]),
]

const promises = [
  { ...optional('COMMITMENT', ['Việc thực hiện cam kết tu dưỡng, rèn luyện, phấn đấu hằng năm', 'The yearly commitment']), required: true },
  structured('REGISTRATION', '', ['Kết quả thực hiện việc làm theo đã đăng ký', 'Registered items and their results']),
]

export const withoutPost: SelfAssessmentTemplate = {
  kind: 'SELF_ASSESSMENT_WITHOUT_POST',
  version: 1,
  form: '02A',
  title: { vi: 'Bản kiểm điểm cá nhân', en: 'Individual review' },
  source: '25-HD/BTCTW ngày 10/11/2023, Mẫu 02A',
  topics: defaultTopics,
  sections: sections([]),
}

export const withPost: SelfAssessmentTemplate = {
  ...withoutPost,
  kind: 'SELF_ASSESSMENT_WITH_POST',
  form: '02B',
  source: '25-HD/BTCTW ngày 10/11/2023, Mẫu 02B',
  sections: sections([
    graded('LEADERSHIP', [
      'Kết quả lãnh đạo, chỉ đạo, quản lý, điều hành; kết quả hoạt động của tổ chức, cơ quan, đơn vị thuộc quyền quản lý; khả năng quy tụ, xây dựng đoàn kết nội bộ',
      'Leadership and results of the units led; ability to unite',
    ]),
    graded('INITIATIVE', [
      'Trách nhiệm trong công việc; tinh thần năng động, đổi mới, sáng tạo, dám nghĩ, dám làm, dám chịu trách nhiệm; xử lý những vấn đề khó, phức tạp',
      'Responsibility, initiative and courage; handling of hard matters',
    ]),
    graded('EXAMPLE', [
      'Trách nhiệm nêu gương của bản thân và gia đình; việc đấu tranh phòng, chống tham nhũng, lãng phí, tiêu cực; sự tín nhiệm của cán bộ, đảng viên',
      'Own and family’s example; fight against corruption and waste; trust of cadres and members',
    ]),
  ]),
}

export const defaultTemplates: readonly SelfAssessmentTemplate[] = [withoutPost, withPost]

function sections(ofPost: readonly TemplateField[]): TemplateSection[] {
  return [
    section('STRENGTHS', 'I', ['Ưu điểm, kết quả đạt được', 'Strengths and results'], numbered([...common, ...ofPost, ...promises])),
    section(
      'SHORTFALLS',
      'II',
      ['Hạn chế, khuyết điểm và nguyên nhân', 'Shortfalls and their causes'],
      [structured('SHORTFALLS', '', ['Hạn chế, khuyết điểm; nguyên nhân; biện pháp khắc phục', 'Shortfall, cause, remedy'])],
    ),
    section(
      'REMEDIED',
      'III',
      ['Kết quả khắc phục những hạn chế, khuyết điểm đã được kết luận hoặc chỉ ra', 'Results of remedying what was pointed out before'],
      [
        {
          ...graded('REMEDIED', ['Nêu từng hạn chế, khuyết điểm và kết quả khắc phục', 'Each shortfall and what was done about it']),
          required: false,
        },
      ],
    ),
    section(
      'EXPLANATION',
      'IV',
      ['Giải trình những vấn đề được gợi ý kiểm điểm (nếu có)', 'Explanation of points raised, if any'],
      [optional('EXPLANATION', ['Giải trình từng vấn đề', 'Explanation, point by point'])],
    ),
    section(
      'COLLECTIVE',
      'V',
      [
        'Trách nhiệm của cá nhân trong những hạn chế, khuyết điểm của tập thể (nếu có)',
        'Own responsibility for shortcomings of the collective, if any',
      ],
      [optional('COLLECTIVE', ['Trách nhiệm của cá nhân', 'Own responsibility'])],
    ),
    section(
      'DIRECTION',
      'VI',
      ['Phương hướng, biện pháp khắc phục hạn chế, khuyết điểm', 'Direction and remedies'],
      [{ ...optional('DIRECTION', ['Phương hướng, biện pháp', 'Direction and remedies']), required: true }],
    ),
    section(
      'LEVEL',
      'VII',
      ['Tự nhận mức xếp loại chất lượng', 'Self-chosen level'],
      [
        structured('LEVEL_AS_EMPLOYEE', '1', ['Xếp loại cán bộ, công chức, viên chức', 'As cadre, civil servant or employee']),
        { ...structured('LEVEL_AS_MEMBER', '2', ['Xếp loại đảng viên', 'As party member']), required: true },
      ],
    ),
  ]
}

type Words = [vi: string, en: string]

function section(code: string, number: string, [vi, en]: Words, fields: TemplateField[]): TemplateSection {
  return { code, number, title: { vi, en }, fields }
}

function graded(code: string, [vi, en]: Words): TemplateField {
  return { code, kind: 'TEXT', number: '', label: { vi, en }, graded: true, required: true, maxLength: 10_000 }
}

function optional(code: string, words: Words): TemplateField {
  return { ...graded(code, words), graded: false, required: false }
}

/** Not required: who registered nothing must be able to say so, and the ballot sheet shows it. */
function structured(kind: Exclude<FieldKind, 'TEXT'>, number: string, words: Words): TemplateField {
  return { ...optional(kind, words), kind, number }
}

function numbered(fields: readonly TemplateField[]): TemplateField[] {
  return fields.map((field, i) => ({ ...field, number: String(i + 1) }))
}
