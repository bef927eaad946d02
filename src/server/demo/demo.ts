import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Ports } from '#application/ports.ts'
import { CannotStart } from '../cannot-start.ts'
import type { Door } from '../http.ts'
import type { House } from '../start-up.ts'
import { loadDemo } from './load-demo.ts'
import { loadLargeDemo } from './load-large-demo.ts'
import { type SignIn, signInFor } from './sign-ins.ts'

type Say = (line: string) => void

/** `hallFile` null: nobody waits for a meeting of this demo. */
export type OpenDemo = { signIns: SignIn[]; hallFile: string | null }

/** The demo's sign-ins; loads its organisation the first time. */
export async function openDemo(house: House, ports: Ports, say: Say): Promise<OpenDemo> {
  const kept = path.join(house.dataFolder, 'demo.json')
  const isLarge = house.environment.demoSize === '001'
  const hallFile = isLarge ? null : hallFileOf(house)
  if (await ports.stores.people.isEmpty()) {
    const { signIns } = isLarge ? await loadLargeDemo(house, say) : await loadSmall(house, ports, say)
    await writeFile(kept, JSON.stringify(signIns), { mode: 0o600 })
    return { signIns, hallFile }
  }
  const text = await readFile(kept, 'utf8').catch(() => null)
  if (text === null) throw new CannotStart('The demo was loaded only in part. Start it over: npm run demo -- --fresh')
  return { signIns: JSON.parse(text) as SignIn[], hallFile }
}

async function loadSmall(house: House, ports: Ports, say: Say): Promise<{ signIns: SignIn[] }> {
  const hallFile = hallFileOf(house)
  await mkdir(path.dirname(hallFile), { recursive: true })
  return loadDemo({ ports, publicUrl: house.environment.publicUrl, hallFile, say })
}

/** GET /demo/sign-in: whose address this is, so that the sign-in page comes filled in. Exists in the demo only. */
export const demoDoor =
  (signIns: readonly SignIn[]): Door =>
  (request, response) => {
    if (request.url !== '/demo/sign-in') return false
    const signIn = signInFor(signIns, request.headers.host ?? '')
    response.writeHead(signIn ? 200 : 404, { 'content-type': 'application/json', 'cache-control': 'no-store' })
    response.end(JSON.stringify(signIn ?? {}))
    return true
  }

/** Beside the data folder as asked for, where `npm run hall` looks. */
const hallFileOf = ({ environment }: House) => path.join(path.dirname(environment.dataFolder), 'hall.json')
