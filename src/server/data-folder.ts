import crypto from 'node:crypto'
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** Where an installation's data, secrets and logs lie. */
export type DataFolder = { readonly path: string; readonly startedByRoot: boolean }

const SYSTEM_FOLDER = '/var/lib/so-tay-chi-bo'

/**
 * The folder itself, made 0700; started by root a system folder named after it, since PostgreSQL refuses root and the account that
 * runs it instead must be able to reach its data wherever the checkout lies.
 */
export async function openDataFolder(folder: string): Promise<DataFolder> {
  const wanted = path.resolve(folder)
  const startedByRoot = process.getuid?.() === 0
  if (!startedByRoot) {
    await mkdir(wanted, { recursive: true, mode: 0o700 })
    return { path: wanted, startedByRoot }
  }
  const ours = path.join(SYSTEM_FOLDER, crypto.createHash('sha256').update(wanted).digest('hex').slice(0, 12))
  await openWay(SYSTEM_FOLDER)
  await openWay(ours)
  await noteOnce(path.join(ours, 'belongs-to'), `${wanted}\n`)
  return { path: ours, startedByRoot }
}

/** A start on a full disk has nothing to write here: the note of the first one stands. */
async function noteOnce(file: string, text: string) {
  if ((await readFile(file, 'utf8').catch(() => '')) !== text) await writeFile(file, text, { mode: 0o600 })
}

/** A folder that other accounts may pass through but not list, whatever root's own file mask. */
export async function openWay(folder: string) {
  await mkdir(folder, { recursive: true })
  await chmod(folder, 0o711)
}

/** The folder that all installations of this machine started by root share, for what they need only one of. */
export const sharedSystemFolder = SYSTEM_FOLDER
