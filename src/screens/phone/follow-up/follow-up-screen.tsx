'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import '../phone.css'
import type { FollowUpLine } from '#contract/follow-up.ts'
import { paths } from '#contract/paths.ts'
import { ButtonLink } from '#screens/kit/button.tsx'
import { dayText } from '#screens/kit/dates.ts'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { PhoneSection, PhoneShell } from '#screens/kit/phone-shell.tsx'
import { Tag } from '#screens/kit/tag.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import { MemberTabs } from '../member-tabs.tsx'
import { HelpPart } from './help-part.tsx'
import { ReportForm } from './report-form.tsx'

/** One's own open remedies and tasks, what one has reported of them, and the plans of help that concern oneself. */
export function FollowUpScreen() {
  const t = useTranslations('phone.followUp')
  const api = useApi()
  const mine = useQuery(api.followUp.mine.queryOptions())
  return (
    <PhoneShell heading bare title={t('title')} back={paths.today} tabs={<MemberTabs current="today" />}>
      <HelpPart />
      {mine.isPending && <Waiting />}
      {mine.error && !mine.data && <LoadProblem error={mine.error} onRetry={() => void mine.refetch()} />}
      {mine.data?.lines.length === 0 && (
        <PhoneSection>
          <EmptyState title={t('none')} action={<ButtonLink href={paths.today}>{t('toToday')}</ButtonLink>}>
            {t('noneText')}
          </EmptyState>
        </PhoneSection>
      )}
      {mine.data?.lines.map((line) => (
        <Line key={line.id} line={line} onDone={() => void mine.refetch()} />
      ))}
    </PhoneShell>
  )
}

function Line({ line, onDone }: { line: FollowUpLine; onDone: () => void }) {
  const t = useTranslations('phone.followUp')
  const { about, id, text, remedy, dueOn, overdue, reports } = line
  return (
    <PhoneSection className="num">
      <p id={id} className="label second text-ph-1">
        {t(about)}
      </p>
      <h2 className="whitespace-pre-line">{text}</h2>
      {remedy && <p className="whitespace-pre-line">{t('remedy', { text: remedy })}</p>}
      <p className="flex flex-wrap gap-x-3">
        {dueOn && <span>{t('due', { date: dayText(dueOn) })}</span>}
        {overdue && <Tag state="late">{t('overdue')}</Tag>}
      </p>
      {reports.map((report) => (
        <p key={report.id} className="mt-1">
          <b>{t('reported', { date: dayText(report.at) })}</b> {report.text}
        </p>
      ))}
      <ReportForm about={about} id={id} onDone={onDone} />
      {about === 'SHORTFALL' && (
        <ButtonLink kind="quiet" href={paths.shortfallStory(id)}>
          {t('story')}
        </ButtonLink>
      )}
    </PhoneSection>
  )
}
