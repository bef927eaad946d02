'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { CellDesk } from '#contract/cell.ts'
import { paths } from '#contract/paths.ts'
import { type Step, StepsTrack } from '#screens/kit/steps-track.tsx'
import { nextAction, type Preparation } from './preparation.ts'
import { preparationToday } from './use-desk.ts'

/** The way to the review meeting, each step a link with how far it is; below it who sits at the desk. */
export function PreparationSteps({ cellId, desk }: { cellId: string; desk: CellDesk | null }) {
  return (
    <>
      <NarrowLinks cellId={cellId} desk={desk} />
      <WideSteps cellId={cellId} desk={desk} />
    </>
  )
}

/** On a phone only the ways to the other pages. */
function NarrowLinks({ cellId, desk }: { cellId: string; desk: CellDesk | null }) {
  const t = useTranslations('desk')
  const links = [
    { href: paths.agendaShortfalls(cellId), text: t('steps.shortfalls') },
    { href: paths.planMeeting(cellId), text: t('plan.title') },
    { href: paths.groups(cellId), text: t('groups') },
    { href: paths.templates(cellId), text: t('templates') },
    { href: paths.pins(cellId), text: t('pins.title') },
    ...(desk && speaksForCell(desk) ? [{ href: paths.transfers(cellId), text: t('transfers') }] : []),
  ]
  return (
    <nav aria-label={t('pages')} className="no-print flex flex-wrap gap-x-5 px-4 min-[1101px]:hidden">
      {links.map((link) => (
        <Link key={link.href} href={link.href} className="inline-flex min-h-11 items-center">
          {link.text}
        </Link>
      ))}
    </nav>
  )
}

function WideSteps({ cellId, desk }: { cellId: string; desk: CellDesk | null }) {
  const t = useTranslations('desk')
  return (
    <div className="no-print flex flex-1 flex-col max-[1100px]:hidden">
      {desk && <Steps cellId={cellId} desk={desk} />}
      <ul className="mt-auto grid gap-1 px-[18px] pt-8">
        <li>
          <Link href={paths.pins(cellId)} className="inline-flex min-h-11 items-center">
            {t('pins.title')}
          </Link>
        </li>
        <li>
          <Link href={paths.groups(cellId)} className="inline-flex min-h-11 items-center">
            {t('groups')}
          </Link>
        </li>
        <li>
          <Link href={paths.planMeeting(cellId)} className="inline-flex min-h-11 items-center">
            {t('plan.title')}
          </Link>
        </li>
        {desk && speaksForCell(desk) && (
          <>
            <li>
              <Link href={paths.templates(cellId)} className="inline-flex min-h-11 items-center">
                {t('templates')}
              </Link>
            </li>
            <li>
              <Link href={paths.transfers(cellId)} className="inline-flex min-h-11 items-center">
                {t('transfers')}
              </Link>
            </li>
          </>
        )}
      </ul>
      {desk && (
        <p className="px-[18px] pt-2 text-ink-2">
          {t('sitting')}
          <b className="block text-ink">{readerOf(desk)?.name ?? t(`office.${desk.office}`)}</b>
          {readerOf(desk) && t(`office.${desk.office}`)}
        </p>
      )}
    </div>
  )
}

function Steps({ cellId, desk }: { cellId: string; desk: CellDesk }) {
  const t = useTranslations('desk')
  return <StepsTrack label={t('steps.label')} steps={useStepsOf(cellId, desk)} />
}

/** Secretary or deputy: who speaks for the cell in transfers, and keeps its templates. */
const speaksForCell = ({ office }: CellDesk): boolean => office !== 'CELL_COMMITTEE_MEMBER'

const readerOf = (desk: CellDesk) => desk.members.find((member) => member.memberId === desk.memberId) ?? null

function useStepsOf(cellId: string, desk: CellDesk): Step[] {
  const t = useTranslations('desk')
  const state = preparationToday(desk)
  const now = nextAction(state)
  const stateOf = (id: string, done: boolean): Step['state'] => (stepNow[now] === id ? 'on' : done ? 'done' : 'next')
  const handedIn = state.due - state.missing.length
  const { review, openNow } = state
  return [
    {
      id: 'write',
      label: <StepLink href={`${paths.cell(cellId)}?show=missing`}>{t('steps.write')}</StepLink>,
      state: stateOf('write', state.missing.length === 0),
      note: `${handedIn}/${state.due}`,
    },
    {
      id: 'remark',
      label: <StepLink href={firstToRemark(cellId, desk, state)}>{t('steps.remark')}</StepLink>,
      state: stateOf('remark', handedIn > 0 && state.toRemark.length === 0),
      note: `${desk.counts.handedIn - state.toRemark.length}/${desk.counts.handedIn}`,
    },
    {
      id: 'shortfalls',
      label: <StepLink href={paths.agendaShortfalls(cellId)}>{t('steps.shortfalls')}</StepLink>,
      state: stateOf('shortfalls', state.shortfalls.onAgenda > 0),
      note: state.shortfalls.onAgenda,
    },
    {
      id: 'plan',
      label: <StepLink href={planHref(cellId, review)}>{t('steps.plan')}</StepLink>,
      state: stateOf('plan', review !== null && review.status !== 'DRAFT'),
      note: review ? t(`meeting.status.${review.status}`) : undefined,
    },
    {
      id: 'meet',
      label: review || openNow ? <StepLink href={meetHref(openNow ?? review)}>{t('steps.meet')}</StepLink> : t('steps.meet'),
      state: stateOf('meet', review?.status === 'SIGNED'),
    },
  ]
}

const stepNow: Record<ReturnType<typeof nextAction>, string> = {
  HOLD: 'meet',
  TODAY: 'meet',
  REMARK: 'remark',
  SHORTFALLS: 'shortfalls',
  PLAN: 'plan',
  ANNOUNCE: 'plan',
  MISSING: 'write',
  MEET: 'meet',
  SIGN: 'meet',
  DONE: '',
}

function StepLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} className="no-underline hover:underline">
      {children}
    </Link>
  )
}

function firstToRemark(cellId: string, desk: CellDesk, { toRemark }: Preparation): string {
  const first = toRemark[0] ?? desk.members[0]
  return first ? paths.memberFile(cellId, first.memberId) : paths.cell(cellId)
}

const planHref = (cellId: string, review: Preparation['review']): string =>
  review && (review.status === 'DRAFT' || review.status === 'ANNOUNCED')
    ? `${paths.planMeeting(cellId)}?meeting=${encodeURIComponent(review.meetingId)}`
    : paths.planMeeting(cellId)

const meetHref = (meeting: Preparation['review']): string =>
  meeting === null
    ? paths.today
    : meeting.status === 'CLOSED' || meeting.status === 'SIGNED'
      ? paths.minutes(meeting.meetingId)
      : paths.console(meeting.meetingId)
