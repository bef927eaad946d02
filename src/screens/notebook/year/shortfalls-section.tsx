'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { MyNotebook, NotebookShortfall } from '#contract/notebook.ts'
import { paths } from '#contract/paths.ts'
import { dayText } from '#screens/kit/dates.ts'
import { PaperSection } from '#screens/kit/paper-sheet.tsx'
import { SignedEntry } from '#screens/kit/signed-entry.tsx'
import type { TagState } from '#screens/kit/tag.tsx'
import { useTopic } from '#screens/messages/use-topic.ts'

const signs: Record<NotebookShortfall['state'], TagState> = { OPEN: 'part', REMEDIED: 'ok', CARRIED_OVER: 'late' }

/** Shortfalls with cause, remedy, what the meeting concluded and how far it is. */
export function ShortfallsSection({ shortfalls, year }: Pick<MyNotebook, 'shortfalls' | 'year'>) {
  const t = useTranslations('notebook.shortfalls')
  return (
    <PaperSection when={t('when')} title={t('title')}>
      {shortfalls.length === 0 && <p className="second">{t('empty', { year })}</p>}
      {shortfalls.map((shortfall) => (
        <OneShortfall key={shortfall.id} shortfall={shortfall} />
      ))}
    </PaperSection>
  )
}

function OneShortfall({ shortfall }: { shortfall: NotebookShortfall }) {
  const t = useTranslations('notebook.shortfalls')
  const topic = useTopic()
  const { id, state, source, overdue, text, cause, remedy, conclusion, answer, dueOn, follower } = shortfall
  const by = [
    t(`source.${source}`),
    ...(dueOn ? [t('due', { date: dayText(dueOn) })] : []),
    ...(follower ? [t('follower', { name: follower })] : []),
  ]
  return (
    <SignedEntry
      title={topic(shortfall.topic)}
      mark={overdue ? { state: 'late', text: `${t(state)}, ${t('overdue')}` } : { state: signs[state], text: t(state) }}
      by={by}
    >
      <p className="entry-own whitespace-pre-line">{text}</p>
      {cause && <p>{t('cause', { text: cause })}</p>}
      {remedy && <p>{t('remedy', { text: remedy })}</p>}
      {conclusion && <p>{t('conclusion', { text: conclusion })}</p>}
      {answer && <p className="second">{t('answer', { text: answer })}</p>}
      <Link href={paths.shortfallStory(id)} className="no-print inline-flex min-h-12 items-center">
        {t('story')}
      </Link>
    </SignedEntry>
  )
}
