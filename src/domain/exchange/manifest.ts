import type { Instant } from '#domain/organization/types.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import { keptTables, leftOutTables } from './kept-tables.ts'
import type { ArchiveRefusal } from './refusals.ts'

/** A later format takes a number of its own. */
export const archiveFormat = 'so-tay-organisation/1'

export const manifestName = 'manifest.json'
export const readmeName = 'DOC-TRUOC.txt'
export const fileOf = (table: string): string => `tables/${table}.ndjson`

/** What an organisation's file says of itself. `schema`: the last migration of the database it comes from. */
export type Manifest = {
  format: typeof archiveFormat
  schema: string
  madeAt: Instant
  madeBy: string
  top: { id: string; name: string }
  unitIds: string[]
  files: { table: string; rows: number; bytes: number; sha256: string }[]
}

/** Whether a file is one of ours, of the same schema, and says something of every table. */
export function checkManifest(given: unknown, schema: string): Result<Manifest, ArchiveRefusal> {
  if (!isManifest(given)) return refuse('exchange/not-an-export')
  if (given.format !== archiveFormat || given.schema !== schema) return refuse('exchange/other-version')
  const whole = keptTables.every(({ table }) => given.files.filter((one) => one.table === table).length === 1)
  const ids = new Set(given.unitIds)
  const named = given.unitIds.every((id) => /^[A-Za-z0-9_]{1,60}$/.test(id)) && ids.size === given.unitIds.length
  return whole && named && ids.has(given.top.id) ? ok(given) : refuse('exchange/damaged')
}

function isManifest(given: unknown): given is Manifest {
  const one = given as Partial<Manifest> | null
  return (
    typeof one === 'object' &&
    one !== null &&
    typeof one.format === 'string' &&
    one.format.startsWith('so-tay-organisation/') &&
    [one.schema, one.madeAt, one.madeBy, one.top?.id, one.top?.name].every((text) => typeof text === 'string') &&
    Array.isArray(one.unitIds) &&
    one.unitIds.every((id) => typeof id === 'string') &&
    Array.isArray(one.files) &&
    one.files.every((file) => typeof file?.table === 'string' && Number.isSafeInteger(file.rows) && typeof file.sha256 === 'string')
  )
}

/** Stands in the file beside its tables, in Vietnamese: what it is, who may hold it, what it does not hold. */
export const archiveReadme = ({
  top,
  madeAt,
  madeBy,
}: Pick<Manifest, 'top' | 'madeAt' | 'madeBy'>): string => `SỔ TAY CHI BỘ - TOÀN BỘ DỮ LIỆU CỦA MỘT TỔ CHỨC

Tổ chức:   ${top.name}
Xuất lúc:  ${madeAt}
Người xuất: ${madeBy}

Tệp này có sổ tay, bản tự kiểm điểm, nhận xét, biên bản và quyết định của mọi đảng viên trong tổ chức.
Chỉ người quản trị được cấp ủy giao mới được giữ. Không gửi qua mạng xã hội, thư điện tử cá nhân; xóa ngay sau khi nhập xong.

Bên trong: mỗi bảng một tệp tables/<tên bảng>.ndjson, mỗi dòng một bản ghi (JSON, UTF-8). manifest.json ghi số dòng và mã SHA-256 của từng tệp.
Nhập vào nơi khác: mục “Chuyển toàn bộ dữ liệu” trên trang quản trị, hoặc trên máy chủ: npm run import-organisation -- <tệp>

Kết quả bỏ phiếu kín có trong tệp đúng như bảng kiểm phiếu đã công bố: không có gì nối một người với một phiếu.

KHÔNG CÓ TRONG TỆP
${[
  ...Object.entries(leftOutTables),
  ...keptTables.flatMap(({ table, leftOut, standIn }) =>
    Object.entries({ ...leftOut, ...standIn }).map(([column, why]) => [`${table}.${column}`, why] as const),
  ),
]
  .map(([what, why]) => `- ${what}: ${why}`)
  .join('\n')}
- Quy chế, mẫu của cấp trên tổ chức này: nơi mới đặt lại. Cuộc bỏ phiếu đã qua giữ quy chế của lúc đó.
`
