'use client'

import { useTranslations } from 'next-intl'
import type { NotebookLine } from '#contract/notebook.ts'
import { isOwnWord } from '#domain/notebook/appeal.ts'
import { dayMonthText, dayText, momentText } from '#screens/kit/dates.ts'
import { SignedEntry } from '#screens/kit/signed-entry.tsx'
import { useRole } from '../use-role.ts'
import { AcknowledgeButton } from './acknowledge-button.tsx'
import { CorrectButton } from './correct-button.tsx'
import { EntryBody } from './entry-body.tsx'
import { anchorOf, type TimelineReader } from './timeline-reader.ts'
import { useEntryTitle } from './use-entry-title.ts'

type Props = { line: NotebookLine; lines: readonly NotebookLine[]; reader: TimelineReader }

/** One line: what, by whom in which role, when; what it points back to, and what points back to it. */
export function TimelineLine({ line, lines, reader }: Props) {
  const t = useTranslations('notebook.entries')
  const titleOf = useEntryTitle()
  const { entry, acknowledgedAt, seal } = line
  const isUnread = reader.kind === 'MEMBER' && !acknowledgedAt && entry.id !== reader.shownAboveId && !isOwnWord(entry)
  return (
    <div id={anchorOf(entry.id)} tabIndex={-1} className="timeline-line">
      <SignedEntry
        title={t('of', { what: titleOf(entry), date: dayText(entry.at) })}
        {...markOf(line, t)}
        by={useSigners(line, reader)}
        {...(seal ? { code: seal.replaceAll(' ', ''), codeLabel: t('seal') } : {})}
      >
        <Back line={line} lines={lines} />
        <EntryBody entry={entry} />
      </SignedEntry>
      {(isUnread || line.mayCorrect) && (
        <div className="no-print mt-3 flex flex-wrap items-start gap-3">
          {isUnread && <AcknowledgeButton entryId={entry.id}>{t('acknowledge')}</AcknowledgeButton>}
          {line.mayCorrect && <CorrectButton entryId={entry.id} memberId={reader.memberId} />}
        </div>
      )}
    </div>
  )
}

/** The line this one is about, and the corrections of this one: each a step away. */
function Back({ line: { entry }, lines }: { line: NotebookLine; lines: readonly NotebookLine[] }) {
  const t = useTranslations('notebook')
  const titleOf = useEntryTitle()
  const about = lines.find((one) => one.entry.id === entry.aboutId)
  const corrections = lines.filter((one) => one.entry.kind === 'CORRECTION' && one.entry.aboutId === entry.id)
  return (
    <>
      {about && (
        <p className="second">
          <a href={`#${anchorOf(about.entry.id)}`}>
            {t('entries.about', { what: t('entries.of', { what: titleOf(about.entry), date: dayText(about.entry.at) }) })}
          </a>
        </p>
      )}
      {corrections.map((one) => (
        <p key={one.entry.id} className="second">
          <a href={`#${anchorOf(one.entry.id)}`}>{t('timeline.corrected', { date: dayText(one.entry.at) })}</a>
        </p>
      ))}
    </>
  )
}

function markOf({ confirmed, entry }: NotebookLine, t: ReturnType<typeof useTranslations<'notebook.entries'>>) {
  if (confirmed) return { mark: { state: 'ok' as const, text: t('confirmed') } }
  return entry.meetingId ? { mark: { state: 'part' as const, text: t('unconfirmed') } } : {}
}

/** Author, when, in which cell, who confirmed, the meeting, when it was read. */
function useSigners({ entry, cellName, confirmed, meetingTitle, acknowledgedAt }: NotebookLine, reader: TimelineReader): string[] {
  const t = useTranslations('notebook.entries')
  const role = useRole()
  const { author } = entry
  return [
    ...(author.name ? [t('writtenBy', { name: author.name, role: role(author.role) })] : []),
    momentText(entry.at),
    ...(cellName && cellName !== reader.cellName ? [cellName] : []),
    ...(confirmed ? [t('confirmedBy', { name: confirmed.name, role: role(confirmed.role), date: dayText(confirmed.at) })] : []),
    ...(meetingTitle ? [t('meeting', { title: meetingTitle })] : []),
    ...(acknowledgedAt ? [t('read', { date: dayMonthText(acknowledgedAt) })] : []),
  ]
}
