import * as fill from './yearly-sentences.ts'

/** A section of the yearly report. `asks`: what only the writer knows. */
export type YearlySection = { id: SectionId; chapter: ChapterId; title: string; fill: fill.Fill; asks: string | null }

export type SectionId =
  | 'SITUATION'
  | 'IDEOLOGY'
  | 'MEETINGS'
  | 'NOTEBOOK'
  | 'NORMS'
  | 'PROGRAMMES'
  | 'CAMPAIGNS'
  | 'PROPOSALS'
  | 'REVIEW'
  | 'SHORTFALLS'
  | 'COMMENDATIONS'
  | 'LIMITS'
  | 'DIRECTIONS'
  | 'REQUESTS'
  | 'APPENDIX'

export type ChapterId = 'I' | 'II' | 'III' | 'IV' | 'V' | 'PL'

export const chapters: Readonly<Record<ChapterId, string>> = {
  I: 'I. Đặc điểm, tình hình',
  II: 'II. Kết quả thực hiện nhiệm vụ',
  III: 'III. Hạn chế, khuyết điểm và nguyên nhân',
  IV: 'IV. Phương hướng, nhiệm vụ',
  V: 'V. Kiến nghị, đề xuất',
  PL: 'Phụ lục',
}

const section = (id: SectionId, chapter: ChapterId, [title, asks]: [string, string | null], by: fill.Fill): YearlySection => ({
  ...{ id, chapter, title, asks, fill: by },
})

/** In the order of the report. */
export const yearlySections: readonly YearlySection[] = [
  section('SITUATION', 'I', ['Tổ chức đảng, đảng viên', 'thuận lợi, khó khăn trong năm'], fill.situation),
  section(
    'IDEOLOGY',
    'II',
    ['Công tác chính trị, tư tưởng', 'việc quán triệt nghị quyết, tình hình tư tưởng, học tập và làm theo Bác'],
    fill.nothing,
  ),
  section('MEETINGS', 'II', ['Sinh hoạt chi bộ', null], fill.meetings),
  section('NOTEBOOK', 'II', ['Kết quả thực hiện sổ tay đảng viên', null], fill.notebook),
  section('NORMS', 'II', ['Thực hiện chuẩn mực và phong trào thi đua', null], fill.norms),
  section('PROGRAMMES', 'II', ['Thực hiện chương trình sinh hoạt hằng tháng', null], fill.programmes),
  section('CAMPAIGNS', 'II', ['Các đợt sinh hoạt chính trị', null], fill.campaigns),
  section('PROPOSALS', 'II', ['Ý kiến đề xuất và trả lời kiến nghị', null], fill.proposals),
  section('REVIEW', 'II', ['Kiểm điểm, đánh giá, xếp loại chất lượng', null], fill.review),
  section('SHORTFALLS', 'II', ['Khắc phục hạn chế, thiếu sót', null], fill.shortfalls),
  section('COMMENDATIONS', 'II', ['Biểu dương, khen thưởng', null], fill.commendations),
  section('LIMITS', 'III', ['Hạn chế và nguyên nhân', 'hạn chế, khuyết điểm; nguyên nhân chủ quan, khách quan'], fill.limits),
  section('DIRECTIONS', 'IV', ['Nhiệm vụ, giải pháp năm sau', 'chỉ tiêu, nhiệm vụ, giải pháp trọng tâm'], fill.nothing),
  section('REQUESTS', 'V', ['Với cấp ủy cấp trên', 'kiến nghị, đề xuất'], fill.nothing),
  section('APPENDIX', 'PL', ['Số liệu theo đơn vị', null], fill.nothing),
]

export const isSectionId = (id: string): id is SectionId => yearlySections.some((one) => one.id === id)
