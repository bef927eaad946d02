import { type BackupManifest, backupFormat, backupReadme, fileOf, manifestName, readmeName } from '#domain/backup/manifest.ts'
import type { BackupFile, BackupSnapshot } from './ports/backup.ts'
import type { Ports } from './ports.ts'

/** The manifest of a snapshot: what its tables are and what each must come back as. */
export const describeBackup = async (snapshot: BackupSnapshot, { clock }: Pick<Ports, 'clock'>): Promise<BackupManifest> => ({
  format: backupFormat,
  madeAt: clock.now(),
  migrations: await snapshot.migrations(),
  tables: await snapshot.tables(),
})

/** The files of a backup in order: what it is, what it says of itself, then a file a table. */
export async function* backupFiles(
  snapshot: BackupSnapshot,
  manifest: BackupManifest,
  bytesOf: (text: string) => Uint8Array,
): AsyncGenerator<BackupFile> {
  for (const [name, text] of [
    [readmeName, backupReadme(manifest.madeAt)],
    [manifestName, `${JSON.stringify(manifest, null, 2)}\n`],
  ] as const) {
    const content = bytesOf(text)
    yield { name, bytes: content.length, content: once(content) }
  }
  for (const table of manifest.tables) yield { name: fileOf(table.table), bytes: table.bytes, content: snapshot.rows(table) }
}

async function* once(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield content
}
