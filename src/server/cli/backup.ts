// npm run backup -- --new-key <file>                    once: a key that opens backups; its public half stays with the data
// npm run backup -- <file or folder> [--keep 14]        all data into one encrypted file, while meetings run; into a folder under the time's name
//   --recipient age1... (again and again)  for other keys     --passphrase-file <file>  under a passphrase instead     --demo  the demo's data
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { backupName, expiredBackups } from '#domain/backup/rotation.ts'
import { lockFrom, makeKey } from '../backup/keys.ts'
import { makeBackup } from '../backup/make-backup.ts'
import { duration, size } from '../backup/words.ts'
import { CannotStart } from '../cannot-start.ts'
import { openDataFolder } from '../data-folder.ts'
import { openDatabase } from '../database.ts'
import { type Environment, readEnvironment } from '../env.ts'
import { both } from '../for-people.ts'
import { stopWith } from '../start-up.ts'
import { clock } from '../world.ts'

const usage = both(
  'npm run backup -- <tệp hoặc thư mục> [--keep 14]   hoặc lần đầu: npm run backup -- --new-key <tệp khóa>',
  'npm run backup -- <file or folder> [--keep 14]   or, the first time: npm run backup -- --new-key <key file>',
)

type Asked = ReturnType<typeof parsed>['values'] & { to: string }

const main = async (): Promise<void> => {
  const { values, positionals } = parsed()
  const environment = readEnvironment(process.env, values.demo ? ['--demo'] : [])
  const { path: dataFolder } = await openDataFolder(environment.dataFolder)
  if (values['new-key']) sayKey(values['new-key'], await makeKey(values['new-key'], dataFolder))
  const [to] = positionals
  if (!to && !values['new-key']) throw new CannotStart(usage)
  if (to) await backUp({ ...values, to }, environment, dataFolder)
}

async function backUp({ to, keep, ...locks }: Asked, environment: Environment, dataFolder: string): Promise<void> {
  const began = performance.now()
  const kept = keep === undefined ? null : Number(keep)
  if (kept !== null && !(Number.isInteger(kept) && kept >= 1))
    throw new CannotStart(both('--keep là số bản giữ lại, từ 1 trở lên.', '--keep is how many stay, at least 1.'))
  const folder = kept !== null || (await isFolder(to)) ? to : null
  if (folder) await mkdir(folder, { recursive: true, mode: 0o700 })
  const file = folder ? path.join(folder, backupName(clock.now())) : to
  const lock = await lockFrom(locks, dataFolder)
  const database = await openDatabase(environment, console.error)
  const { manifest, bytes } = await makeBackup(database.connection, { path: file, lock }).finally(() => database.release())
  const rowsOf = (table: string) => manifest.tables.find((one) => one.table === table)?.rows ?? 0
  const rows = manifest.tables.reduce((sum, one) => sum + one.rows, 0)
  const gone = folder && kept !== null ? await removeOld(folder, kept) : 0
  const took = duration(performance.now() - began)
  console.log(
    both(
      `Đã lưu vào ${file}: ${rowsOf('Person')} người, ${rowsOf('Meeting')} cuộc họp, ${rows} bản ghi; ${size(bytes)}, trong ${took}; đã đọc lại, đúng.`,
      `Saved in ${file}: ${rowsOf('Person')} people, ${rowsOf('Meeting')} meetings, ${rows} rows; ${size(bytes)}, in ${took}; read again, right.`,
    ),
  )
  if (gone > 0) console.log(both(`Đã xóa ${gone} bản cũ.`, `${gone} old ones were removed.`))
}

function parsed() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        'new-key': { type: 'string' },
        recipient: { type: 'string', multiple: true },
        'passphrase-file': { type: 'string' },
        keep: { type: 'string' },
        demo: { type: 'boolean' },
      },
    })
  } catch (error) {
    throw new CannotStart(`${(error as Error).message}\n${usage}`)
  }
}

const isFolder = (file: string): Promise<boolean> =>
  stat(file).then(
    (found) => found.isDirectory(),
    () => file.endsWith(path.sep),
  )

/** Only after the new one was made and read again. */
async function removeOld(folder: string, keep: number): Promise<number> {
  const old = expiredBackups(await readdir(folder), keep)
  for (const name of old) await rm(path.join(folder, name))
  return old.length
}

function sayKey(file: string, recipient: string): void {
  console.log(
    both(
      `Khóa mở bản sao lưu nằm trong ${file}. CHÉP NGAY sang nơi khác (USB cất két, hai bản) rồi xóa khỏi máy chủ:
ai có cả khóa lẫn bản sao lưu thì đọc được tất cả; mất khóa thì không ai mở được bản sao lưu nữa.
Khóa công khai, đã ghi để dùng cho mọi lần sao lưu sau: ${recipient}`,
      `The key that opens backups is in ${file}. COPY IT AWAY NOW (a USB stick in a safe, twice), then remove it from the server:
whoever has the key and a backup reads everything; without the key nobody opens a backup again.
Public key, kept for all later backups: ${recipient}`,
    ),
  )
}

await main().then(() => process.exit(0), stopWith)
