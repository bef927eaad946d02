'use client'

import { ChevronRight } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { InboxLine } from '#contract/inbox.ts'
import { dayText, momentText, monthText, timeText } from '#screens/kit/dates.ts'

/** One notice: what happened, the facts, and the way to it. Going there is reading it. */
export function NoticeRow({ notice, onOpen }: { notice: InboxLine; onOpen: () => void }) {
  const t = useTranslations('inbox')
  const { facts, at, readAt, href } = notice
  return (
    <li className={readAt === null ? 'inbox-new' : undefined}>
      <Link href={href} onClick={onOpen}>
        <span>
          <b>{t(`kind.${facts.kind}`)}</b>
          <span className="block">{useFacts(facts)}</span>
          <small className="second">
            {readAt === null && <em>{t('new')} · </em>}
            {momentText(at)}
          </small>
        </span>
        <ChevronRight aria-hidden size={20} />
      </Link>
    </li>
  )
}

function useFacts(facts: InboxLine['facts']): string {
  const t = useTranslations('inbox.facts')
  switch (facts.kind) {
    case 'MEETING_ANNOUNCED':
    case 'MEETING_CHANGED':
      return t('meeting', { title: facts.title, time: timeText(facts.startsAt), day: dayText(facts.startsAt), place: facts.place })
    case 'MEETING_CANCELLED':
      return t('cancelled', { title: facts.title, day: dayText(facts.startsAt), reason: facts.reason })
    case 'LEVEL_DECIDED':
      return t('level', {
        year: String(facts.year),
        level: t(`levels.${facts.level}`),
        number: facts.number,
        day: dayText(facts.decidedOn),
      })
    case 'COLLECTIVE_DECIDED':
      return t('level', {
        year: String(facts.year),
        level: t(`levels.${facts.level}`),
        number: facts.number,
        day: dayText(facts.decidedOn),
      })
    case 'COMMENDED':
      return t('commended', { title: facts.title, year: String(facts.year), number: facts.number, unit: facts.unitName })
    case 'COMMENDATION_BACK':
      return t(facts.refused ? 'commendationRefused' : 'commendationReturned', { title: facts.title, name: facts.name, word: facts.word })
    case 'APPEAL_ASKED':
      return t('appeal', { name: facts.name, year: String(facts.year) })
    case 'APPEAL_ANSWERED':
      return t('appealAnswered', { year: String(facts.year) })
    case 'PIN_RESET_ASKED':
      return t('pinReset', { name: facts.byName })
    case 'ADMINISTRATOR_RESET':
      return t('administratorReset', { name: facts.name, by: facts.byName })
    case 'SENT_BACK':
      return t('sentBack', { unit: facts.unitName, count: facts.count, year: String(facts.year) })
    case 'SENT_BACK_ANSWERED':
      return t('sentBackAnswered', { cell: facts.cellName, year: String(facts.year) })
    case 'DEED_PROPOSED':
      return t('deedProposed', { name: facts.name, text: facts.text })
    case 'DEED_SETTLED':
      return facts.confirmed ? t('deedConfirmed', { text: facts.text }) : t('deedDeclined', { text: facts.text, word: facts.word })
    case 'CAMPAIGN_OPENED':
      return t('campaignOpened', { name: facts.name, number: facts.number, day: dayText(facts.endsOn) })
    case 'CAMPAIGN_REMINDER':
      return t('campaignReminder', { name: facts.name, day: dayText(facts.endsOn) })
    case 'CAMPAIGN_CELL_REMINDER':
      return t(facts.meetingLacks ? 'campaignCellMeeting' : 'campaignCell', {
        name: facts.name,
        missing: facts.missing,
        day: dayText(facts.endsOn),
      })
    case 'ASKED_AFTER':
      return t(`asked.${facts.ask}`, { unit: facts.unitName, name: facts.byName, period: periodWords(facts.period) })
    case 'ROUND_CALLED':
      return t('round', { question: facts.question, day: dayText(facts.deadline) })
    case 'ROUND_PUBLISHED':
      return t('published', { question: facts.question, all: facts.all, chosen: facts.chosen })
    case 'QUESTION_ASKED':
      return facts.cellName
    case 'QUESTION_ANSWERED':
      return facts.unitName
    case 'REFLECTION_DUE':
      return t('reflection', { month: monthText(facts.month), day: dayText(facts.dueOn) })
    case 'PROGRAMME_PUBLISHED':
    case 'PROGRAMME_REMINDER':
      return t(facts.isNewer ? 'programmeNewer' : 'programme', { title: facts.title, month: monthText(facts.month) })
    case 'REGISTRATION_ASKED':
      return t(facts.overdue ? 'registrationOverdue' : 'registrationAsked', { year: String(facts.year), day: dayText(facts.dueOn) })
    case 'REGISTRATION_SETTLED':
      return facts.approved
        ? t('registrationApproved', { year: String(facts.year) })
        : t('registrationReturned', { year: String(facts.year), word: facts.word })
    case 'BOOK_REPORTED':
      return t(`book${facts.event}`, { name: facts.name })
    case 'BOOK_SETTLED':
      return t(`book${facts.event}`, { number: facts.number })
    case 'NOTEBOOK_OPENED':
      return t('notebookOpened', { name: facts.byName, number: facts.number })
    case 'TRANSFER_ASKED':
      return t('transferAsked', { name: facts.name, from: facts.from, day: dayText(facts.on) })
    case 'TRANSFERRED':
      return facts.name === null
        ? t(`transferred${facts.way}`, { from: facts.from, to: facts.to, day: dayText(facts.on) })
        : t('transferredOther', { name: facts.name, from: facts.from, to: facts.to, day: dayText(facts.on) })
    case 'TASK_ASSIGNED':
      return facts.dueOn ? t('taskDue', { what: facts.what, day: dayText(facts.dueOn) }) : facts.what
  }
}

/** '11/2026', '4/2026' of a quarter, '2026'. */
const periodWords = (period: string): string => period.replace(/^(\d{4})-Q?0?(\d+)$/, '$2/$1')
