'use client'

import { useTranslations } from 'next-intl'
import { figureOf } from '#domain/classification/levels.ts'
import type { Proposal } from '#domain/classification/proposed-level.ts'
import type { CellOpinionBody, ConcludedShortfall, NotebookEntry } from '#domain/notebook/entry.ts'
import { dayText } from '#screens/kit/dates.ts'
import { YearEntryBody } from './year-entry-body.tsx'

/** The words of a line, by its kind. */
export function EntryBody({ entry }: { entry: NotebookEntry }) {
  const t = useTranslations('notebook')
  switch (entry.kind) {
    case 'REMARK':
      return (
        <>
          <p className="entry-own whitespace-pre-line">{entry.body.remark}</p>
          {entry.body.proposedLevel && <p>{t('entries.proposed', { level: t(`level.${entry.body.proposedLevel}`) })}</p>}
        </>
      )
    case 'CELL_OPINION':
      return <Opinion opinion={entry.body} />
    case 'COMMENDATION': {
      const { passed, reason, figures, base } = entry.body
      const counts = { agree: figureOf(figures, 'AGREE'), disagree: figureOf(figures, 'DISAGREE'), base }
      return (
        <>
          <p>{passed ? t('entries.commended', counts) : t('entries.notCommended', counts)}</p>
          {reason && <p>{t('entries.reason', { reason })}</p>}
        </>
      )
    }
    case 'CONCLUSION':
      return <Concluded conclusion={entry.body} />
    case 'TASK': {
      const { what, dueOn, state, word } = entry.body
      return (
        <>
          <p>
            {t(`entries.task${state}`, { what })} {dueOn && t('entries.due', { date: dayText(dueOn) })}
          </p>
          {word && <p>{t('entries.taskWord', { word })}</p>}
        </>
      )
    }
    case 'PRAISE':
    case 'REMINDER':
      return (
        <>
          <p className="whitespace-pre-line">{entry.body.reason}</p>
          <p className="second">{t('entries.openVote', { agreed: entry.body.agreed, base: entry.body.base })}</p>
        </>
      )
    case 'DECIDED': {
      const { level, number, decidedOn, reason, revokedId } = entry.body
      return (
        <>
          <p>{t('entries.decided', { level: t(`level.${level}`), number, date: dayText(decidedOn) })}</p>
          {reason && <p>{t('result.reason', { reason })}</p>}
          {revokedId && <p>{t('entries.revoked')}</p>}
        </>
      )
    }
    case 'APPEAL':
      return <p className="entry-own whitespace-pre-line">{entry.body.reason}</p>
    case 'CORRECTION':
    case 'APPEAL_ANSWER':
      return <p className="entry-own whitespace-pre-line">{entry.body.text}</p>
    case 'CONFIRMATION':
    case 'ACKNOWLEDGED':
    case 'APPEAL_WITHDRAWN':
      return null
    default:
      return <YearEntryBody entry={entry} />
  }
}

function Concluded({ conclusion }: { conclusion: ConcludedShortfall }) {
  const t = useTranslations('notebook')
  const { text, remedy, dueOn, follower, state } = conclusion
  return (
    <>
      <p className="whitespace-pre-line">{t('entries.concluded', { text })}</p>
      {conclusion.conclusion && <p className="whitespace-pre-line">{t('entries.conclusion', { text: conclusion.conclusion })}</p>}
      {remedy && <p className="whitespace-pre-line">{t('entries.remedy', { text: remedy })}</p>}
      <p>
        {dueOn && follower && t('entries.dueFollower', { date: dayText(dueOn), name: follower })}
        {dueOn && !follower && t('entries.due', { date: dayText(dueOn) })}
        {!dueOn && follower && t('entries.follower', { name: follower })} {t(`shortfalls.${state}`)}
      </p>
    </>
  )
}

function Opinion({ opinion: { proposal, excellent, passedOn } }: { opinion: CellOpinionBody }) {
  const t = useTranslations('notebook')
  const counts = excellent && { agree: figureOf(excellent.figures, 'AGREE'), base: excellent.base }
  return (
    <>
      <Proposed proposal={proposal} isPassedOn={passedOn != null} />
      {counts && <p>{t('entries.secondSheet', counts)}</p>}
      {passedOn && <p>{t('entries.passedOn', { reason: passedOn.reason })}</p>}
    </>
  )
}

function Proposed({ proposal, isPassedOn }: { proposal: Proposal; isPassedOn: boolean }) {
  const t = useTranslations('notebook')
  if (proposal === 'NO_MAJORITY') return <p>{t(isPassedOn ? 'noMajority' : 'entries.noMajority')}</p>
  return <p>{proposal === null ? t('entries.countsOnly') : t('entries.cellProposed', { level: t(`level.${proposal}`) })}</p>
}
