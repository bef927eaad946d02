import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from '../../src/server/migrate.ts'
import { generateClient } from '../../src/server/prepare-code.ts'
import { startTemporaryDatabase } from '../../src/server/temporary-database.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The server that all test files share, and in it a migrated database that each of them copies. */
    testServer: { connection: Pick<pg.ClientConfig, 'host' | 'port' | 'user' | 'password'>; template: string }
  }
}

/** One real PostgreSQL for the whole run, gone at its end. */
export default async function setUp(project: TestProject) {
  await generateClient(() => {})
  const { connection, release, remove } = await startTemporaryDatabase()
  const template = 'template_of_tests'
  const client = new pg.Client(connection)
  await client.connect()
  await client.query(`create database ${template}`)
  await client.end()
  await migrate({ ...connection, database: template })
  project.provide('testServer', { connection, template })
  return async () => {
    await release()
    await remove()
  }
}
