import { ballotRouter } from './ballot-router.ts'
import { meetingRouter } from './meeting-router.ts'
import { router } from './trpc.ts'

/** All that a signed-in person, or a wall, may ask of the server: `area.verb`. */
export const appRouter = router({
  meeting: meetingRouter,
  ballot: ballotRouter,
})

export type AppRouter = typeof appRouter
