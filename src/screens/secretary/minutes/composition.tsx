'use client'

import { useTranslations } from 'next-intl'
import type { Minutes, MinutesEntry } from '#domain/meeting/minutes-shape.ts'
import { momentText, timeText } from '#screens/kit/dates.ts'
import { Pairs } from '#screens/kit/pairs.tsx'
import { PaperSection } from '#screens/kit/paper-sheet.tsx'
import { type Column, Table } from '#screens/kit/table.tsx'
import { Names, Recorded } from './recorded.tsx'

/** When, where, who presided and who wrote. */
export function Head({ minutes }: { minutes: Minutes }) {
  const t = useTranslations('minutes.head')
  const moment = (iso: string | null) => <Recorded text={iso && momentText(iso)} />
  return (
    <PaperSection when="I" title={t('title')}>
      <Pairs
        headWidth="11em"
        pairs={[
          { id: 'from', head: t('from'), value: moment(minutes.openedAt) },
          { id: 'to', head: t('to'), value: moment(minutes.closedAt) },
          { id: 'place', head: t('place'), value: <Recorded text={minutes.place} /> },
          { id: 'chair', head: t('chair'), value: <Recorded text={minutes.chair} /> },
          { id: 'minuteTaker', head: t('minuteTaker'), value: <Recorded text={minutes.minuteTaker} /> },
          { id: 'guests', head: t('guests'), value: <Names names={minutes.guests} /> },
          { id: 'fee', head: t('fee'), value: <Recorded text={minutes.feeStatus} /> },
        ]}
      />
    </PaperSection>
  )
}

/** Who was convened, who came, who did not and why. */
export function Present({ minutes }: { minutes: Minutes }) {
  const t = useTranslations('minutes.present')
  const { members, attendance, quorum } = minutes
  const { present, excused, unexcused, exempt } = attendance
  const exemptNames = exempt.map((one) => (one.present ? t('exemptPresent', { name: one.name }) : one.name))
  return (
    <PaperSection when="II" title={t('title')}>
      <Pairs
        headWidth="11em"
        pairs={[
          { id: 'members', head: t('members'), value: t('membersCount', members) },
          {
            id: 'present',
            head: t('here'),
            value: t('hereCount', { total: present.total, official: present.official, probationary: present.probationary }),
          },
          { id: 'names', head: t('names'), value: <Names names={present.names} /> },
          { id: 'excused', head: t('excused'), value: <Names names={excused.map(({ name, reason }) => t('because', { name, reason }))} /> },
          { id: 'unexcused', head: t('unexcused'), value: <Names names={unexcused} /> },
          { id: 'exempt', head: t('exempt'), value: <Names names={exemptNames} /> },
          { id: 'quorum', head: t('quorum'), value: quorum ? t('quorumCount', quorum) : <Recorded text={null} /> },
        ]}
      />
    </PaperSection>
  )
}

type Line = MinutesEntry & { number: string }

/** Steps, and items under their step. */
const linesOf = (minutes: Minutes): Line[] =>
  minutes.agenda.flatMap((step, at) => [
    { ...step, number: String(at + 1) },
    ...step.items.map((item, index) => ({ ...item, number: `${at + 1}.${index + 1}` })),
  ])

/** The agenda as it was held; a skipped item with its reason, and what was changed during the meeting. */
export function Agenda({ minutes }: { minutes: Minutes }) {
  const t = useTranslations('minutes.agenda')
  const columns: Column<Line>[] = [
    { id: 'no', head: t('no'), width: '44px', cell: (line) => <span className="second">{line.number}</span> },
    { id: 'title', head: t('item'), isRowHead: true, cell: (line) => <Title line={line} /> },
    { id: 'at', head: t('at'), width: '90px', cell: (line) => (line.at ? timeText(line.at) : '') },
    { id: 'state', head: t('state'), cell: (line) => (line.reason ? t('skipped', { reason: line.reason }) : t(line.state)) },
  ]
  return (
    <PaperSection when="III" title={t('title')}>
      <Table className="min-table" caption={t('title')} columns={columns} rows={linesOf(minutes)} rowKey={(line) => line.number} />
      {minutes.agendaChanges.length > 0 && (
        <>
          <h3 className="mt-3">{t('changes')}</h3>
          <ul className="num">
            {minutes.agendaChanges.map((change) => (
              <li key={`${change.at}${change.what}${change.title}`}>
                {t(`change.${change.what}`, { time: timeText(change.at), title: change.title, was: change.was ?? '', name: change.name })}
              </li>
            ))}
          </ul>
        </>
      )}
    </PaperSection>
  )
}

function Title({ line }: { line: Line }) {
  const t = useTranslations('minutes.agenda')
  return (
    <>
      {line.title}
      {line.presenter && <span className="second block">{t('presenter', { name: line.presenter })}</span>}
      {line.material.length > 0 && <span className="second block">{t('material', { names: line.material.join(', ') })}</span>}
    </>
  )
}
