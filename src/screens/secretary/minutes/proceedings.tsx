'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { Minutes } from '#domain/meeting/minutes.ts'
import { defaultTopics } from '#domain/notebook/reflection-topics.ts'
import { dayText, timeText } from '#screens/kit/dates.ts'
import { Pairs } from '#screens/kit/pairs.tsx'
import { PaperSection } from '#screens/kit/paper-sheet.tsx'
import { type Column, Table } from '#screens/kit/table.tsx'
import { Names, Recorded } from './recorded.tsx'

type Props = { minutes: Minutes }

export function Report({ minutes }: Props) {
  const t = useTranslations('minutes')
  return (
    <PaperSection when="IV" title={t('report')}>
      <Recorded text={minutes.report} />
    </PaperSection>
  )
}

/** Limits, causes, remedies, and what was concluded; whom a summary speaks of stays unnamed here as well. */
export function Shortfalls({ minutes }: Props) {
  const t = useTranslations('minutes.shortfalls')
  return (
    <PaperSection when="V" title={t('title')}>
      {minutes.shortfalls.length === 0 && <span className="min-none">{t('none')}</span>}
      {minutes.shortfalls.map((shortfall, index) => (
        <Shortfall key={`${index}${shortfall.text}`} shortfall={shortfall} number={index + 1} />
      ))}
    </PaperSection>
  )
}

function Shortfall({ shortfall, number }: { shortfall: Minutes['shortfalls'][number]; number: number }) {
  const t = useTranslations('minutes.shortfalls')
  const topic = useTopic(shortfall.topic)
  const { conclusion } = shortfall
  const due = (dueOn: string | null) => (dueOn ? t('due', { date: dayText(dueOn) }) : '')
  return (
    <article className="min-item num">
      <h3>
        {number}. {shortfall.name ?? t('summary')} <span className="second">({topic})</span>
      </h3>
      <p>{shortfall.text}</p>
      {shortfall.cause && <p>{t('cause', { text: shortfall.cause })}</p>}
      {shortfall.remedy && <p>{t('remedy', { text: unstopped(shortfall.remedy), due: due(shortfall.dueOn) })}</p>}
      {shortfall.answer && <p>{t('answer', { text: shortfall.answer })}</p>}
      <p>
        <b>{t('conclusion')}</b>{' '}
        {conclusion ? (
          <>
            {conclusion.text} {t('agreed', { text: unstopped(conclusion.remedy), due: due(conclusion.dueOn) })}{' '}
            {conclusion.follower && t('follower', { name: conclusion.follower })} {t(`states.${conclusion.state}`)}
          </>
        ) : (
          <Recorded text={null} />
        )}
      </p>
    </article>
  )
}

/** A due date follows, so the sentence does not end yet. */
const unstopped = (text: string) => text.replace(/[.\s]+$/, '')

function useTopic(code: string): string {
  const locale = useLocale() === 'en' ? 'en' : 'vi'
  return defaultTopics.find((topic) => topic.code === code)?.label[locale] ?? code
}

/** Who spoke, what was taken into the minutes, whom the meeting commended and reminded. */
export function Opinions({ minutes }: Props) {
  const t = useTranslations('minutes.opinions')
  return (
    <PaperSection when="VI" title={t('title')}>
      <p className="num">
        {t('spoke')} <Names names={minutes.speakers} />
      </p>
      {minutes.opinions.map((opinion, index) => (
        <article key={`${index}${opinion.at}`} className="min-item num">
          <h3>
            {opinion.name} <span className="second">{opinion.about ? t('about', { name: opinion.about }) : ''}</span>{' '}
            <span className="second">{timeText(opinion.at)}</span>
          </h3>
          <p className="min-text">{opinion.text}</p>
        </article>
      ))}
      <div className="mt-4">
        <Pairs
          headWidth="11em"
          pairs={[
            { id: 'commended', head: t('commended'), value: <Names names={minutes.commended} /> },
            { id: 'reminded', head: t('reminded'), value: <Names names={minutes.reminded} /> },
          ]}
        />
      </div>
    </PaperSection>
  )
}

type Task = Minutes['tasks'][number]

export function Tasks({ minutes }: Props) {
  const t = useTranslations('minutes.tasks')
  const columns: Column<Task>[] = [
    { id: 'what', head: t('what'), isRowHead: true, cell: (task) => task.what },
    { id: 'who', head: t('who'), cell: (task) => task.name },
    { id: 'due', head: t('due'), cell: (task) => (task.dueOn ? dayText(task.dueOn) : '') },
  ]
  return (
    <PaperSection when="VIII" title={t('title')}>
      <Table
        className="min-table"
        caption={t('title')}
        columns={columns}
        rows={minutes.tasks}
        rowKey={(_, index) => String(index)}
        empty={<span className="min-none">{t('none')}</span>}
      />
    </PaperSection>
  )
}

export function Conclusions({ minutes }: Props) {
  const t = useTranslations('minutes.conclusions')
  const score = minutes.qualityScore === null ? null : String(minutes.qualityScore)
  return (
    <PaperSection when="IX" title={t('title')}>
      <Pairs
        headWidth="11em"
        pairs={[
          { id: 'conclusion', head: t('conclusion'), value: <Recorded text={minutes.conclusion} /> },
          { id: 'resolution', head: t('resolution'), value: <Recorded text={minutes.resolution} /> },
          { id: 'score', head: t('score'), value: <Recorded text={score} /> },
          { id: 'notices', head: t('notices'), value: <Notices minutes={minutes} /> },
        ]}
      />
    </PaperSection>
  )
}

/** Done for a member by somebody else's hand: it belongs into the minutes. */
function Notices({ minutes }: Props) {
  const t = useTranslations('minutes.conclusions')
  const names = minutes.notices.map(({ kind, name, byName, at }) => t(`notice.${kind}`, { name, byName, time: timeText(at) }))
  return <Names names={names} />
}
