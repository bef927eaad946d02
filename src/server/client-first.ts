import { generateClient } from './prepare-code.ts'
import { stopWith } from './start-up.ts'

// node --import, before a program that reaches Prisma's client: on a fresh checkout, or after an upgrade, there is none to import yet.

await generateClient(console.error).catch(stopWith)
