// npm run db:diff -- <name>    writes the next migration: what prisma/schema.prisma has that the migrations don't
// npm run db:diff -- --check   only says whether one is missing
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { MIGRATED_SCHEMA, MIGRATIONS, SCHEMA } from '../migrations.ts'
import { filters, withSchemaEngine } from '../schema-engine.ts'
import { startTemporaryDatabase } from '../temporary-database.ts'

const [argument] = process.argv.slice(2)
const schema = await readFile(SCHEMA, 'utf8')
const migrated = await readFile(MIGRATED_SCHEMA, 'utf8').catch(() => undefined)
const sql = schema === migrated ? undefined : await difference()
if (!sql) console.log('The migrations are up to date with prisma/schema.prisma.')
else if (argument === '--check') fail(`prisma/schema.prisma has what no migration makes: npm run db:diff -- <name>\n${sql}`)
else if (!argument || !/^[a-z][a-z0-9_]*$/.test(argument))
  fail(`${sql}\nName the migration in lower case: npm run db:diff -- add_notebooks`)
else await write(argument, sql)
process.exit()

/** Two texts are compared; the engine insists on a connection all the same. */
async function difference(): Promise<string | undefined> {
  const database = await startTemporaryDatabase()
  try {
    const from = migrated ? target(migrated) : { tag: 'empty' as const }
    const params = { from, to: target(schema), script: true, exitCode: true, filters }
    const { stdout } = await withSchemaEngine(schema, database.connection, (engine) => engine.diff(params))
    return stdout && !stdout.includes('This is an empty migration') ? stdout : undefined
  } finally {
    await database.remove()
  }
}

function target(content: string) {
  return { tag: 'schemaDatamodel' as const, files: [{ path: 'prisma/schema.prisma', content }] }
}

async function write(name: string, script: string) {
  const folder = `${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}_${name}`
  await mkdir(path.join(MIGRATIONS, folder), { recursive: true })
  await writeFile(path.join(MIGRATIONS, folder, 'migration.sql'), script)
  await writeFile(MIGRATED_SCHEMA, schema)
  console.log(`prisma/migrations/${folder}/migration.sql: read it, add what the schema can't say, then npm run db:migrate.`)
}

function fail(sentence: string) {
  console.error(sentence)
  process.exitCode = 1
}
