import { type RunningApp, startApp } from '../../support/running-app.ts'
import type { Place } from '../scenario.ts'

export type OneApp = Place & { app: RunningApp }

/** One app with a database of its own, as on a laptop in a hall. */
export async function oneApp(over: Record<string, string> = {}): Promise<OneApp> {
  const app = await startApp({ halls: [], variables: { LOG_LEVEL: 'warn', ...over } })
  return { app, variables: app.variables, way: () => ({ url: app.url }), output: app.output, remove: app.remove }
}
