'use client'

import { useTranslations } from 'next-intl'
import type { CellDesk } from '#contract/cell.ts'
import { paths } from '#contract/paths.ts'
import { ButtonLink } from '#screens/kit/button.tsx'
import { dayMonthText, timeText } from '#screens/kit/dates.ts'
import { type Fact, Facts } from '#screens/kit/facts.tsx'
import { Note } from '#screens/kit/note.tsx'
import { AnnounceButton } from './announce-button.tsx'
import { nextAction, type Preparation } from './preparation.ts'
import { preparationToday } from './use-desk.ts'

/** The one next action, and how the rest stands. */
export function NextActionCard({ desk }: { desk: CellDesk }) {
  const t = useTranslations('desk.next')
  const state = preparationToday(desk)
  const action = nextAction(state)
  const meeting = state.openNow ?? state.review
  const values = {
    count: action === 'MISSING' ? state.missing.length : action === 'SHORTFALLS' ? state.shortfalls.open : state.toRemark.length,
    year: String(desk.year),
    title: meeting?.title ?? '',
    time: meeting ? timeText(meeting.startsAt) : '',
    day: meeting ? dayMonthText(meeting.startsAt) : '',
  }
  return (
    <section className="card self-start" aria-labelledby="next-action">
      <p className="label label-red">{t('label')}</p>
      <h2 id="next-action" className="num mt-1 text-desk-4">
        {t(`title.${action}`, values)}
      </h2>
      <p className="num mt-1 text-ink-2">{t(`text.${action}`, values)}</p>
      <div className="mt-4 flex flex-wrap items-center gap-3">
        <Primary desk={desk} state={state} />
      </div>
      <div className="mt-4">
        <Facts plain facts={useFacts(desk, state)} />
      </div>
      <Supplementary desk={desk} state={state} />
    </section>
  )
}

/** Rule 25: who was absent is classified as soon as possible afterwards, in a session about them alone. */
function Supplementary({ desk: { cellId, unclassified }, state: { review } }: { desk: CellDesk; state: Preparation }) {
  const t = useTranslations('desk.next')
  const isOver = review?.status === 'CLOSED' || review?.status === 'SIGNED'
  if (!isOver || unclassified.length === 0) return null
  const names = unclassified.slice(0, namesShown).join(', ')
  return (
    <Note tone="gold" className="mt-4">
      <p className="num">
        {t('supplementary', { count: unclassified.length, names, rest: Math.max(0, unclassified.length - namesShown) })}
      </p>
      <ButtonLink size="small" className="mt-2" href={paths.planMeeting(cellId)}>
        {t('planSupplementary')}
      </ButtonLink>
    </Note>
  )
}

function Primary({ desk, state }: { desk: CellDesk; state: Preparation }) {
  const t = useTranslations('desk.next')
  const action = nextAction(state)
  const { cellId } = desk
  const meetingId = (state.openNow ?? state.review)?.meetingId ?? ''
  const link = (href: string) => (
    <ButtonLink kind="primary" size="large" href={href}>
      {t(`do.${action}`)}
    </ButtonLink>
  )
  switch (action) {
    case 'HOLD':
    case 'TODAY':
    case 'MEET':
      return link(paths.console(meetingId))
    case 'SIGN':
    case 'DONE':
      return link(paths.minutes(meetingId))
    case 'REMARK':
      return link(paths.memberFile(cellId, state.toRemark[0]?.memberId ?? ''))
    case 'SHORTFALLS':
      return link(paths.agendaShortfalls(cellId))
    case 'PLAN':
      return link(paths.planMeeting(cellId))
    case 'ANNOUNCE':
      return (
        <>
          <AnnounceButton meetingId={meetingId} members={desk.members.length} isNext />
          <ButtonLink size="large" href={`${paths.planMeeting(cellId)}?meeting=${encodeURIComponent(meetingId)}`}>
            {t('changeFirst')}
          </ButtonLink>
        </>
      )
    case 'MISSING':
      return (
        <>
          {link(`${paths.cell(cellId)}?show=missing#members`)}
          <ButtonLink size="large" href={paths.console(meetingId)}>
            {t('do.MEET')}
          </ButtonLink>
        </>
      )
  }
}

/** Names are given in full up to this many; more are counted. */
const namesShown = 6

function useFacts(desk: CellDesk, { missing, toRemark, due, shortfalls, review }: Preparation): Fact[] {
  const t = useTranslations('desk.next.facts')
  const names = missing.slice(0, namesShown).map((member) => member.name)
  const rest = missing.length - names.length
  const handedIn = due - missing.length
  const missingText = t('missing', { count: missing.length, names: names.join(', '), rest })
  return [
    {
      id: 'write',
      sign: missing.length === 0 ? 'ok' : 'due',
      text: missing.length === 0 ? t('allHandedIn', { count: due }) : `${t('handedIn', { done: handedIn, due })} ${missingText}`,
    },
    {
      id: 'remark',
      sign: toRemark.length > 0 ? 'due' : desk.counts.handedIn > 0 ? 'ok' : 'wait',
      text: toRemark.length > 0 ? t('toRemark', { count: toRemark.length }) : t('remarked', { count: desk.counts.remarked }),
    },
    {
      id: 'shortfalls',
      sign: shortfalls.onAgenda > 0 ? 'ok' : 'wait',
      text: t('shortfalls', { chosen: shortfalls.onAgenda, open: shortfalls.open }),
    },
    {
      id: 'ballot',
      sign: desk.counts.onBallot > 0 ? 'ok' : 'wait',
      text: t('ballot', { on: desk.counts.onBallot, off: desk.counts.members - desk.counts.onBallot, nominated: desk.counts.nominated }),
    },
    {
      id: 'meeting',
      sign: review === null || review.status === 'DRAFT' ? 'wait' : 'ok',
      text: review
        ? t(`meeting.${review.status}`, { time: timeText(review.startsAt), day: dayMonthText(review.startsAt) })
        : t('noMeeting'),
    },
  ]
}
