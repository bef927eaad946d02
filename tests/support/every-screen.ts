import { globSync } from 'node:fs'
import path from 'node:path'

const APP = path.resolve(import.meta.dirname, '../../src/app')

/** Who looks at a screen, and on what. */
export type Viewer = 'nobody' | 'member' | 'wall' | 'secretary' | 'committee' | 'leader' | 'admin'

/** By the first word of the address; whatever is new and not named here is looked at by the secretary, at the desk. */
const viewers: Record<string, Viewer> = {
  '': 'nobody',
  'sign-in': 'nobody',
  slip: 'nobody',
  setup: 'nobody',
  tablet: 'nobody',
  wall: 'wall',
  today: 'member',
  me: 'member',
  notebook: 'member',
  'self-assessment': 'member',
  phone: 'member',
  committee: 'committee',
  leader: 'leader',
  admin: 'admin',
}

export type Screen = { name: string; path: string; viewer: Viewer }

/** Every page that the app has, by its folder: `/cell/[cellId]/plan`. */
export const routes = (): string[] =>
  globSync('**/page.tsx', { cwd: APP })
    .map((file) => `/${path.dirname(file)}`.replace(/\/\.$/, '/').replaceAll('\\', '/'))
    .toSorted()

/** The screen behind a route, its parameters filled in; a parameter that is not known is told with what to do. */
export function screenOf(route: string, known: Record<string, string>): Screen {
  const filled = route.replaceAll(/\[(\w+)\]/g, (_, parameter: string) => {
    const value = known[`${route.split('/')[1]}.${parameter}`] ?? known[parameter]
    if (value === undefined) throw new Error(`${route}: say in tests/e2e/screens.spec.ts what to open for ${parameter}`)
    return encodeURIComponent(value)
  })
  const viewer = viewers[route.split('/')[1] ?? ''] ?? 'secretary'
  return { name: route.slice(1).replaceAll('/', '-').replaceAll(/[[\]]/g, '') || 'root', path: filled, viewer }
}
