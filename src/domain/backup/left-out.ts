/**
 * What a backup never holds, each with its reason (design.md 4: "backups of the time keep the order of arrival"). Two backups made in the
 * middle of one secret ballot differ in who has taken a paper, which the signature list says anyhow, and in nothing of what was cast.
 */
export const leftOutOfBackups: readonly { what: string; why: string; whyInEnglish: string }[] = [
  {
    what: 'phiếu chưa kiểm / papers not yet counted',
    why: 'hai bản sao cách nhau ít phút cho biết phiếu nào đến trước; phục hồi thì cuộc bỏ phiếu dở dang được hủy, bỏ phiếu lại',
    whyInEnglish:
      'two backups minutes apart would show which paper came first; a restore cancels a ballot that was under way, to be held anew',
  },
  {
    what: 'Ballot.sealedKeys',
    why: 'khóa riêng của cuộc bỏ phiếu không rời máy chủ',
    whyInEnglish: 'the private halves of a ballot never leave the server',
  },
  {
    what: 'VoterMark.blindedHash',
    why: 'chỉ còn là đã nhận phiếu trên máy hay phiếu giấy',
    whyInEnglish: 'of it stays whether a paper was taken by phone or printed',
  },
  {
    what: 'PrintedEntry',
    why: 'số đếm phiếu giấy chỉ có khi đang kiểm',
    whyInEnglish: 'counts of printed papers exist only while a ballot is under way',
  },
  {
    what: 'Setup',
    why: 'đường dẫn tạo người quản trị đầu tiên của riêng từng nơi cài',
    whyInEnglish: 'the link that creates the first administrator belongs to one installation',
  },
  {
    what: 'secrets/ (ballot-key, session, ...)',
    why: 'tệp khóa nằm ngoài cơ sở dữ liệu; nơi mới tự tạo khóa mới, mọi người đăng nhập lại bằng PIN cũ',
    whyInEnglish: 'key files lie outside the database; a new installation makes its own, and everybody signs in again with the same PIN',
  },
]

/** Tables that stay behind whole. Papers as cast lie in tables whose names are no words of ours, and are never asked for. */
export const tablesLeftOut: readonly string[] = ['PrintedEntry', 'Setup']

/** What the log says of a ballot that was open when the backup was made. */
export const cancelledByRestore = (madeAt: string): string =>
  `Phục hồi từ bản sao lưu lúc ${madeAt}: hòm phiếu chưa kiểm không có trong bản sao lưu. Đề nghị bỏ phiếu lại.`
