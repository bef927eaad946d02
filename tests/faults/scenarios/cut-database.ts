import { setTimeout as pause } from 'node:timers/promises'
import { type TroubledLine, troubledLine } from '../../support/troubled-line.ts'
import { scenario } from '../scenario.ts'
import { bothServe, type TwoNodes, twoNodes } from './two-nodes.ts'

type Place = TwoNodes & { line: TroubledLine }

export const cutDatabase = scenario<Place>({
  name: 'cut-database',
  about: 'the network between one of two nodes and the database is cut or falls silent for some seconds; the other node goes on',
  runs: 20,
  shortRuns: 0,
  prepare,
  disturb: async ({ line }, { fraction }) => {
    line.become(fraction() < 0.5 ? 'cut' : 'silent')
    await pause(1_000 + fraction() * 7_000)
    line.become('none')
  },
  settle: bothServe,
})

/** The second node reaches the database by a line of its own. */
async function prepare(): Promise<Place> {
  const lines: TroubledLine[] = []
  const place = await twoNodes({
    variablesOf: async (node, databaseUrl): Promise<Record<string, string>> => {
      if (node === 0) return {}
      const line = await troubledLine(socketOf(databaseUrl))
      lines.push(line)
      return { DATABASE_URL: byNetwork(databaseUrl, line.port) }
    },
    leave: async () => {
      for (const line of lines) await line.close()
    },
  })
  return { ...place, line: lines[0] as TroubledLine }
}

const partsOf = (databaseUrl: string) => new URL(databaseUrl.replace('@/', '@localhost/'))

const socketOf = (databaseUrl: string): { path: string } => {
  const { searchParams } = partsOf(databaseUrl)
  return { path: `${searchParams.get('host')}/.s.PGSQL.${searchParams.get('port')}` }
}

function byNetwork(databaseUrl: string, port: number): string {
  const url = partsOf(databaseUrl)
  url.host = `localhost:${port}`
  url.search = ''
  return url.href
}
