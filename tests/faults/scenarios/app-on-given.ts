import { type RunningApp, startApp } from '../../support/running-app.ts'
import type { Place } from '../scenario.ts'
import { type OwnPostgres, orRemove, ownPostgres } from './own-postgres.ts'

export type AppOnGiven = Place & { app: RunningApp; postgres: OwnPostgres }

/** An app on a PostgreSQL of somebody else's, as in a data centre. */
export async function appOnGiven({
  app: variables,
  postgres: environment,
}: {
  app?: Record<string, string>
  postgres?: Record<string, string>
} = {}): Promise<AppOnGiven> {
  const postgres = await ownPostgres(environment)
  const all = { LOG_LEVEL: 'warn', DATABASE_URL: postgres.url, ...variables }
  const app = await orRemove(startApp({ halls: [], variables: all }), postgres.remove)
  const remove = async () => {
    await app.remove()
    await postgres.remove()
  }
  return { app, postgres, variables: app.variables, way: () => ({ url: app.url }), output: app.output, remove }
}
