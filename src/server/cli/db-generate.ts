// npm run db:generate   makes Prisma's client from prisma/schema.prisma, unless it is up to date
import { generateClient } from '../prepare-code.ts'
import { stopWith } from '../start-up.ts'

await generateClient(console.log).catch(stopWith)
