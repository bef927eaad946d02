'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { paths } from '#contract/paths.ts'
import type { QuestionLine } from '#contract/upward.ts'
import { ButtonLink } from '#screens/kit/button.tsx'
import { dayText, momentText } from '#screens/kit/dates.ts'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { Tag } from '#screens/kit/tag.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import { SheetButton } from '#screens/live/sheet-button.tsx'
import { YearShell } from '../desk/year-shell.tsx'
import { AskForm } from './ask-form.tsx'

/** /cell/[cellId]/upward: what the cell reports to the committee above, its answers, and the way to one's own proposals. */
export function CellUpwardScreen({ cellId }: { cellId: string }) {
  const t = useTranslations('upward.cell')
  const api = useApi()
  const page = useQuery(api.upward.ofCell.queryOptions({ cellId }))
  return (
    <YearShell cellId={cellId} title={t('title')} sub={page.data?.cellName}>
      {page.isPending && <Waiting />}
      {page.isError && !page.data && <LoadProblem error={page.error} onRetry={() => void page.refetch()} />}
      {page.data && (
        <div className="grid max-w-[860px] grid-cols-1 gap-6">
          <Rounds />
          <AskForm cellId={cellId} above={page.data.above} onAsked={() => void page.refetch()} />
          <section>
            <SectionHead level={2} aside={t('count', { count: page.data.questions.length })}>
              {t('asked')}
            </SectionHead>
            {page.data.questions.length === 0 && <EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
            <ul>
              {page.data.questions.map((question) => (
                <Question key={question.id} question={question} />
              ))}
            </ul>
            {page.data.questions.length > 0 && <SheetButton name="cell-questions" unitId={cellId} />}
          </section>
        </div>
      )}
    </YearShell>
  )
}

/** Rounds that ask this officer as a comrade: proposed on the same page as on the phone. */
function Rounds() {
  const t = useTranslations('upward.cell')
  const api = useApi()
  const mine = useQuery(api.upward.mine.queryOptions())
  const open = mine.data?.rounds.filter(({ state, asked }) => state === 'OPEN' && asked) ?? []
  const published = mine.data?.rounds.filter(({ state }) => state === 'PUBLISHED') ?? []
  return (
    <section>
      <SectionHead level={2}>{t('rounds')}</SectionHead>
      {mine.data && open.length === 0 && <p className="py-2">{t('noRound')}</p>}
      <ul>
        {open.map(({ id, question, deadline, own, unitName }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3 border-b border-rule py-3">
            <div className="min-w-0 flex-1 basis-[20em]">
              <p className="font-semibold">{question}</p>
              <p className="second num">{t('roundLine', { unit: unitName, date: dayText(deadline), own: own.length })}</p>
            </div>
            <ButtonLink href={`${paths.upward}#${id}`}>{t('propose')}</ButtonLink>
          </li>
        ))}
        {published.map(({ id, question, published }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3 border-b border-rule py-3">
            <div className="min-w-0 flex-1 basis-[20em]">
              <p>{question}</p>
              <p className="second num">{t('result', { all: published?.all ?? 0, chosen: published?.measures.length ?? 0 })}</p>
            </div>
            <ButtonLink kind="quiet" href={`${paths.upward}#${id}`}>
              {t('read')}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Question({ question }: { question: QuestionLine }) {
  const t = useTranslations('upward.cell')
  const { id, text, state, askedByName, askedAt, unitName, answers, published } = question
  return (
    <li id={id} className="grid gap-2 border-b border-rule py-4">
      <p className="num flex flex-wrap items-center gap-x-4">
        <Tag state={state === 'ASKED' ? 'part' : 'ok'}>{t(`state.${state}`)}</Tag>
        <span className="text-ink-2">{t('line', { unit: unitName, name: askedByName, date: dayText(askedAt) })}</span>
      </p>
      <p className="whitespace-pre-line">{text}</p>
      {answers.map((answer) => (
        <div key={answer.at} className="border-l-4 border-gold pl-4">
          <p className="whitespace-pre-line">{answer.text}</p>
          <p className="second num">{t('answered', { name: answer.byName, at: momentText(answer.at) })}</p>
        </div>
      ))}
      {published && <p className="second">{t(published.cellName ? 'publishedNamed' : 'published', { date: dayText(published.at) })}</p>}
    </li>
  )
}
