// npm run build   makes what the repository does not hold: Prisma's client and the pages, unless they are up to date
import { buildPages, generateClient } from '../prepare-code.ts'
import { stopWith } from '../start-up.ts'

await generateClient(console.log).catch(stopWith)
await buildPages(console.log).catch(stopWith)
