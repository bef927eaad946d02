import { access, constants, readdir, stat, statfs } from 'node:fs/promises'
import path from 'node:path'
import type { Environment } from '../env.ts'
import { type Finding, right, watch, wrong } from './finding.ts'

const gigabyte = 1024 ** 3
const day = 24 * 60 * 60 * 1000

type Place = Pick<Environment, 'tls' | 'filesRead' | 'backupFolder'> & { dataFolder: string }

/** The machine under the app: Node, the data folder, the disk, who else may read secrets, the age of backups. */
export async function checkPlace({ dataFolder, tls, filesRead, backupFolder }: Place): Promise<Finding[]> {
  const inSecrets = await filesIn(path.join(dataFolder, 'secrets'))
  const secrets = [...inSecrets, ...filesRead, ...(tls ? [tls.keyFile] : [])]
  return [
    ofNode(process.versions.node),
    await ofFolder(dataFolder),
    await ofDisk(dataFolder),
    ...(await ofModes(secrets)),
    ...(await ofBackups(backupFolder)),
  ]
}

export function ofNode(version: string): Finding {
  const [major = 0] = version.split('.').map(Number)
  if (major >= 24) return right('node', `Node ${version}.`, `Node ${version}.`)
  return watch(
    'node',
    `Node ${version} cũ hơn bản đã thử (24): chậm hơn và sắp hết được vá lỗi; hãy chạy "npm ci" để dùng bản đi kèm.`,
    `Node ${version} is older than what was tried (24): slower, and soon without fixes; run "npm ci" to get the one that comes with the app.`,
  )
}

async function ofFolder(folder: string): Promise<Finding> {
  const writable = await access(folder, constants.R_OK | constants.W_OK).then(
    () => true,
    () => false,
  )
  if (writable) return right('data-folder', `Dữ liệu nằm trong ${folder}.`, `Data lie in ${folder}.`)
  return wrong(
    'data-folder',
    `Không ghi được vào ${folder}, nên không lưu được gì; hãy giao thư mục này cho tài khoản chạy phần mềm (chown).`,
    `${folder} can't be written, so nothing can be kept; give the folder to the account that runs the app (chown).`,
  )
}

async function ofDisk(folder: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(folder)
  return diskFinding(bavail * bsize)
}

export function diskFinding(freeBytes: number): Finding {
  const free = `${(freeBytes / gigabyte).toFixed(1)} GB`
  if (freeBytes >= 2 * gigabyte) return right('disk', `Ổ đĩa còn trống ${free}.`, `${free} of the disk are free.`)
  const [say, urgent] = freeBytes < gigabyte / 4 ? [wrong, ' NGAY'] : [watch, '']
  return say(
    'disk',
    `Ổ đĩa chỉ còn trống ${free}; hết chỗ thì cuộc họp dừng ghi: hãy dọn${urgent} (bản sao lưu cũ, nhật ký cũ), không xóa gì trong thư mục dữ liệu.`,
    `Only ${free} of the disk are free; when it is full the meeting stops saving: make room${urgent && ' NOW'} (old backups, old logs), remove nothing in the data folder.`,
  )
}

/** A file of a secret that others of this machine may read is none. */
async function ofModes(files: readonly string[]): Promise<Finding[]> {
  if (process.platform === 'win32') return []
  const open: string[] = []
  for (const file of files) {
    const found = await stat(file).catch(() => null)
    if (found && (found.mode & 0o077) !== 0) open.push(file)
  }
  if (open.length === 0)
    return [right('secret-files', 'Các tệp bí mật chỉ chủ của chúng đọc được.', 'Files of secrets are for their owner alone.')]
  return open.map((file) =>
    wrong(
      'secret-files',
      `Tài khoản khác trên máy đọc được ${file}, ai đọc được thì giả được máy chủ; hãy chạy: chmod 600 ${file}`,
      `Other accounts of this machine may read ${file}, and whoever reads it can play the server; run: chmod 600 ${file}`,
    ),
  )
}

async function ofBackups(folder: string | undefined): Promise<Finding[]> {
  if (!folder)
    return [
      watch(
        'backup',
        'Chưa khai BACKUP_FOLDER nên không biết bản sao lưu cuối cùng lúc nào; hãy đặt lịch sao lưu (docs/operations.md, mục 7) và khai thư mục đó.',
        'BACKUP_FOLDER is not set, so nobody knows how old the last backup is; let backups be made by a timer (docs/operations.md, part 7) and name their folder.',
      ),
    ]
  const times = await Promise.all((await filesIn(folder)).map(async (file) => (await stat(file)).mtimeMs))
  return [backupFinding(times.length === 0 ? null : Date.now() - Math.max(...times), folder)]
}

export function backupFinding(ageMs: number | null, folder: string): Finding {
  const hours = ageMs === null ? null : Math.floor(ageMs / 3_600_000)
  if (ageMs !== null && ageMs < 1.5 * day)
    return right('backup', `Bản sao lưu cuối cùng cách đây ${hours} giờ.`, `The last backup is ${hours} hours old.`)
  return wrong(
    'backup',
    `${hours === null ? `Chưa có bản sao lưu nào trong ${folder}` : `Bản sao lưu cuối cùng đã ${Math.floor(hours / 24)} ngày`}; máy hỏng lúc này là mất: hãy sao lưu và xem lại lịch (docs/operations.md, mục 7).`,
    `${hours === null ? `There is no backup in ${folder}` : `The last backup is ${Math.floor(hours / 24)} days old`}; what a broken disk takes now is gone: make one and look at the timer (docs/operations.md, part 7).`,
  )
}

const filesIn = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(folder, entry.name))
}
