import { readCalendar } from '#application/read-calendar.ts'
import { type Due, readToday } from '#application/read-today.ts'
import { type CalendarYear, calendarInput } from '#contract/calendar.ts'
import type { HomeToday } from '#contract/home.ts'
import { paths } from '#contract/paths.ts'
import { answer, procedure, router } from './trpc.ts'

export const homeRouter = router({
  calendar: procedure
    .input(calendarInput)
    .query(async ({ ctx, input }): Promise<CalendarYear> => answer(await readCalendar(ctx, ctx.actor, input))),
  today: procedure.query(async ({ ctx }): Promise<HomeToday> => {
    const today = await readToday(ctx, ctx.actor)
    return { ...today, due: today.due.map((due) => ({ kind: due.kind, title: due.title, on: due.on, href: hrefOf(due) })) }
  }),
})

function hrefOf(due: Due): string {
  switch (due.kind) {
    case 'MEETING':
      return paths.phone(due.about ?? '')
    case 'SIGN_MINUTES':
    case 'SEND_MINUTES':
      return paths.minutes(due.about ?? '')
    case 'CAMPAIGN':
      return paths.campaign(due.about ?? '')
    case 'REFLECTION':
    case 'REFLECTION_MISSED':
      return paths.reflection(due.about ?? undefined)
    case 'REGISTRATION':
      return paths.registration
    case 'SELF_ASSESSMENT':
      return paths.selfAssessment
    case 'ANSWER':
      return paths.shortfallAnswers
    case 'REMEDY':
    case 'TASK':
      return `${paths.followUp}#${due.about ?? ''}`
    case 'HELP_STEP':
      return `${paths.followUp}#${due.about ?? ''}`
    case 'REMARKS':
      return paths.remarks(due.about ?? '')
    case 'PROPOSE':
      return `${paths.upward}#${due.about ?? ''}`
    case 'ACKNOWLEDGE':
      return paths.notebook(due.year)
  }
}
