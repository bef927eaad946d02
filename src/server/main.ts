import { startUp, stopOnSignals, stopWith } from './start-up.ts'

// npm start, npm run demo, npm run dev. What reaches Prisma's client or Next is imported only after startUp has made and built it.

const say = (line: string) => console.log(line)

try {
  const house = await startUp(process.argv.slice(2), say)
  const { runApp } = await import('./run-app.ts')
  const app = await runApp(house, say)
  stopOnSignals(async () => {
    await app.stop()
    await house.database.release()
  })
} catch (error) {
  stopWith(error)
}
