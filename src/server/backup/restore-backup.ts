import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { type BackupKey, openBackup } from '#adapters/archive/age-file.ts'
import { openPrismaDatabase, type PrismaDatabase } from '#adapters/prisma/database.ts'
import { restoring, whatIsHere } from '#adapters/prisma/restore-store.ts'
import { checkBackup, type Restored, restoreBackup } from '#application/restore-backup.ts'
import type { BackupManifest, BackupRefusal } from '#domain/backup/manifest.ts'
import { type Result, refuse } from '#domain/result.ts'
import { readMigrations } from '../migrations.ts'
import { chance, clock, digests } from '../world.ts'

type From = { path: string; key: BackupKey }

/** Reads a backup whole, every digest; nothing is written anywhere. */
export async function lookInto({ path, key }: From): Promise<Result<BackupManifest, BackupRefusal>> {
  const source = await openBackup(path, key)
  const known = (await readMigrations()).map(({ name }) => name)
  return source ? checkBackup(source, known) : refuse('backup/wrong-key')
}

/** Fills the database of `connection`, which is up to date, from a backup: all of it or nothing. `replace`: whatever is there goes. */
export async function restoreInto(
  connection: pg.PoolConfig,
  from: From,
  { replace }: { replace: boolean },
): Promise<Result<Restored, BackupRefusal>> {
  const checked = await lookInto(from)
  const source = await openBackup(from.path, from.key)
  if (!checked.ok || !source) return checked.ok ? refuse('backup/wrong-key') : checked
  const ours = { ...connection, application_name: 'so-tay-chi-bo restore' }
  const database = openPrismaDatabase({ connection: ours, onConnectionError: () => {} })
  try {
    const { rows, apps } = await quiet(database)
    if (apps > 0) return refuse('backup/in-use')
    if (rows && !replace) return refuse('backup/not-empty')
    const migrations = await readMigrations()
    return await restoring(database, migrations, (into) =>
      restoreBackup({ clock, chance, digests }, { source, manifest: checked.value, into }),
    )
  } finally {
    await database.close()
  }
}

/** Connections that were just closed take a moment to leave the list. */
async function quiet(database: PrismaDatabase): ReturnType<typeof whatIsHere> {
  for (let look = 0; ; look += 1) {
    const here = await whatIsHere(database)
    if (here.apps === 0 || look === 10) return here
    await pause(50)
  }
}
