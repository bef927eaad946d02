import type { Campaign, CampaignStatus, ClosedRow } from '../campaign/campaign.ts'
import { type CampaignFigures, coverageTenths, flagsOf, isBelow } from '../campaign/coverage.ts'
import type { Quarter } from '../campaign/quarters.ts'
import type { CivilDate } from '../organization/types.ts'
import { type Block, fact, heading, type PartyDocument, paragraph, paragraphs, placeOfIssue, table } from './party-document.ts'
import { day, longDay } from './vietnamese-words.ts'

type Facts = { campaign: Campaign; rows: readonly ClosedRow[]; unitName: string; upperName: string; on: CivilDate }

/** The closing report of a campaign, or while it is open a report on how it goes: figures and reasons, nobody's name. */
export function campaignDocument({ campaign, rows, unitName, upperName, on }: Facts): PartyDocument {
  const [total] = rows
  return {
    fileName: `bao-cao-dot-sinh-hoat-${campaign.id}`,
    upper: upperName,
    unit: unitName,
    number: null,
    placeAndDate: `${placeOfIssue(unitName, placeOfIssue(upperName, unitName))}, ${longDay(campaign.closing?.on ?? on)}`,
    title: 'BÁO CÁO',
    subtitle: `${subtitles[campaign.status]} “${campaign.name}”`,
    blocks: [...opening(campaign), ...(total ? figures(campaign, total, rows) : []), ...ending(campaign)],
    signatures: [{ above: 'T/M CẤP ỦY', title: '', name: campaign.closing?.byName ?? '', signed: null }],
    recipients: ['Cấp ủy cấp trên (để báo cáo)', 'Các chi bộ trực thuộc', 'Lưu văn phòng'],
    seal: [],
  }
}

const subtitles: Record<CampaignStatus, string> = {
  DRAFT: 'Kế hoạch đợt sinh hoạt chính trị',
  OPEN: 'Tiến độ đợt sinh hoạt chính trị',
  CLOSED: 'Tổng kết đợt sinh hoạt chính trị',
}

const opening = ({ number, issuedOn, startsOn, endsOn, purpose }: Campaign): Block[] => [
  heading(1, 'I. Căn cứ và thời gian'),
  fact('Văn bản', issuedOn ? `${number}, ngày ${day(issuedOn)}` : number),
  fact('Thời gian', `từ ngày ${day(startsOn)} đến ngày ${day(endsOn)}`),
  ...paragraphs(purpose),
]

function figures(campaign: Campaign, total: ClosedRow, rows: readonly ClosedRow[]): Block[] {
  return [
    heading(1, 'II. Kết quả'),
    ...totals(campaign, total.figures),
    heading(2, 'Theo từng tổ chức'),
    table(
      ['TT', 'Tổ chức', 'Thuộc diện', 'Đã báo cáo', 'Tỷ lệ', 'Buổi chuyên đề', 'Người đứng đầu chủ trì'],
      rows.slice(1).map((row, index) => line(row, index + 1)),
      2,
    ),
  ]
}

function totals({ targets }: Campaign, all: CampaignFigures): Block[] {
  const { EXEMPT, AWAY, SUSPENDED, OTHER_GROUP } = all.excluded
  return [
    fact('Đảng viên tự soi, báo cáo', against(all.reported, all.asked, targets.members)),
    fact('Trong đó cán bộ lãnh đạo, quản lý', against(all.leadersReported, all.leaders, targets.leaders)),
    fact(
      'Không tính vào mẫu số',
      `miễn sinh hoạt ${EXEMPT}; chuyển sinh hoạt tạm thời ra ngoài ${AWAY}; đình chỉ sinh hoạt ${SUSPENDED}${OTHER_GROUP > 0 ? `; không thuộc nhóm được yêu cầu ${OTHER_GROUP}` : ''}`,
    ),
    fact('Chi bộ đã sinh hoạt chuyên đề', against(all.cellsMet, all.cells, targets.cells)),
    fact(`Chi bộ có ít nhất ${targets.meetings} buổi trong quý`, quartersLine(all)),
    fact('Buổi sinh hoạt người đứng đầu không trực tiếp chủ trì', `${all.notChairedByHead}/${all.meetings}`),
  ]
}

const against = (part: number, whole: number, target: number): string =>
  `${part}/${whole} (${percent(part, whole)}); chỉ tiêu ${target}%${isBelow(part, whole, target) ? ': chưa đạt' : ': đạt'}`

const percent = (part: number, whole: number): string => {
  const tenths = coverageTenths(part, whole)
  return tenths === null ? '–' : `${(tenths / 10).toFixed(1).replace('.', ',')}%`
}

const quartersLine = ({ quarters, cells }: CampaignFigures): string =>
  Object.entries(quarters)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([quarter, count]) => `${quarterName(quarter)}: ${count}/${cells}`)
    .join('; ')

const quarterName = (quarter: Quarter): string => `quý ${quarter.slice(6)}/${quarter.slice(0, 4)}`

const line = ({ name, figures: one }: ClosedRow, index: number): string[] => [
  String(index),
  name,
  String(one.asked),
  String(one.reported),
  percent(one.reported, one.asked),
  String(one.meetings),
  `${one.meetings - one.notChairedByHead}/${one.meetings}`,
]

function ending({ closing, targets }: Campaign): Block[] {
  if (!closing) return []
  const total = closing.rows[0]
  const isMissed = total !== undefined && flagsOf(total.figures, targets).length > 0
  return [
    heading(1, 'III. Nguyên nhân, kiến nghị'),
    ...(closing.reasons ? paragraphs(closing.reasons) : [paragraph(isMissed ? 'Không ghi.' : 'Các chỉ tiêu đều đạt.')]),
    ...paragraphs(closing.conclusion),
  ]
}
