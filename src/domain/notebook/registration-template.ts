import type { CellType } from '#domain/organization/types.ts'
import type { RegistrationRefusal } from './refusals.ts'

/** Who a suggestion is for; null: everybody. */
export type SuggestedTo = { cellType: CellType | null; hasPost: boolean | null }

/** A thing that a member may take over and make their own: the figures are theirs to set. */
export type RegistrationSuggestion = SuggestedTo & {
  id: string
  what: string
  howOften: string
  measure: string
  topic: string | null
  regulation: string
}

/** What members of a unit's cells may start from. Versioned; an answer never depends on it. */
export type RegistrationTemplate = {
  version: number
  suggestions: readonly RegistrationSuggestion[]
  /** A commitment to start from, for those with a leadership post and for those without. */
  commitment: { withPost: string; withoutPost: string }
}

/** The kind under which stores.templates keeps it. */
export const registrationTemplateKind = 'REGISTRATION'

/** Those meant for a member: of the cell's type and post, the particular ones first. */
export function suggestionsFor(
  { suggestions }: RegistrationTemplate,
  member: { cellType: CellType | null; hasPost: boolean },
): RegistrationSuggestion[] {
  const fits = suggestions.filter(
    (one) => (one.cellType === null || one.cellType === member.cellType) && (one.hasPost === null || one.hasPost === member.hasPost),
  )
  const closeness = (one: SuggestedTo) => Number(one.cellType !== null) + Number(one.hasPost !== null)
  return fits.toSorted((a, b) => closeness(b) - closeness(a))
}

export const commitmentFor = ({ commitment }: RegistrationTemplate, { hasPost }: { hasPost: boolean }): string =>
  hasPost ? commitment.withPost : commitment.withoutPost

/** What keeps a template from being saved, beside its field. */
export function templateProblems({
  suggestions,
}: Pick<RegistrationTemplate, 'suggestions'>): { field: string; code: RegistrationRefusal }[] {
  return suggestions
    .filter(({ what }) => what.trim() === '')
    .map(({ id }) => ({ field: `suggestions.${id}.what`, code: 'registration/text-missing' }))
}

const commitment = [
  'Tôi cam kết giữ gìn phẩm chất chính trị, đạo đức, lối sống của người đảng viên; chấp hành Cương lĩnh, Điều lệ Đảng, pháp luật và quy ước nơi cư trú; không vi phạm những điều đảng viên không được làm.',
  'Thực hiện đúng những việc đã đăng ký; hằng tháng tự soi, tự sửa và báo cáo trung thực với chi bộ.',
]

const commitmentOfPost = [
  'Nêu gương trong công việc được phân công lãnh đạo, quản lý; không để xảy ra tham nhũng, lãng phí, tiêu cực trong đơn vị mình phụ trách; lắng nghe và trả lời kiến nghị của cấp dưới, của nhân dân.',
]

/** Shipped: short, in our own words; a place replaces the figures and the things themselves. */
export const shippedRegistrationTemplate: RegistrationTemplate = {
  version: 0,
  commitment: { withPost: [...commitment, ...commitmentOfPost].join('\n'), withoutPost: commitment.join('\n') },
  suggestions: [
    suggest('village-visit', { cellType: 'VILLAGE' }, [
      'Thăm hỏi, giúp đỡ hộ chính sách, hộ khó khăn trong ấp',
      'Mỗi tháng một lần',
      '3 hộ',
      'PEOPLE',
    ]),
    suggest('village-road', { cellType: 'VILLAGE' }, [
      'Cùng bà con dọn vệ sinh đường ấp, trồng và chăm hàng cây',
      'Chủ nhật đầu tháng',
      '12 buổi trong năm',
      'RESPONSIBILITY',
    ]),
    suggest('village-economy', { cellType: 'VILLAGE' }, [
      'Hướng dẫn kỹ thuật, giúp vốn hoặc ngày công cho hộ cận nghèo',
      'Mỗi quý một lần',
      '2 hộ thoát cận nghèo',
      'PEOPLE',
    ]),
    suggest('office-digital', { cellType: 'OFFICE' }, [
      'Giải quyết hồ sơ đúng hẹn, trả lời người dân trong ngày',
      'Hằng ngày',
      'Không hồ sơ trễ hạn',
      'RESPONSIBILITY',
    ]),
    suggest('office-saving', { cellType: 'OFFICE' }, [
      'Tiết kiệm điện, giấy; gửi văn bản qua mạng',
      'Hằng ngày',
      'Giảm 10% giấy so với năm trước',
      'ETHICS_LIFESTYLE',
    ]),
    suggest('state-initiative', { cellType: 'STATE_ENTERPRISE' }, [
      'Đề xuất cải tiến trong khâu mình phụ trách',
      'Mỗi nửa năm một việc',
      '2 cải tiến được áp dụng',
      'RESPONSIBILITY',
    ]),
    suggest('private-safety', { cellType: 'PRIVATE_ENTERPRISE' }, [
      'Kèm công nhân mới về tay nghề và an toàn lao động',
      'Mỗi quý một người',
      '4 người, không tai nạn trong tổ',
      'RESPONSIBILITY',
    ]),
    suggest('student-study', { cellType: 'STUDENTS' }, [
      'Kèm bạn học yếu trong lớp',
      'Mỗi tuần một buổi',
      '2 bạn qua hết các môn',
      'UNITY',
    ]),
    suggest('forces-people', { cellType: 'ARMED_FORCES' }, [
      'Tham gia giúp dân nơi đóng quân',
      'Mỗi quý một đợt',
      '4 đợt, có xác nhận của địa phương',
      'PEOPLE',
    ]),
    suggest('post-listen', { hasPost: true }, [
      'Gặp, lắng nghe ý kiến người dân, cấp dưới và trả lời bằng văn bản',
      'Mỗi tháng một buổi',
      'Trả lời 100% ý kiến trong 15 ngày',
      'PEOPLE',
    ]),
    suggest('post-cell', { hasPost: true }, [
      'Dự sinh hoạt với một tổ đảng hoặc chi bộ được phân công',
      'Mỗi quý một lần',
      '4 lần, có ghi góp ý',
      'RESPONSIBILITY',
    ]),
    suggest('read', {}, [
      'Đọc và kể lại trước chi bộ một câu chuyện về Bác',
      'Mỗi quý một câu chuyện',
      '4 câu chuyện',
      'POLITICAL_IDEOLOGY',
    ]),
    suggest('speak', {}, [
      'Phát biểu, góp ý thẳng thắn trong sinh hoạt chi bộ',
      'Mỗi kỳ sinh hoạt',
      'Ít nhất 10 ý kiến trong năm',
      'CRITICISM',
    ]),
    suggest('health', {}, [
      'Giữ nếp sống giản dị, không dự tiệc tùng lãng phí; vận động gia đình cùng làm',
      'Cả năm',
      'Không vi phạm quy ước của ấp, cơ quan',
      'ETHICS_LIFESTYLE',
    ]),
  ],
}

type Words = [what: string, howOften: string, measure: string, topic: string]

function suggest(id: string, to: Partial<SuggestedTo>, [what, howOften, measure, topic]: Words): RegistrationSuggestion {
  return { id, cellType: null, hasPost: null, ...to, what, howOften, measure, topic, regulation: '' }
}
