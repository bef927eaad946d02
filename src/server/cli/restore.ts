// npm run restore -- <file> --key <key file>            a backup into an empty installation, all of it or nothing; stop the app first
//   --replace  whatever is here goes     --check  reads and compares only, writes nothing     --passphrase-file <file>     --demo  the demo's data
import { parseArgs } from 'node:util'
import { keyFrom } from '../backup/keys.ts'
import { lookInto, restoreInto } from '../backup/restore-backup.ts'
import { duration, refusalWords } from '../backup/words.ts'
import { CannotStart } from '../cannot-start.ts'
import { openDatabase } from '../database.ts'
import { readEnvironment } from '../env.ts'
import { both, inVietnam } from '../for-people.ts'
import { migrate } from '../migrate.ts'
import { stopWith } from '../start-up.ts'

const usage = both(
  'npm run restore -- <tệp> --key <tệp khóa> [--check] [--replace]',
  'npm run restore -- <file> --key <key file> [--check] [--replace]',
)

try {
  const { values, positionals } = parsed()
  const [file] = positionals
  if (!file) throw new CannotStart(usage)
  const from = { path: file, key: await keyFrom(values) }
  const began = performance.now()
  if (values.check) {
    const looked = await lookInto(from)
    if (!looked.ok) throw new CannotStart(refusalWords[looked.refusal])
    const rows = looked.value.tables.reduce((sum, one) => sum + one.rows, 0)
    console.log(
      both(
        `Bản sao lưu lúc ${inVietnam(looked.value.madeAt)}: ${rows} bản ghi, nguyên vẹn. Chưa ghi gì.`,
        `A backup of ${inVietnam(looked.value.madeAt)}: ${rows} rows, whole. Nothing was written.`,
      ),
    )
    process.exit(0)
  }
  const environment = readEnvironment(process.env, values.demo ? ['--demo'] : [])
  const database = await openDatabase(environment, console.error)
  const done = await (async () => {
    await migrate(database.connection)
    return restoreInto(database.connection, from, { replace: values.replace ?? false })
  })().finally(() => database.release())
  if (!done.ok) throw new CannotStart(`${refusalWords[done.refusal]}\n${both('Chưa ghi gì.', 'Nothing was written.')}`)
  const { manifest, rows, meetings, cancelledBallots } = done.value
  const took = duration(performance.now() - began)
  console.log(
    both(
      `Đã phục hồi bản lúc ${inVietnam(manifest.madeAt)}: ${rows} bản ghi, nhật ký của ${meetings} cuộc họp nguyên vẹn, trong ${took}. Mọi người đăng nhập lại bằng PIN cũ.`,
      `Restored as of ${inVietnam(manifest.madeAt)}: ${rows} rows, the logs of ${meetings} meetings whole, in ${took}. Everybody signs in again with the same PIN.`,
    ),
  )
  if (cancelledBallots > 0)
    console.log(
      both(
        `${cancelledBallots} cuộc bỏ phiếu đang dở đã được hủy (phiếu chưa kiểm không bao giờ nằm trong bản sao lưu): bỏ phiếu lại.`,
        `${cancelledBallots} ballots that were under way were cancelled (papers not yet counted are never in a backup): hold them again.`,
      ),
    )
  process.exit(0)
} catch (error) {
  stopWith(error)
}

function parsed() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        key: { type: 'string' },
        'passphrase-file': { type: 'string' },
        check: { type: 'boolean' },
        replace: { type: 'boolean' },
        demo: { type: 'boolean' },
      },
    })
  } catch (error) {
    throw new CannotStart(`${(error as Error).message}\n${usage}`)
  }
}
