import type { Minutes } from '../meeting/minutes-shape.ts'
import { numberAndSign } from '../minutes/numbering.ts'
import { minutesParts } from './minutes-parts.ts'
import { type Block, type DocumentSignature, heading, type PartyDocument, paragraphs, placeOfIssue } from './party-document.ts'
import { longDay, moment, offices } from './vietnamese-words.ts'

/** Words around a meeting that its log does not hold. */
export type DocumentPlace = { cellName: string; upperName: string }

/** The minutes (biên bản) with every field of domain.md 2.5. */
export function minutesDocument(minutes: Minutes, place: DocumentPlace): PartyDocument {
  return {
    ...documentHead(minutes, place),
    fileName: `bien-ban-${minutes.meetingId}`,
    number: numberAndSign('MINUTES', minutes.numbers?.MINUTES ?? null),
    title: 'BIÊN BẢN',
    subtitle: minutes.title,
    blocks: minutesParts(minutes).flatMap(({ key, level, title, facts }): Block[] => [
      heading(level, title),
      ...facts,
      ...paragraphs(key === null ? null : minutes.texts[key]),
    ]),
    signatures: [minuteTakerSignature(minutes), cellSignature(minutes, 'T/M CHI BỘ')],
    recipients: [`${place.upperName} (để báo cáo)`, 'Lưu chi bộ'],
    seal: sealLines(minutes),
  }
}

export function documentHead(minutes: Minutes, { cellName, upperName }: DocumentPlace) {
  const on = minutes.seal?.issuedOn ?? minutes.openedAt ?? minutes.plannedFor
  return { upper: upperName, unit: cellName, placeAndDate: `${placeOfIssue(upperName, minutes.place)}, ${longDay(on)}` }
}

/** Who presided signs for the cell, in the office held on the day. */
export function cellSignature({ signatures, chair }: Minutes, above: string): DocumentSignature {
  const signed = signatures.find(({ role }) => role === 'CHAIR')
  const title = offices[signed?.office ?? 'SECRETARY'] ?? 'BÍ THƯ'
  return { above, title, name: signed?.name ?? chair ?? '', signed: signed ? signedWords(signed.at) : null }
}

function minuteTakerSignature({ signatures, minuteTaker }: Minutes): DocumentSignature {
  const signed = signatures.find(({ role }) => role === 'MINUTE_TAKER')
  return { above: null, title: 'THƯ KÝ', name: signed?.name ?? minuteTaker ?? '', signed: signed ? signedWords(signed.at) : null }
}

export const signedWords = (at: string): string => `Đã ký trên hệ thống lúc ${moment(at)}`

/** The digest of the seal, and of the log it seals: whoever holds the sheet can check both. */
export const sealLines = ({ seal, log, annexes, erasures }: Minutes): string[] =>
  seal
    ? [
        `Mã băm của văn bản: ${seal.digest}`,
        `Mã cuối của nhật ký cuộc họp (${seal.log.version} dòng): ${seal.log.digest}`,
        ...annexes
          .filter(({ signatures }) => signatures.length === 2)
          .map((_annex, index) => `Kèm theo Phụ lục số ${index + 1} đính chính, đã ký.`),
        ...erasures.map(
          ({ erasedVersion, reason, at }) => `Lời ở dòng ${erasedVersion} của nhật ký đã được xóa lúc ${moment(at)}: ${reason}`,
        ),
      ]
    : [`Bản nháp, chưa ký. Nhật ký cuộc họp đến dòng ${log.version}: ${log.digest}`]
