import type { Minutes } from '../meeting/minutes-shape.ts'
import { numberAndSign } from '../minutes/numbering.ts'
import type { Annex, SignatureRole } from '../minutes/types.ts'
import { type DocumentPlace, documentHead, signedWords } from './minutes-document.ts'
import { minutesParts } from './minutes-parts.ts'
import { fact, heading, type PartyDocument, paragraphs } from './party-document.ts'
import { longDay, offices } from './vietnamese-words.ts'

/** A correction beside the minutes: names what it corrects and the digest of what stays unchanged. Null for an unknown annex. */
export function annexDocument(minutes: Minutes, place: DocumentPlace, annexId: string): PartyDocument | null {
  const index = minutes.annexes.findIndex(({ id }) => id === annexId)
  const annex = minutes.annexes[index]
  if (!annex) return null
  const sign = numberAndSign('MINUTES', minutes.numbers?.MINUTES ?? null)
  const section = minutesParts(minutes).find(({ key }) => key === annex.section)?.title ?? annex.section
  const last = annex.signatures.at(-1)?.at ?? annex.at
  const { placeAndDate, ...head } = documentHead(minutes, place)
  return {
    ...head,
    placeAndDate: placeAndDate.replace(/, ngày .*/, `, ${longDay(last)}`),
    fileName: `phu-luc-${index + 1}-${minutes.meetingId}`,
    number: `Kèm ${sign}`,
    title: `PHỤ LỤC SỐ ${index + 1}`,
    subtitle: `Đính chính Biên bản ${minutes.title}`,
    blocks: [
      fact('Văn bản được đính chính', `Biên bản ${sign}, ${longDay(minutes.seal?.issuedOn ?? last)}`),
      fact('Phần được đính chính', section),
      heading(1, 'Nội dung đã ghi'),
      ...paragraphs(annex.wrong),
      heading(1, 'Nay đính chính là'),
      ...paragraphs(annex.right),
      fact('Các nội dung khác', 'giữ nguyên như biên bản đã ký'),
    ],
    signatures: [signature(minutes, annex, 'MINUTE_TAKER'), signature(minutes, annex, 'CHAIR')],
    recipients: [`${place.upperName} (để báo cáo)`, 'Lưu kèm biên bản'],
    seal: [`Mã băm của phụ lục: ${annex.digest ?? 'chưa ký'}`, `Mã băm của biên bản được đính chính: ${minutes.seal?.digest ?? ''}`],
  }
}

function signature(minutes: Minutes, { signatures }: Annex, role: SignatureRole) {
  const signed = signatures.find((one) => one.role === role)
  const office = minutes.signatures.find((one) => one.role === 'CHAIR')?.office ?? 'SECRETARY'
  const name = signed?.name ?? (role === 'CHAIR' ? minutes.chair : minutes.minuteTaker) ?? ''
  const chair = role === 'CHAIR'
  return {
    above: chair ? 'T/M CHI BỘ' : null,
    title: chair ? (offices[office] ?? 'BÍ THƯ') : 'THƯ KÝ',
    name,
    signed: signed ? signedWords(signed.at) : null,
  }
}
