import type { Instant } from '#domain/organization/types.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import { leftOutOfBackups } from './left-out.ts'

/** A later format takes a number of its own. */
export const backupFormat = 'so-tay-backup/1'

export const manifestName = 'manifest.json'
export const readmeName = 'DOC-TRUOC.txt'
export const fileOf = (table: string): string => `tables/${table}.csv`

/** A table as it lies in the file: `columns` in the order of their writing; `bytes` and `sha256` (lower-case hex) of the whole CSV. */
export type BackupTable = { table: string; columns: string[]; rows: number; bytes: number; sha256: string }

/** What a backup says of itself, before its first row. `migrations`: all that its database had run, in order. */
export type BackupManifest = { format: typeof backupFormat; madeAt: Instant; migrations: string[]; tables: BackupTable[] }

export type BackupRefusal =
  | 'backup/wrong-key'
  | 'backup/not-a-backup'
  | 'backup/newer-version'
  | 'backup/damaged'
  | 'backup/not-empty'
  | 'backup/in-use'
  | 'backup/log-broken'

/** Whether this is a manifest of ours, made by this version or an earlier one: `known` are the migrations of today. */
export function checkBackupManifest(text: string, known: readonly string[]): Result<BackupManifest, BackupRefusal> {
  const given = parsed(text)
  if (!isManifest(given)) return refuse('backup/not-a-backup')
  if (given.format !== backupFormat) return refuse('backup/newer-version')
  if (given.migrations.some((name) => !known.includes(name))) return refuse('backup/newer-version')
  return ok(given)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Names become SQL where the rows are taken in: they are letters alone, and each stands once. */
function isManifest(given: unknown): given is BackupManifest {
  const one = given as Partial<BackupManifest> | null
  return (
    typeof one === 'object' &&
    one !== null &&
    typeof one.format === 'string' &&
    one.format.startsWith('so-tay-backup/') &&
    typeof one.madeAt === 'string' &&
    Array.isArray(one.migrations) &&
    one.migrations.every((name) => typeof name === 'string') &&
    Array.isArray(one.tables) &&
    new Set(one.tables.map((of) => of?.table)).size === one.tables.length &&
    one.tables.every(isTable)
  )
}

const isTable = (of: Partial<BackupTable> | null): boolean =>
  /^[A-Z][A-Za-z]{0,60}$/.test(String(of?.table)) &&
  Array.isArray(of?.columns) &&
  of.columns.every((column) => /^[a-z][A-Za-z0-9]{0,60}$/.test(String(column))) &&
  Number.isSafeInteger(of.rows) &&
  Number.isSafeInteger(of.bytes) &&
  typeof of.sha256 === 'string'

/** Lies in the file beside its tables, for whoever opens it without the program. */
export const backupReadme = (madeAt: Instant): string => `SỔ TAY CHI BỘ - BẢN SAO LƯU / BACKUP

Lúc / Made at: ${madeAt}

Bản sao này có sổ tay, kiểm điểm, biên bản và kết quả của mọi đảng viên. Chỉ người quản trị được giao mới được giữ.
It holds every notebook, review and set of minutes. Only the administrator charged with it may keep it.

Phục hồi / Restore:          npm run restore -- <tệp / file>
Mở không cần phần mềm / Without the program:
                             age -d -i <khóa / key> <tệp / file> | tar xz
Mỗi bảng một tệp tables/<tên>.csv (UTF-8, dòng đầu là tên cột; ô trống là NULL, "" là chuỗi rỗng).
One CSV file a table; manifest.json says how many rows and which SHA-256 each must have.

KHÔNG CÓ TRONG BẢN SAO / NOT IN THE BACKUP
${leftOutOfBackups.map(({ what, why, whyInEnglish }) => `- ${what}: ${why} / ${whyInEnglish}`).join('\n')}
`
