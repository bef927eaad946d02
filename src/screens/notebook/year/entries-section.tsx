'use client'

import { useTranslations } from 'next-intl'
import type { MyNotebook, NotebookLine } from '#contract/notebook.ts'
import { isOwnWord } from '#domain/notebook/appeal.ts'
import { dayMonthText, dayText, monthText } from '#screens/kit/dates.ts'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { PaperSection } from '#screens/kit/paper-sheet.tsx'
import { SignedEntry } from '#screens/kit/signed-entry.tsx'
import { useRole } from '../use-role.ts'
import { useTopic } from '../use-topic.ts'
import { AcknowledgeButton } from './acknowledge-button.tsx'
import { EntryBody } from './entry-body.tsx'

/** What the cell and the committee wrote, newest first: who, in which role, when, sealed with the meeting's log. */
export function EntriesSection({ lines, decided }: Pick<MyNotebook, 'lines' | 'decided'>) {
  const t = useTranslations('notebook.entries')
  return (
    <PaperSection when={t('when')} title={t('title')} note={t('note')}>
      {lines.length === 0 && <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>}
      {lines.toReversed().map((line) => (
        <Line key={line.entry.id} line={line} lines={lines} isShownAbove={line.entry.id === decided?.entryId} />
      ))}
    </PaperSection>
  )
}

type LineProps = { line: NotebookLine; lines: readonly NotebookLine[]; isShownAbove: boolean }

function Line({ line, lines, isShownAbove }: LineProps) {
  const t = useTranslations('notebook.entries')
  const titleOf = useEntryTitle()
  const { entry, acknowledgedAt, seal } = line
  const about = lines.find((one) => one.entry.id === entry.aboutId)
  return (
    <div className="border-b border-rule pb-4 not-first:pt-4 [&_.entry]:border-0 [&_.entry]:p-0">
      <SignedEntry
        title={t('of', { what: titleOf(line), date: dayText(entry.at) })}
        {...markOf(line, t)}
        by={useSigners(line)}
        {...(seal ? { code: seal.replaceAll(' ', ''), codeLabel: t('seal') } : {})}
      >
        {about && <p className="second">{t('about', { what: titleOf(about) })}</p>}
        <EntryBody entry={entry} />
      </SignedEntry>
      {!acknowledgedAt && !isShownAbove && !isOwnWord(entry) && (
        <div className="mt-3">
          <AcknowledgeButton entryId={entry.id}>{t('acknowledge')}</AcknowledgeButton>
        </div>
      )}
    </div>
  )
}

function markOf({ confirmed, entry }: NotebookLine, t: ReturnType<typeof useTranslations<'notebook.entries'>>) {
  if (confirmed) return { mark: { state: 'ok' as const, text: t('confirmed') } }
  return entry.meetingId ? { mark: { state: 'part' as const, text: t('unconfirmed') } } : {}
}

function useEntryTitle(): (line: NotebookLine) => string {
  const t = useTranslations('notebook.entries')
  const topic = useTopic()
  return ({ entry }) => {
    if (entry.kind === 'CONCLUSION') return t('CONCLUSION', { topic: topic(entry.body.topic) })
    if (entry.kind === 'REFLECTION' || entry.kind === 'MONTHLY_REMARK') return t(entry.kind, { month: monthText(entry.body.month) })
    if (entry.kind === 'CAMPAIGN_REPORT') return t('CAMPAIGN_REPORT', { campaign: entry.body.campaign })
    // These two are marks on other lines and never stand alone.
    if (entry.kind === 'CONFIRMATION' || entry.kind === 'ACKNOWLEDGED') return ''
    return t(entry.kind)
  }
}

/** Author, who confirmed, the meeting, when it was read. */
function useSigners({ entry, confirmed, meetingTitle, acknowledgedAt }: NotebookLine): string[] {
  const t = useTranslations('notebook.entries')
  const role = useRole()
  const { author } = entry
  return [
    ...(author.name ? [t('writtenBy', { name: author.name, role: role(author.role) })] : []),
    ...(confirmed ? [t('confirmedBy', { name: confirmed.name, role: role(confirmed.role), date: dayText(confirmed.at) })] : []),
    ...(meetingTitle ? [t('meeting', { title: meetingTitle })] : []),
    ...(acknowledgedAt ? [t('read', { date: dayMonthText(acknowledgedAt) })] : []),
  ]
}
