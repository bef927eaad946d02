import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type BackupKey, type BackupLock, identitiesIn, newBackupKey, recipientsIn } from '#adapters/archive/age-file.ts'
import { CannotStart } from '../cannot-start.ts'
import { both } from '../for-people.ts'

/** Whom backups of an installation are made for, unless told otherwise. Public keys: they may lie beside the data. */
const recipientsFile = (dataFolder: string): string => path.join(dataFolder, 'backup-recipients.txt')

/** So many letters a passphrase has at least: it can be guessed without anybody noticing. */
const shortestPassphrase = 16

/** Makes an identity file, which opens all later backups, and leaves its public half with the data. A file of that name stays. */
export async function makeKey(file: string, dataFolder: string): Promise<string> {
  const { identity, recipient } = await newBackupKey()
  const text = `# Sổ tay Chi bộ: khóa mở bản sao lưu. Giữ kín, KHÔNG để trên máy chủ hay cạnh bản sao lưu.
# Key that opens backups. Keep it secret, NOT on the server and not beside the backups.
# public key: ${recipient}
${identity}
`
  await writeFile(file, text, { flag: 'wx', mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
    throw new CannotStart(
      error.code === 'EEXIST'
        ? both(`Đã có tệp ${file}: chọn tên khác.`, `There is a file ${file} already: choose another name.`)
        : error.message,
    )
  })
  await writeFile(recipientsFile(dataFolder), `${recipient}\n`)
  return recipient
}

/** What a backup is locked with: a passphrase, these recipients, or those that the installation knows. */
export async function lockFrom(
  given: { recipient?: string[] | undefined; 'passphrase-file'?: string | undefined },
  dataFolder: string,
): Promise<BackupLock> {
  if (given['passphrase-file']) return { passphrase: await passphraseIn(given['passphrase-file']) }
  const recipients = given.recipient ?? recipientsIn(await readFile(recipientsFile(dataFolder), 'utf8').catch(() => ''))
  if (recipients.length === 0)
    throw new CannotStart(
      both(
        'Chưa có khóa. Tạo một lần: npm run backup -- --new-key khoa-sao-luu.txt (hoặc dùng --passphrase-file <tệp>).',
        'There is no key yet. Make one, once: npm run backup -- --new-key backup-key.txt (or use --passphrase-file <file>).',
      ),
    )
  return { recipients }
}

/** What a backup is opened with. */
export async function keyFrom(given: { key?: string | undefined; 'passphrase-file'?: string | undefined }): Promise<BackupKey> {
  if (given['passphrase-file']) return { passphrase: await passphraseIn(given['passphrase-file']) }
  if (!given.key)
    throw new CannotStart(both('Thêm --key <tệp khóa> hoặc --passphrase-file <tệp>.', 'Add --key <key file> or --passphrase-file <file>.'))
  const identities = identitiesIn(await textOf(given.key))
  if (identities.length === 0) throw new CannotStart(both(`Trong ${given.key} không có khóa.`, `There is no key in ${given.key}.`))
  return { identities }
}

async function passphraseIn(file: string): Promise<string> {
  const passphrase = (await textOf(file)).trim()
  if (passphrase.length >= shortestPassphrase) return passphrase
  throw new CannotStart(
    both(
      `Mật khẩu trong ${file} phải có ít nhất ${shortestPassphrase} ký tự.`,
      `The passphrase in ${file} needs at least ${shortestPassphrase} letters.`,
    ),
  )
}

const textOf = (file: string): Promise<string> =>
  readFile(file, 'utf8').catch(() => {
    throw new CannotStart(both(`Không đọc được tệp ${file}.`, `The file ${file} can't be read.`))
  })
