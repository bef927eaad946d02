// npm run check-installation            what is right and what is wrong with this installation, in Vietnamese and English; changes nothing
// npm run check-installation -- --demo  of the demo's data. Leaves with 1 when something is wrong. The app may run meanwhile.
import { CannotStart } from '../cannot-start.ts'
import { checkInstallation } from '../check/check-installation.ts'
import { type Finding, printed, right, watch, wrong } from '../check/finding.ts'
import { openDataFolder } from '../data-folder.ts'
import { openDatabase } from '../database.ts'
import type { Database } from '../embedded-database.ts'
import { readEnvironment } from '../env.ts'
import { pendingMigrations } from '../migrate.ts'
import { loadSecrets, type Secrets } from '../secrets.ts'
import { shareSecrets } from '../share-secrets.ts'
import { stopWith } from '../start-up.ts'

const main = async (): Promise<number> => {
  const environment = readEnvironment(process.env, process.argv.slice(2))
  const database = await openDatabase(environment, console.error)
  const { path: dataFolder } = await openDataFolder(environment.dataFolder)
  const found = await checkInstallation({ environment, dataFolder, database })
  found.push(...(await ofKeys(database, await loadSecrets(dataFolder, environment.secretFiles))))
  const waiting = await pendingMigrations(database.connection)
  await database.release()
  if (waiting.length > 0)
    found.push(
      watch(
        'migrations',
        `Cơ sở dữ liệu còn ${waiting.length} bước nâng cấp chưa chạy, nên bản này chưa dùng được; nếu đã có dữ liệu, hãy sao lưu trước, rồi khởi động phần mềm: nó tự chạy.`,
        `${waiting.length} steps of upgrading wait for this database, so this version can't use it yet; where there are data already make a backup first, then start the app, which does them.`,
      ),
    )
  for (const finding of found) console.log(printed(finding))
  const counts = (grade: string) => found.filter((one) => one.grade === grade).length
  console.log(`\n${counts('RIGHT')} đúng/right, ${counts('WATCH')} cần để ý/to watch, ${counts('WRONG')} sai/wrong`)
  return counts('WRONG') === 0 ? 0 : 1
}

/** Another node with other keys would keep this one from starting. */
async function ofKeys({ origin, connection }: Database, secrets: Secrets): Promise<Finding[]> {
  if (origin !== 'given') return []
  try {
    await (await shareSecrets(connection, secrets)).leave()
    return [right('keys', 'Mọi máy dùng chung cơ sở dữ liệu có cùng khóa.', 'All nodes on this database have the same keys.')]
  } catch (error) {
    if (!(error instanceof CannotStart)) throw error
    return [
      wrong(
        'keys',
        'Một máy khác đang dùng cơ sở dữ liệu này với khóa khác, nên máy này không khởi động được; hãy cho mọi máy cùng SESSION_SECRET_FILE và BALLOT_KEY_FILE.',
        error.message,
      ),
    ]
  }
}

process.exit(await main().catch(stopWith))
