import type { CalendarState } from '../calendar/months.ts'
import type { Excluded } from '../campaign/place-people.ts'
import type { Proposal } from '../classification/proposed-level.ts'
import type { MeetingKind, MeetingStatus } from '../meeting/meeting.ts'
import { defaultTopics } from '../notebook/reflection-topics.ts'
import type { RegistrationState } from '../notebook/registration-of-year.ts'
import type { ShortfallSource, ShortfallState } from '../notebook/types.ts'
import type { Role, Standing, StatusKind, WorkKind } from '../organization/types.ts'
import { outcomes } from './vietnamese-words.ts'

// The words of codes in a spreadsheet's cells.

/** A level or a cell's proposal in full; nothing said is an empty cell. */
export const levelWord = (level: Proposal): string | null => (level === null ? null : (outcomes[level] ?? level))

export const standingWords: Readonly<Record<Standing, string>> = { OFFICIAL: 'Chính thức', PROBATIONARY: 'Dự bị' }

export const statusWords: Readonly<Record<StatusKind, string>> = {
  EXEMPT: 'Miễn công tác và sinh hoạt đảng',
  SUSPENDED: 'Đình chỉ sinh hoạt đảng',
  AWAY: 'Tạm chuyển đi nơi khác',
  SICK: 'Nghỉ ốm',
  MATERNITY: 'Nghỉ thai sản',
}

export const workWords: Readonly<Record<WorkKind, string>> = {
  CIVIL_SERVANT: 'Cán bộ, công chức',
  PUBLIC_EMPLOYEE: 'Viên chức',
  OUTSIDE: 'Ngoài nhà nước, hưu trí',
}

export const roleWords: Readonly<Record<Role, string>> = {
  SECRETARY: 'Bí thư',
  DEPUTY_SECRETARY: 'Phó bí thư',
  CELL_COMMITTEE_MEMBER: 'Chi ủy viên',
  COMMITTEE_MEMBER: 'Cấp ủy viên',
  COMMITTEE_SECRETARY: 'Bí thư cấp ủy',
  SUPERVISOR: 'Cấp ủy viên theo dõi chi bộ',
  LEADER: 'Lãnh đạo xem số liệu',
  ADMINISTRATOR: 'Quản trị',
}

export const registrationWords: Readonly<Record<RegistrationState | 'NONE', string>> = {
  NONE: 'Chưa đăng ký',
  DRAFT: 'Chưa đăng ký',
  HANDED_IN: 'Chờ ý kiến',
  RETURNED: 'Đã gửi lại',
  APPROVED: 'Đã đồng ý',
}

export const meetingKindWords: Readonly<Record<MeetingKind, string>> = {
  REGULAR: 'Thường kỳ',
  THEMATIC: 'Chuyên đề',
  ANNUAL_REVIEW: 'Kiểm điểm cuối năm',
  EXTRAORDINARY: 'Bất thường',
}

export const meetingStatusWords: Readonly<Record<MeetingStatus, string>> = {
  DRAFT: 'Bản nháp',
  ANNOUNCED: 'Đã mời',
  OPEN: 'Đang họp',
  CLOSED: 'Đã họp',
  SIGNED: 'Đã họp, đã ký biên bản',
  CANCELLED: 'Đã hủy',
}

export const calendarWords: Readonly<Record<CalendarState, string>> = {
  HELD: 'Đã họp',
  RUNNING: 'Đang họp',
  PLANNED: 'Đã mời',
  DRAFT: 'Bản nháp',
  NOT_HELD: 'Không họp',
  CANCELLED: 'Đã hủy',
}

export const shortfallStateWords: Readonly<Record<ShortfallState, string>> = {
  OPEN: 'Đang khắc phục',
  REMEDIED: 'Đã khắc phục',
  CARRIED_OVER: 'Chuyển kỳ sau',
}

export const shortfallSourceWords: Readonly<Record<ShortfallSource, string>> = { SELF: 'Tự nhận', COMMITTEE: 'Chi ủy', MEETING: 'Cuộc họp' }

export const excludedWords: Readonly<Record<Excluded, string>> = {
  EXEMPT: 'Được miễn',
  AWAY: 'Tạm chuyển đi',
  SUSPENDED: 'Đình chỉ sinh hoạt',
  ELSEWHERE: 'Báo cáo ở chi bộ khác',
  GUEST: 'Sinh hoạt tạm thời',
  OTHER_GROUP: 'Không thuộc nhóm báo cáo',
}

/** A content of Quy định 101-QĐ/TW; a unit's own topic by its code. */
export const topicWord = (code: string): string => defaultTopics.find((one) => one.code === code)?.short.vi ?? code

export const yes = (is: boolean): string | null => (is ? 'Có' : null)
