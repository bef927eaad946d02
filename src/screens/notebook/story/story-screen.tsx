'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { ShortfallStory } from '#contract/follow-up.ts'
import { paths } from '#contract/paths.ts'
import { ButtonLink } from '#screens/kit/button.tsx'
import { dayText } from '#screens/kit/dates.ts'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { PaperSheet } from '#screens/kit/paper-sheet.tsx'
import { Tag, type TagState } from '#screens/kit/tag.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import { isRefused } from '#screens/live/problem.ts'
import { useTopic } from '#screens/messages/use-topic.ts'
import './story.css'

/** One shortfall from its first word to its remedy, for its member and for the cell committee. */
export function StoryScreen({ shortfallId }: { shortfallId: string }) {
  const t = useTranslations('notebook.story')
  const tabs = useTranslations('notebook.tabs')
  const api = useApi()
  const story = useQuery(api.followUp.story.queryOptions({ shortfallId }))
  const { data, error } = story
  return (
    <PaperSheet>
      <ButtonLink kind="quiet" href={paths.today} className="no-print">
        {tabs('today')}
      </ButtonLink>
      {data && <Story story={data} />}
      {!data && isRefused(error, 'access/not-found') && <EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
      {!data && error && !isRefused(error, 'access/not-found') && <LoadProblem error={error} onRetry={() => void story.refetch()} />}
      {!data && !error && <Waiting />}
    </PaperSheet>
  )
}

const signs: Record<ShortfallStory['state'], TagState> = { OPEN: 'part', REMEDIED: 'ok', CARRIED_OVER: 'part' }

function Story({ story }: { story: ShortfallStory }) {
  const t = useTranslations('notebook')
  const topic = useTopic()
  const isOverdue = story.lines.at(-1)?.kind === 'OVERDUE'
  return (
    <article className="pt-4">
      <p className="second">{t('story.of', { name: story.name, topic: topic(story.topic) })}</p>
      <h1 className="mt-1 text-[28px] leading-tight whitespace-pre-line">{story.text}</h1>
      <p className="mt-2 flex flex-wrap gap-x-4">
        <Tag state={signs[story.state]}>{t(`shortfalls.${story.state}`)}</Tag>
        {isOverdue && <Tag state="late">{t('story.isOverdue')}</Tag>}
      </p>
      <ol className="story num mt-6">
        {story.lines.map((line, index) => (
          <Line key={`${index} ${line.kind}`} line={line} />
        ))}
      </ol>
    </article>
  )
}

function Line({ line }: { line: ShortfallStory['lines'][number] }) {
  const t = useTranslations('notebook.story')
  return (
    <li className={line.kind === 'REMEDIED' ? 'story-end' : line.kind === 'OVERDUE' ? 'story-late' : undefined}>
      <p className="second">
        {line.at ? dayText(line.at) : line.kind === 'OVERDUE' ? dayText(line.dueOn) : t('noDay')}
        {line.meeting && `, ${line.meeting}`}
      </p>
      <b>{line.kind === 'RAISED' ? t(`raised.${line.source}`) : t(line.kind)}</b>
      {'text' in line && <p className="whitespace-pre-line">{line.text}</p>}
      {'remedy' in line && line.kind !== 'REMEDIED' && (
        <p>
          {line.remedy && t('remedy', { text: line.remedy })} {line.dueOn && t('due', { date: dayText(line.dueOn) })}{' '}
          {line.follower && t('follower', { name: line.follower })}
        </p>
      )}
    </li>
  )
}
