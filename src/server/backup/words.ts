import type { BackupRefusal } from '#domain/backup/manifest.ts'
import { both } from '../for-people.ts'

/** Why a backup is not restored, and what to do. */
export const refusalWords: Record<BackupRefusal, string> = {
  'backup/wrong-key': both(
    'Khóa hoặc mật khẩu này không mở được tệp. Dùng đúng tệp khóa đã tạo bằng "npm run backup -- --new-key".',
    'This key or passphrase does not open the file. Use the key file that "npm run backup -- --new-key" made.',
  ),
  'backup/not-a-backup': both('Tệp này không phải bản sao lưu của Sổ tay Chi bộ.', 'This file is no backup of this software.'),
  'backup/newer-version': both(
    'Bản sao lưu do phiên bản mới hơn tạo ra: hãy cài phiên bản đó rồi phục hồi.',
    'The backup was made by a newer version: install that version, then restore.',
  ),
  'backup/damaged': both(
    'Tệp bị hỏng, bị cắt hoặc bị sửa: nội dung không khớp bản kê. Dùng bản sao lưu khác.',
    'The file is damaged, cut or changed: its content is not what its list says. Use another backup.',
  ),
  'backup/not-empty': both(
    'Nơi này đã có dữ liệu. Muốn thay TOÀN BỘ dữ liệu ở đây bằng bản sao lưu, thêm --replace.',
    'There are data here already. To replace ALL of them by the backup, add --replace.',
  ),
  'backup/in-use': both(
    'Phần mềm đang chạy trên dữ liệu này: dừng nó trước, rồi phục hồi.',
    'The app runs on these data: stop it first, then restore.',
  ),
  'backup/log-broken': both('Nhật ký của một cuộc họp trong tệp không còn nguyên vẹn.', "A meeting's log in the file is not whole."),
}

/** '12 s', '3 min 5 s'. */
export const duration = (milliseconds: number): string => {
  const seconds = Math.max(1, Math.round(milliseconds / 1000))
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}

/** '45 kB', '1.2 MB'. */
export const size = (bytes: number): string => {
  if (bytes < 1e6) return `${Math.max(1, Math.round(bytes / 1e3))} kB`
  return bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(1)} GB`
}
