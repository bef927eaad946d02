'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import '../minutes.css'
import type { MinutesDraft } from '#contract/minutes.ts'
import { paths } from '#contract/paths.ts'
import { minutesParts } from '#domain/document/minutes-parts.ts'
import { stepSection } from '#domain/minutes/sections.ts'
import { ButtonLink } from '#screens/kit/button.tsx'
import { ErrorNotice } from '#screens/kit/error-notice.tsx'
import { DoubleRule } from '#screens/kit/letterhead.tsx'
import { Note } from '#screens/kit/note.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { useProblem } from '#screens/live/problem.ts'
import { ScorePart } from './score-part.tsx'
import { SectionPart } from './section-part.tsx'

/** How often the others' words and the log's facts are asked for while somebody writes. */
const refreshMilliseconds = 3_000

/** Where the minute-taker writes while the meeting runs: the log's facts stand fixed, beside them the words of whoever writes. */
export function WriteScreen({ meetingId }: { meetingId: string }) {
  const t = useTranslations('minutes.writing')
  const api = useApi()
  const words = useProblem()
  const query = useQuery(api.minutes.draft.queryOptions({ meetingId }, { staleTime: 0, refetchInterval: refreshMilliseconds }))
  const { data, error, refetch } = query
  return (
    <>
      <header className="wri-bar">
        <div className="wri-bar-in">
          <h1>{data?.minutes.title ?? t('title')}</h1>
          {data && <NowLink draft={data} />}
          <ButtonLink href={paths.minutes(meetingId)}>{t('read')}</ButtonLink>
        </div>
        <DoubleRule />
      </header>
      <main className="wri num">
        {error && <ErrorNotice title={words(error).sentence} id={words(error).errorId ?? undefined} onRetry={() => refetch()} />}
        {data ? <Parts draft={data} onSaved={() => refetch()} /> : !error && <Waiting />}
      </main>
    </>
  )
}

function Parts({ draft, onSaved }: { draft: MinutesDraft; onSaved: () => void }) {
  const t = useTranslations('minutes.writing')
  const now = stepNow(draft)
  return (
    <>
      {draft.mayWrite ? <p className="second">{t('hint')}</p> : <Note tone="gold">{t('locked')}</Note>}
      {minutesParts(draft.minutes).map((part) => (
        <SectionPart key={part.key ?? part.title} part={part} draft={draft} isNow={part.key !== null && part.key === now} onSaved={onSaved}>
          {part.key === 'score' && <ScorePart meetingId={draft.minutes.meetingId} />}
        </SectionPart>
      ))}
    </>
  )
}

/** The section of the step the meeting stands at: the one entered last. */
function stepNow({ minutes }: MinutesDraft): string | null {
  if (minutes.status !== 'OPEN') return null
  const held = minutes.agenda.filter(({ state, at }) => state === 'HELD' && at !== null)
  const last = held.toSorted((a, b) => ((a.at ?? '') < (b.at ?? '') ? -1 : 1)).at(-1)
  return last ? stepSection(last.id) : null
}

function NowLink({ draft }: { draft: MinutesDraft }) {
  const t = useTranslations('minutes.writing')
  const now = stepNow(draft)
  const isThere = now !== null && minutesParts(draft.minutes).some(({ key }) => key === now)
  return isThere ? (
    <a className="btn" href={`#${encodeURIComponent(now)}`}>
      {t('toNow')}
    </a>
  ) : null
}
