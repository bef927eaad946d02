import { randomBytes } from 'node:crypto'
import { rename, rm, stat } from 'node:fs/promises'
import pg from 'pg'
import { type BackupLock, openBackup, writeBackup } from '#adapters/archive/age-file.ts'
import { openSnapshot } from '#adapters/prisma/backup-store.ts'
import { backupFiles, describeBackup } from '#application/back-up.ts'
import { checkBackup } from '#application/restore-backup.ts'
import type { BackupManifest } from '#domain/backup/manifest.ts'
import { CannotStart } from '../cannot-start.ts'
import { both } from '../for-people.ts'
import { clock } from '../world.ts'

/**
 * Makes a backup of what the database holds at this moment, whoever writes meanwhile, and reads it again from the disk, every byte, before it
 * gets its name: a file under `path` is a whole backup. `path` must be free.
 */
export async function makeBackup(
  connection: pg.ClientConfig,
  { path, lock }: { path: string; lock: BackupLock },
): Promise<{ manifest: BackupManifest; bytes: number }> {
  if (await stat(path).catch(() => null))
    throw new CannotStart(both(`Đã có tệp ${path}: chọn tên khác.`, `There is a file ${path} already: choose another name.`))
  const client = new pg.Client({ ...connection, application_name: 'so-tay-chi-bo backup' })
  await client.connect()
  const unfinished = `${path}.${randomBytes(4).toString('hex')}.part`
  try {
    const snapshot = await openSnapshot(client)
    const manifest = await describeBackup(snapshot, { clock })
    const key = await writeBackup(
      unfinished,
      backupFiles(snapshot, manifest, (text) => Buffer.from(text)),
      lock,
    )
    const source = await openBackup(unfinished, key)
    const read = source && (await checkBackup(source, manifest.migrations))
    if (!read?.ok)
      throw new CannotStart(
        both(
          'Bản sao lưu vừa ghi đọc lại không đúng: xem lại ổ đĩa.',
          'What was written could not be read again as it was: check the disk.',
        ),
      )
    await rename(unfinished, path)
    return { manifest, bytes: (await stat(path)).size }
  } finally {
    await rm(unfinished, { force: true })
    await client.end()
  }
}
