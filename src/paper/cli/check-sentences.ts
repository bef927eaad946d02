import type { CheckName } from '../checks.ts'

/** What each check says on a terminal; `{figure}` is filled from the check. The phone's sentences are in screens/messages. */
export const checkSentences: Readonly<Record<CheckName, { vi: string; en: string }>> = {
  form: { vi: 'Bảng kiểm đúng mẫu so-tay-board/1', en: 'the board has the form so-tay-board/1' },
  ballot: { vi: 'Đúng cuộc bỏ phiếu này', en: 'it is the board of this ballot' },
  keys: { vi: 'Đúng khóa lúc nhận phiếu', en: 'its keys are those the papers were taken with' },
  counts: {
    vi: 'Phát ra {issued}, thu về {collected}, hợp lệ {valid}, không hợp lệ {invalid}: khớp nhau',
    en: 'issued {issued}, collected {collected}, valid {valid}, invalid {invalid} agree',
  },
  took: { vi: '{names} đồng chí ký nhận {issued} phiếu', en: '{names} names took {issued} papers' },
  signatures: { vi: '{signed}/{papers} phiếu có chữ ký phát phiếu hợp lệ', en: '{signed} of {papers} papers carry the signature of issue' },
  'numbers-distinct': { vi: '{distinct}/{papers} số phiếu khác nhau', en: '{distinct} of {papers} numbers are distinct' },
  'row-lengths': { vi: '{right}/{rows} dòng có đủ {papers} phiếu', en: '{right} of {rows} rows hold {papers} papers' },
  'marks-allowed': { vi: '{wrong} dấu ngoài các ô của dòng', en: '{wrong} marks that their row does not allow' },
  'ids-distinct': { vi: '{distinct}/{ids} mã dòng khác nhau', en: '{distinct} of {ids} ids are distinct' },
  order: {
    vi: 'Các danh sách xếp theo giá trị, không theo thứ tự bỏ phiếu',
    en: 'every list lies in the order of its values, not of arrival',
  },
  sums: {
    vi: 'Đếm lại {rows} dòng, {valid} phiếu hợp lệ: đúng như công bố',
    en: 'recounting {rows} rows, {valid} valid papers, gives the published tally',
  },
  chosen: { vi: 'Chọn {chosen} lần, nhiều nhất được {most}', en: '{chosen} chosen, at most {most} possible' },
  digest: { vi: 'Dấu niêm phong đúng là của bảng kiểm này', en: 'the digest is that of this board' },
  wall: { vi: 'Mã niêm phong {seal} khớp với mã đưa vào: {wall}', en: 'seal {seal} is the one given: {wall}' },
  'own-number': { vi: 'Phiếu của máy này còn trong hòm', en: "this phone's paper is in the box" },
  'own-marks': { vi: '{right}/{rows} dòng đúng như đã gửi', en: '{right} of {rows} marks as sent' },
}

export const filled = (sentence: string, figures: Readonly<Record<string, number | string>>): string =>
  sentence.replace(/\{(\w+)\}/g, (_whole, name: string) => String(figures[name] ?? '?'))
