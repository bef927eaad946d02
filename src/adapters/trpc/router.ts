import { adminRouter } from './admin-router.ts'
import { appealRouter } from './appeal-router.ts'
import { assessmentRouter } from './assessment-router.ts'
import { ballotRouter } from './ballot-router.ts'
import { bookRouter } from './book-router.ts'
import { campaignRouter } from './campaign-router.ts'
import { cellRouter } from './cell-router.ts'
import { changesRouter } from './changes-router.ts'
import { collectiveRouter } from './collective-router.ts'
import { commendationRouter } from './commendation-router.ts'
import { committeeRouter } from './committee-router.ts'
import { deedRouter } from './deed-router.ts'
import { exchangeRouter } from './exchange-router.ts'
import { followUpRouter } from './follow-up-router.ts'
import { groupRouter } from './group-router.ts'
import { helpRouter } from './help-router.ts'
import { homeRouter } from './home-router.ts'
import { inboxRouter } from './inbox-router.ts'
import { inspectionRouter } from './inspection-router.ts'
import { leaderRouter } from './leader-router.ts'
import { meetingRouter } from './meeting-router.ts'
import { minutesRouter } from './minutes-router.ts'
import { normsRouter } from './norms-router.ts'
import { notebookRouter } from './notebook-router.ts'
import { oversightRouter } from './oversight-router.ts'
import { pinResetRouter } from './pin-reset-router.ts'
import { programmeRouter } from './programme-router.ts'
import { readingRouter } from './reading-router.ts'
import { reflectionRouter } from './reflection-router.ts'
import { registrationRouter } from './registration-router.ts'
import { remarksRouter } from './remarks-router.ts'
import { reportRouter } from './report-router.ts'
import { roundRouter } from './round-router.ts'
import { sessionRouter } from './session-router.ts'
import { templateRouter } from './template-router.ts'
import { router } from './trpc.ts'
import { unitRouter } from './unit-router.ts'
import { upwardRouter } from './upward-router.ts'
import { yearRouter } from './year-router.ts'

/** All that a signed-in person, or a wall, may ask of the server: `area.verb`. */
export const appRouter = router({
  session: sessionRouter,
  pinReset: pinResetRouter,
  home: homeRouter,
  registration: registrationRouter,
  assessment: assessmentRouter,
  reflection: reflectionRouter,
  notebook: notebookRouter,
  book: bookRouter,
  inspection: inspectionRouter,
  appeal: appealRouter,
  exchange: exchangeRouter,
  followUp: followUpRouter,
  deed: deedRouter,
  year: yearRouter,
  cell: cellRouter,
  changes: changesRouter,
  oversight: oversightRouter,
  campaign: campaignRouter,
  group: groupRouter,
  remarks: remarksRouter,
  help: helpRouter,
  meeting: meetingRouter,
  inbox: inboxRouter,
  minutes: minutesRouter,
  ballot: ballotRouter,
  committee: committeeRouter,
  commendation: commendationRouter,
  collective: collectiveRouter,
  leader: leaderRouter,
  report: reportRouter,
  admin: adminRouter,
  template: templateRouter,
  unit: unitRouter,
  round: roundRouter,
  upward: upwardRouter,
  norms: normsRouter,
  reading: readingRouter,
  programme: programmeRouter,
})

export type AppRouter = typeof appRouter
