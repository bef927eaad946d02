// npm run generate -- --members 100000 --years 5 [--seed 1] [--communes 100]   fills an empty database with a made-up province
import { parseArgs } from 'node:util'
import { CannotStart } from '../cannot-start.ts'
import { openDatabase } from '../database.ts'
import { demoPin } from '../demo/populate.ts'
import { readEnvironment } from '../env.ts'
import { fillWithProvince } from '../generate/fill.ts'
import { provincePlan } from '../generate/plan.ts'
import { migrate } from '../migrate.ts'
import { stopWith } from '../start-up.ts'
import { clock } from '../world.ts'

const { values } = parseArgs({
  options: {
    members: { type: 'string', default: '100000' },
    years: { type: 'string', default: '5' },
    seed: { type: 'string', default: '1' },
    communes: { type: 'string' },
  },
})

try {
  const plan = provincePlan({
    members: whole('members', values.members, { least: 5, most: 1_000_000 }),
    years: whole('years', values.years, { least: 1, most: 10 }),
    seed: whole('seed', values.seed, { least: 0, most: 2 ** 31 }),
    today: clock.today(),
    ...(values.communes && { communes: whole('communes', values.communes, { least: 1, most: 2000 }) }),
  })
  const database = await openDatabase(readEnvironment(process.env), console.log)
  await migrate(database.connection)
  const { officers } = await fillWithProvince(database.connection, plan, console.log)
  console.log(`Everybody signs in with the PIN ${demoPin}; card numbers of some:`)
  for (const { role, unitId, name, card } of officers.slice(0, 6)) console.log(`  ${card}  ${role} ${unitId}  ${name}`)
  await database.release()
} catch (error) {
  stopWith(error)
}
process.exit()

function whole(name: string, text: string, { least, most }: { least: number; most: number }): number {
  const value = Number(text)
  if (Number.isInteger(value) && value >= least && value <= most) return value
  throw new CannotStart(`--${name} is a whole number from ${least} to ${most}.`)
}
