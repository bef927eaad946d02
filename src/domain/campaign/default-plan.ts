import type { CampaignTargets, ReportForms, ReportSection } from './plan.ts'

// What a new campaign starts from, in the words of 262-KH/HU (2024); the committee edits them.

const section = (code: string, label: string, hint: string): ReportSection => ({ code, label, hint })

const strengths = section('STRENGTHS', 'Ưu điểm', 'Những việc đã giữ đúng lời thề, kể từ ngày được kết nạp đến nay.')
const shortcomings = section('SHORTCOMINGS', 'Khuyết điểm', 'Điều gì trong lời thề, lời hứa đồng chí chưa làm được hoặc làm chưa tới?')
const causes = section('CAUSES', 'Nguyên nhân', 'Nguyên nhân từ chính mình trước, rồi mới đến hoàn cảnh.')
const remedies = section('REMEDIES', 'Giải pháp tự thân', 'Việc cụ thể đồng chí sẽ làm, đến khi nào xong.')
const promises = section(
  'PROMISES',
  'Thực hiện lời hứa khi được bổ nhiệm, khi ứng cử',
  'Đã hứa gì trước cơ quan, tổ chức và Nhân dân; đã làm được đến đâu, còn gì chưa làm.',
)

/** Members with a post also answer for "lời hứa của đảng viên khi được bổ nhiệm, ứng cử". */
export const defaultForms: ReportForms = {
  WITH_POST: [strengths, promises, shortcomings, causes, remedies],
  WITHOUT_POST: [strengths, shortcomings, causes, remedies],
}

/** "100% đảng viên", "100% đảng viên là cán bộ lãnh đạo, quản lý", "100% tổ chức cơ sở Đảng", "hàng quý ... ít nhất một buổi". */
export const defaultTargets: CampaignTargets = { members: 100, leaders: 100, cells: 100, meetings: 1 }
