'use client'

import { useTranslations } from 'next-intl'
import type { Minutes } from '#domain/meeting/minutes.ts'
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

type Line = Minutes['agenda'][number]

/** The agenda as it was held; a skipped item with its reason. */
export function Agenda({ minutes }: { minutes: Minutes }) {
  const t = useTranslations('minutes.agenda')
  const columns: Column<Line>[] = [
    { id: 'no', head: t('no'), width: '34px', cell: (_, index) => <span className="second">{index + 1}</span> },
    { id: 'title', head: t('item'), isRowHead: true, cell: (line) => line.title },
    { id: 'at', head: t('at'), width: '90px', cell: (line) => (line.at ? timeText(line.at) : '') },
    { id: 'state', head: t('state'), cell: (line) => (line.reason ? t('skipped', { reason: line.reason }) : t(line.state)) },
  ]
  return (
    <PaperSection when="III" title={t('title')}>
      <Table className="min-table" caption={t('title')} columns={columns} rows={minutes.agenda} rowKey={(_, index) => String(index)} />
    </PaperSection>
  )
}
