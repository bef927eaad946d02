import { globSync } from 'node:fs'
import path from 'node:path'

const APP = path.resolve(import.meta.dirname, '../../src/app')

/** Who looks at a screen. */
export type Viewer = 'nobody' | 'member' | 'wall' | 'secretary' | 'committee' | 'leader' | 'admin'
/** What it is made for. */
export type Made = 'phone' | 'desk' | 'wall'

/** By the first word or two of the address; whatever is new and not named here is looked at by the secretary, at the desk. */
const viewers: Record<string, [Viewer, Made]> = {
  '': ['nobody', 'phone'],
  'sign-in': ['nobody', 'phone'],
  slip: ['nobody', 'phone'],
  setup: ['nobody', 'phone'],
  tablet: ['nobody', 'phone'],
  wall: ['wall', 'wall'],
  today: ['member', 'phone'],
  me: ['member', 'phone'],
  notebook: ['member', 'phone'],
  'self-assessment': ['member', 'phone'],
  inbox: ['member', 'phone'],
  calendar: ['member', 'phone'],
  'follow-up': ['member', 'phone'],
  shortfall: ['secretary', 'phone'],
  door: ['secretary', 'phone'],
  phone: ['member', 'phone'],
  count: ['secretary', 'phone'],
  remote: ['secretary', 'phone'],
  registration: ['member', 'phone'],
  reflection: ['member', 'phone'],
  reading: ['member', 'phone'],
  'good-deeds': ['member', 'phone'],
  campaigns: ['member', 'phone'],
  upward: ['member', 'phone'],
  unit: ['committee', 'desk'],
  inspection: ['committee', 'desk'],
  committee: ['committee', 'desk'],
  leader: ['leader', 'desk'],
  'print/week': ['committee', 'desk'],
  admin: ['admin', 'desk'],
}

export type Screen = { name: string; path: string; viewer: Viewer; made: Made }

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
  const [, first = '', second = ''] = route.split('/')
  const [viewer, made] = viewers[`${first}/${second}`] ?? viewers[first] ?? ['secretary', 'desk']
  return { name: route.slice(1).replaceAll('/', '-').replaceAll(/[[\]]/g, '') || 'root', path: filled, viewer, made }
}
