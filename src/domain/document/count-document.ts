import type { Minutes } from '../meeting/minutes-shape.ts'
import { compareNames } from '../organization/names.ts'
import { paperFigures, passedOnFacts, unsafeFacts, votesTable } from './ballot-figures.ts'
import { teamOf } from './minutes-contents.ts'
import { cellSignature, type DocumentPlace, documentHead, signedWords } from './minutes-document.ts'
import { type DocumentSignature, fact, heading, type PartyDocument, paragraph } from './party-document.ts'
import { moment, names, percent } from './vietnamese-words.ts'

/** The count minutes (biên bản kiểm phiếu; domain.md 9) of one counted ballot. Null for any other. */
export function countDocument(minutes: Minutes, place: DocumentPlace, ballotId: string): PartyDocument | null {
  const ballot = minutes.ballots.find(({ id }) => id === ballotId)
  if (!ballot?.result || ballot.kind === 'REHEARSAL') return null
  const { members, attendance, countingTeam } = minutes
  const absent = attendance.excused.length + attendance.unexcused.length
  const { issued, collected, took, seal, digest } = ballot.result
  return {
    ...documentHead(minutes, place),
    fileName: `bien-ban-kiem-phieu-${ballotId}`,
    number: null,
    title: 'BIÊN BẢN KIỂM PHIẾU',
    subtitle: ballot.title,
    blocks: [
      heading(1, 'I. Thời gian, địa điểm, thành phần'),
      fact('Bỏ phiếu lúc', moment(ballot.openedAt)),
      fact('Địa điểm', minutes.place),
      fact('Triệu tập', `${members.total} đồng chí (chính thức ${members.official}, dự bị ${members.probationary})`),
      fact('Có mặt', `${attendance.present.total} đồng chí (chính thức ${attendance.present.official}); vắng ${absent}`),
      heading(1, 'II. Tổ kiểm phiếu'),
      paragraph(countingTeam ? teamOf(countingTeam).join(', ') : 'chưa cử'),
      heading(1, 'III. Số phiếu'),
      ...unsafeFacts(ballot),
      ...paperFigures(ballot),
      fact('Tỷ lệ thu về trên phát ra', percent(collected, issued)),
      ...(ballot.reason ? [fact('Lý do bỏ phiếu lại', ballot.reason)] : []),
      heading(1, 'IV. Kết quả'),
      fact('Tỷ lệ tính trên', `${ballot.base} đảng viên chính thức, quá nửa từ ${ballot.majority} phiếu`),
      ...votesTable(ballot),
      ...passedOnFacts(ballot),
      fact('Các đồng chí đã nhận phiếu', names(took.toSorted(compareNames))),
      fact(
        'Chữ ký của tổ kiểm phiếu',
        names(ballot.countSignatures.map(({ name, at }) => (at ? `${name} (${moment(at)})` : `${name} (chưa ký)`))),
      ),
    ],
    signatures: [teamSignature(minutes, ballot), cellSignature(minutes, 'CHỦ TRÌ')],
    recipients: ['Lưu kèm biên bản cuộc họp'],
    seal: [`Mã niêm phong: ${seal}`, `Mã băm của bảng kết quả: ${digest}`],
  }
}

/** The head signs for the team; who else of it has confirmed the published digest stands in the text. */
function teamSignature({ countingTeam }: Minutes, { countSignatures }: Minutes['ballots'][number]): DocumentSignature {
  const name = countingTeam?.head ?? countSignatures[0]?.name ?? ''
  const at = countSignatures.find((one) => one.name === name)?.at ?? null
  return { above: 'T/M TỔ KIỂM PHIẾU', title: 'TỔ TRƯỞNG', name, signed: at && signedWords(at) }
}
