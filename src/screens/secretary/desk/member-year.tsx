'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { CellDesk, DeskMember, MemberFilePage } from '#contract/cell.ts'
import { paths } from '#contract/paths.ts'
import type { PromisedItem } from '#domain/notebook/promised-and-done.ts'
import { promiseText } from '#domain/notebook/starting-text.ts'
import type { YearRecord } from '#domain/notebook/year-record.ts'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { Table } from '#screens/kit/table.tsx'
import { Tag, type TagState } from '#screens/kit/tag.tsx'
import { useApi } from '#screens/live/api.tsx'
import { MemberScore } from './member-score.tsx'

const signs: Record<'ACHIEVED' | 'PARTLY' | 'NOT', TagState> = { ACHIEVED: 'ok', PARTLY: 'part', NOT: 'no' }

type Props = { desk: CellDesk; member: DeskMember; norms: MemberFilePage['norms'] }

/** The year in the notebook beside the form: promised, done, evidence; meetings, months, tasks, deeds, the unit's norms, score, and the whole as a file. */
export function MemberYear({ desk, member, norms }: Props) {
  const t = useTranslations('desk.yearRecord')
  const api = useApi()
  const of = { cellId: desk.cellId, memberId: member.memberId, year: desk.year }
  const { data: record } = useQuery(api.year.ofMember.queryOptions(of))
  return (
    <section className="mt-8 grid gap-4">
      <SectionHead level={2}>{t('title', { year: String(desk.year) })}</SectionHead>
      {record && <Record record={record} norms={norms} />}
      <MemberScore of={of} />
      {member.handedInAt !== null && (
        <p>
          <a className="btn btn-small" href={paths.reviewFile(member.memberId, desk.year)} download>
            {t('file')}
          </a>
        </p>
      )}
    </section>
  )
}

function Record({ record, norms }: { record: YearRecord; norms: Props['norms'] }) {
  const t = useTranslations('desk.yearRecord')
  const { attendance, reflection, promised, deeds, praise, reminders } = record
  const done = record.tasks.filter(({ state }) => state === 'DONE').length
  const facts = [
    attendance.held > 0 && t('attendance', attendance),
    reflection.asked > 0 && t('reflection', { done: reflection.asked - reflection.missing.length, asked: reflection.asked }),
    record.tasks.length > 0 && t('tasks', { done, all: record.tasks.length }),
    deeds.length > 0 && t('deeds', { count: deeds.length }),
    praise.length > 0 && t('praise', { count: praise.length }),
    reminders.length > 0 && t('reminders', { count: reminders.length }),
    norms !== null && t('norms', norms),
  ].filter((fact) => fact !== false)
  return (
    <>
      {facts.length > 0 && <p className="num">{facts.join(' · ')}</p>}
      {promised.items.length > 0 && <Promised items={promised.items} />}
      {promised.late && <p className="text-ink-2">{t('late')}</p>}
      {promised.unregistered.length > 0 && (
        <p>
          <b>{t('unregistered')}</b> {promised.unregistered.map(({ text }) => text).join('; ')}
        </p>
      )}
    </>
  )
}

function Promised({ items }: { items: readonly PromisedItem[] }) {
  const t = useTranslations('desk.yearRecord')
  const words = useTranslations('desk.form.registration')
  return (
    <Table
      caption={t('promised')}
      rows={items}
      rowKey={(item) => item.id}
      columns={[
        { id: 'promised', head: t('promised'), isRowHead: true, cell: (item) => <span className="font-normal">{promiseText(item)}</span> },
        { id: 'done', head: t('done'), cell: (item) => item.assessed?.result || item.months.at(-1)?.done || '–' },
        {
          id: 'evidence',
          head: t('evidence'),
          width: '8em',
          cell: (item) =>
            item.months.length > 0
              ? t('months', { months: item.months.map(({ month }) => Number(month.slice(5))).join(', ') })
              : t('noMonths'),
        },
        {
          id: 'outcome',
          head: words('outcome'),
          width: '8.5em',
          cell: (item) =>
            item.outcome ? (
              <Tag state={signs[item.outcome]}>{words(`outcomes.${item.outcome}`)}</Tag>
            ) : (
              <Tag state="no">{t('unreported')}</Tag>
            ),
        },
      ]}
    />
  )
}
