// npm run db:migrate   brings a database to the project's schema without starting the app: that of DATABASE_URL, or of .data/main
import { openDatabase } from '../database.ts'
import { readEnvironment } from '../env.ts'
import { migrate } from '../migrate.ts'

const database = await openDatabase(readEnvironment(process.env), console.log)
const names = await migrate(database.connection)
console.log(names.length === 0 ? 'Nothing to migrate.' : `Migrated: ${names.join(', ')}`)
await database.release()
process.exit()
