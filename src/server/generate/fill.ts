import type pg from 'pg'
import { passwords } from '#adapters/auth/passwords.ts'
import { openPrismaDatabase } from '#adapters/prisma/database.ts'
import { prismaStores } from '#adapters/prisma/prisma-stores.ts'
import { rebuildFigures } from '#application/rebuild-figures.ts'
import { defaultRuleSet } from '#domain/classification/rule-set.ts'
import { yearOf } from '#domain/organization/civil-date.ts'
import { CannotStart } from '../cannot-start.ts'
import { demoPin } from '../demo/populate.ts'
import { clock, digests } from '../world.ts'
import { openBulk } from './bulk.ts'
import { generateProvince, type MadeOfficer } from './generate.ts'
import type { ProvincePlan } from './plan.ts'
import { provinceId } from './units.ts'

type Say = (line: string) => void

/** Fills the database, which must be empty and up to date: the province, the rules of its years, and the figures that follow. */
export async function fillWithProvince(connection: pg.PoolConfig, plan: ProvincePlan, say: Say): Promise<{ officers: MadeOfficer[] }> {
  const started = performance.now()
  const seconds = () => ((performance.now() - started) / 1000).toFixed(1)
  const database = openPrismaDatabase({ connection, onConnectionError: (error) => say(error.message) })
  try {
    const stores = prismaStores(database)
    if (!(await stores.people.isEmpty()))
      throw new CannotStart('This database already holds people: a province is made up in an empty one.')
    const pinHash = await passwords.hash(demoPin)
    const { rows, officers } = await generateProvince({ bulk: await openBulk(connection), pinHash, digests, say }, plan)
    for (let year = yearOf(plan.today) - plan.years + 1; year <= yearOf(plan.today); year += 1)
      await stores.ruleSets.save(provinceId, defaultRuleSet(year))
    say(`${rows} rows after ${seconds()} s`)
    const figures = await rebuildFigures({ stores, clock })
    say(`${figures} figures of cells counted and published after ${seconds()} s`)
    return { officers }
  } finally {
    await database.close()
  }
}
