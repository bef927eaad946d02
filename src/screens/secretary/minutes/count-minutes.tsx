'use client'

import { useTranslations } from 'next-intl'
import type { Minutes } from '#domain/meeting/minutes.ts'
import { compareNames } from '#domain/organization/names.ts'
import { CodeBlock } from '#screens/kit/code-block.tsx'
import { momentText } from '#screens/kit/dates.ts'
import { Pairs } from '#screens/kit/pairs.tsx'
import { PaperSection } from '#screens/kit/paper-sheet.tsx'
import { type Column, Table } from '#screens/kit/table.tsx'
import { Names, Recorded } from './recorded.tsx'

type Ballot = Minutes['ballots'][number]
type Result = NonNullable<Ballot['result']>

/** The minutes of the count, a section of its own: papers, figures per member, who took one, the seal. */
export function CountMinutes({ minutes }: { minutes: Minutes }) {
  const t = useTranslations('minutes.count')
  const team = minutes.countingTeam
  return (
    <div className="min-count">
      <PaperSection when="X" title={t('title')} note={t('note')}>
        <p className="num mb-4">
          {t('team')} <Names names={team ? [t('head', { name: team.head }), ...team.members.filter((name) => name !== team.head)] : null} />
        </p>
        {minutes.ballots.length === 0 && <span className="min-none">{t('none')}</span>}
        {minutes.ballots.map((ballot) => (
          <BallotMinutes key={ballot.id} ballot={ballot} year={minutes.year} />
        ))}
      </PaperSection>
    </div>
  )
}

function BallotMinutes({ ballot, year }: { ballot: Ballot; year: number }) {
  const t = useTranslations('minutes.count')
  const { result } = ballot
  return (
    <article className="mb-8 num">
      <h3>{t(`kind.${ballot.kind}`, { year })}</h3>
      <Pairs
        headWidth="11em"
        pairs={[
          { id: 'opened', head: t('opened'), value: momentText(ballot.openedAt) },
          { id: 'base', head: t('base'), value: t('baseCount', { base: ballot.base, majority: ballot.majority }) },
          { id: 'code', head: t('code'), value: <CodeBlock code={ballot.code.replace(/\s/g, '')} /> },
          ...(ballot.reason ? [{ id: 'reason', head: t('reason'), value: ballot.reason }] : []),
          ...(ballot.unsafeSettings.length > 0
            ? [{ id: 'unsafe', head: t('unsafeHead'), value: t('unsafe', { settings: ballot.unsafeSettings.join(', ') }) }]
            : []),
          ...(ballot.passedOn.length > 0 ? [{ id: 'passedOn', head: t('passedOn'), value: <PassedOnLines ballot={ballot} /> }] : []),
          ...(result ? papers(result) : [{ id: 'state', head: t('state'), value: <State ballot={ballot} /> }]),
        ]}
      />
      {result && <Rows result={result} hasOutcome={ballot.kind !== 'REHEARSAL'} />}
    </article>
  )

  function signature({ name, at }: Ballot['countSignatures'][number]) {
    return at ? t('signedAt', { name, at: momentText(at) }) : t('unsigned', { name })
  }

  function papers(counted: Result) {
    const { issued, collected, valid, invalid } = counted
    return [
      { id: 'papers', head: t('papers'), value: t('papersCount', { issued, collected, valid, invalid }) },
      ...(counted.onPaper ? [{ id: 'onPaper', head: t('onPaper'), value: t('onPaperCount', onPaperWords(counted.onPaper)) }] : []),
      { id: 'took', head: t('took'), value: <Names names={counted.took.toSorted(compareNames)} /> },
      { id: 'seal', head: t('seal'), value: <CodeBlock code={counted.seal.replace(/\s/g, '')} /> },
      ...(ballot.kind === 'REHEARSAL'
        ? []
        : [{ id: 'signed', head: t('signatures'), value: <Names names={ballot.countSignatures.map(signature)} /> }]),
    ]
  }
}

const onPaperWords = ({ countedBy, issued, collected, invalid }: NonNullable<Result['onPaper']>) => ({
  issued,
  collected,
  invalid,
  names: countedBy.join(', '),
})

function PassedOnLines({ ballot }: { ballot: Ballot }) {
  const t = useTranslations('minutes.count')
  return ballot.passedOn.map(({ names, reason, at }) => <p key={at}>{t('passedOnText', { names: names.join(', '), reason })}</p>)
}

function State({ ballot }: { ballot: Ballot }) {
  const t = useTranslations('minutes.count')
  return ballot.status === 'CANCELLED' ? t('cancelled', { reason: ballot.cancelReason ?? '' }) : <Recorded text={null} />
}

const marks = ['EXCELLENT', 'GOOD', 'SATISFACTORY', 'NOT_COMPLETED', 'AGREE', 'DISAGREE', 'CHOSEN', 'NOT_CHOSEN', 'BLANK'] as const

function Rows({ result, hasOutcome }: { result: Result; hasOutcome: boolean }) {
  const t = useTranslations('minutes.count')
  const shown = marks.filter((mark) => result.rows.some((row) => mark in row.figures))
  const columns: Column<Result['rows'][number]>[] = [
    { id: 'no', head: t('no'), width: '34px', cell: (_, index) => <span className="second">{index + 1}</span> },
    { id: 'name', head: t('row'), isRowHead: true, cell: (row) => row.label },
    ...shown.map((mark) => ({
      id: mark,
      head: t(`mark.${mark}`),
      align: 'right' as const,
      width: '72px',
      cell: (row: Result['rows'][number]) => row.figures[mark] ?? 0,
    })),
    ...(hasOutcome
      ? [
          {
            id: 'outcome',
            head: t('outcome'),
            cell: (row: Result['rows'][number]) => (row.outcome ? t(`outcomes.${row.outcome as 'GOOD'}`) : ''),
          },
        ]
      : []),
  ]
  return (
    <div className="mt-4">
      <Table className="min-table min-figures" caption={t('rows')} columns={columns} rows={result.rows} rowKey={(row) => row.key} />
    </div>
  )
}
