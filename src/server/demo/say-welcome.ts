import type { SignIn } from './sign-ins.ts'

/** The table of ready-made sign-ins, and the first meeting in five steps. Vietnamese first; English below. */
export function welcome(signIns: readonly SignIn[], hall: boolean): string {
  return [
    signInTable(signIns),
    'Cuộc họp đầu tiên, năm bước / The first meeting in five steps:',
    ' 1. Đảng viên 1: mở địa chỉ, vào "Tự kiểm điểm", nộp bản đang viết dở.   Member 1: open "Tự kiểm điểm" and hand it in.',
    ' 2. Mở màn hình lớn. Bí thư: mở chi bộ, vào cuộc họp, bấm "Mở cuộc họp".   Open the wall; the secretary opens the meeting.',
    ' 3. Đảng viên 1, 2, 3: quét mã hoặc gõ mã trên màn hình lớn để điểm danh.   Members check in by the code on the wall.',
    hall
      ? '    Mười lăm đồng chí còn lại tự vào họp.   The other fifteen come by themselves.'
      : '    Mười lăm đồng chí còn lại: chạy npm run hall.   The other fifteen: npm run hall.',
    ' 4. Bí thư: đi từng bước, đến "Bỏ phiếu xếp loại" thì mở phiếu; ba đảng viên nhận phiếu, bỏ phiếu; đóng, kiểm, công bố.   Walk the steps; open, close, count the ballot.',
    ' 5. Bí thư: kết thúc, xác nhận vào sổ. Đảng ủy xã: công nhận. Đảng viên: xem sổ tay.   Close, confirm; the committee decides; look into the notebook.',
    '',
  ].join('\n')
}

/** Who can be tried out, and where. */
export function signInTable(signIns: readonly SignIn[]): string {
  const rows = signIns.map(({ role, name, url, login, pin }) => [role, name, url, login ?? '-', pin ?? '-'])
  const head = ['Vai', 'Tên', 'Mở địa chỉ này', 'Số thẻ đảng', 'PIN']
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)))
  const line = (cells: readonly string[]) => cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')
  const rule = widths.map((width) => '-'.repeat(width)).join('  ')
  return ['', line(head), rule, ...rows.map(line), ''].join('\n')
}
