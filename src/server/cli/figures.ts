// npm run figures -- --compare   counts every cell anew from what is on record and says where it is not what is kept; leaves with 1 when it isn't
// npm run figures -- --rebuild   writes it as it is counted and publishes it
import { openPrismaDatabase } from '#adapters/prisma/database.ts'
import { prismaStores } from '#adapters/prisma/prisma-stores.ts'
import { compareFigures } from '#application/compare-figures.ts'
import { rebuildFigures } from '#application/rebuild-figures.ts'
import { openDatabase } from '../database.ts'
import { readEnvironment } from '../env.ts'
import { clock } from '../world.ts'

const [asked] = process.argv.slice(2)
if (asked !== '--compare' && asked !== '--rebuild') {
  console.error('npm run figures -- --compare | --rebuild')
  process.exit(2)
}
const database = await openDatabase(readEnvironment(process.env), console.error)
const connected = openPrismaDatabase({ connection: database.connection, onConnectionError: (error) => console.error(error.message) })
const ports = { stores: prismaStores(connected), clock }
const differed = asked === '--compare' ? await compare() : await rebuild()
await connected.close()
await database.release()
process.exit(asked === '--compare' && differed > 0 ? 1 : 0)

async function compare(): Promise<number> {
  let found = 0
  for await (const { cellId, period, part, kept, counted } of compareFigures(ports)) {
    found += 1
    console.log(`${cellId}  ${period}  ${part}\n  kept     ${JSON.stringify(kept)}\n  counted  ${JSON.stringify(counted)}`)
  }
  console.log(found === 0 ? 'what is kept is what is on record' : `${found} figures differ`)
  return found
}

async function rebuild(): Promise<number> {
  const written = await rebuildFigures(ports)
  console.log(`${written} figures written`)
  return written
}
