import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { encode } from 'next-auth/jwt'
import { type BackupKey, openBackup } from '#adapters/archive/age-file.ts'
import { sessionCookieName } from '#adapters/auth/session-cookie.ts'
import type { BackupManifest } from '#domain/backup/manifest.ts'
import { loadSecrets } from '#server/secrets.ts'
import type { HallMember } from './load-hall.ts'

/** What one of the administrator's programs printed, and how it ended. */
export async function runProgram(
  name: 'backup' | 'restore' | 'verify-log',
  args: string[],
  variables: Record<string, string>,
): Promise<{ status: number; said: string }> {
  const env = { ...process.env, ...variables }
  return promisify(execFile)(process.execPath, [`src/server/cli/${name}.ts`, ...args], { env }).then(
    ({ stdout }) => ({ status: 0, said: stdout }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ status: code, said: `${stdout}${stderr}` }),
  )
}

/** Everything that a backup holds, table by table, as text. */
export async function contentsOf(path: string, key: BackupKey): Promise<{ manifest: BackupManifest; tables: Map<string, string> }> {
  const source = await openBackup(path, key)
  const manifest = JSON.parse((await source?.manifest()) ?? '') as BackupManifest
  const tables = new Map<string, string>()
  for await (const { table, rows } of source?.tables(manifest) ?? []) {
    const parts: Uint8Array[] = []
    for await (const part of rows) parts.push(part)
    tables.set(table.table, Buffer.concat(parts).toString())
  }
  return { manifest, tables }
}

/** The same member, signed in at another installation. */
export async function signedInAt(dataFolder: string, member: HallMember, sessionNumber: number): Promise<HallMember> {
  const { session } = await loadSecrets(dataFolder)
  const token = await encode({ token: { sub: member.personId, sessionNumber }, secret: session })
  return { ...member, cookie: `${sessionCookieName(false)}=${token}` }
}
