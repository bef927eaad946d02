'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { CommendationLine } from '#contract/commendation.ts'
import { paths } from '#contract/paths.ts'
import { Button, ButtonLink } from '#screens/kit/button.tsx'
import { dayText } from '#screens/kit/dates.ts'
import { type Column, Table } from '#screens/kit/table.tsx'
import { Tag, type TagState } from '#screens/kit/tag.tsx'
import { useMissing } from './missing-words.tsx'

const signs: Record<CommendationLine['state'], TagState> = {
  ...{ ON_ITS_WAY: 'part', RETURNED: 'late', REFUSED: 'no', WITHDRAWN: 'no', DECIDED: 'ok', REVOKED: 'no' },
}

type Props = {
  caption: string
  lines: readonly CommendationLine[]
  onOpen: (line: CommendationLine) => void
  empty: ReactNode
  /** Before the name, e.g. a box to tick. */
  before?: (line: CommendationLine) => ReactNode
  problems?: Record<string, string>
}

/** Proposals with where they are; what is flagged says why. */
export function CommendationList({ caption, lines, onOpen, empty, before, problems = {} }: Props) {
  const t = useTranslations('commendations.list')
  const columns: Column<CommendationLine>[] = [
    ...(before ? [{ id: 'box', head: <span className="sr-only">{t('choose')}</span>, width: '3em', cell: before }] : []),
    { id: 'name', head: t('name'), isRowHead: true, cell: (line) => <Name line={line} problem={problems[line.id]} /> },
    { id: 'title', head: t('title'), cell: (line) => <Title line={line} /> },
    { id: 'state', head: t('state'), width: '17em', cell: (line) => <State line={line} /> },
    {
      id: 'open',
      head: <span className="sr-only">{t('acts')}</span>,
      width: '9em',
      cell: (line) => <Acts line={line} onOpen={() => onOpen(line)} />,
    },
  ]
  return <Table caption={caption} columns={columns} rows={lines} rowKey={({ id }) => id} empty={empty} />
}

function Name({ line, problem }: { line: CommendationLine; problem: string | undefined }) {
  return (
    <span>
      {line.name}
      {line.unitName && <small className="block text-desk-1 font-normal text-ink-2">{line.unitName}</small>}
      {problem && (
        <b className="block text-desk-1 text-red" role="alert">
          {problem}
        </b>
      )}
    </span>
  )
}

function Title({ line }: { line: CommendationLine }) {
  const t = useTranslations('commendations')
  return (
    <span>
      {line.titleName}
      <small className="num block text-desk-1 text-ink-2">
        {t('list.formYear', { form: t(`form.${line.form}`), year: String(line.year) })}
      </small>
    </span>
  )
}

function State({ line }: { line: CommendationLine }) {
  const t = useTranslations('commendations')
  const missing = useMissing()
  const { state, decision, atName, since, word } = line
  return (
    <div className="grid gap-1">
      <Tag state={signs[state]}>{t(`state.${state}`)}</Tag>
      <small className="num text-desk-1 text-ink-2">
        {decision
          ? t('list.decided', { number: decision.number, date: dayText(decision.decidedOn), unit: atName })
          : t('list.at', { unit: atName, date: dayText(since) })}
      </small>
      {word && state !== 'DECIDED' && <small className="text-desk-1">{word}</small>}
      {line.missing.length > 0 && (
        <b className="text-desk-1 text-red">
          <span aria-hidden>⚑ </span>
          {t(state === 'DECIDED' ? 'list.restsOnNothing' : 'list.stopped', { what: missing(line.missing) })}
        </b>
      )}
    </div>
  )
}

function Acts({ line, onOpen }: { line: CommendationLine; onOpen: () => void }) {
  const t = useTranslations('commendations.list')
  return (
    <span className="no-print flex flex-wrap gap-2">
      <Button size="small" onPress={onOpen} aria-label={t('openOne', { name: line.name })}>
        {t('open')}
      </Button>
      {line.state === 'DECIDED' && (line.own || line.decides) && (
        <ButtonLink size="small" kind="quiet" href={paths.printCertificate(line.id)} target="_blank">
          {t('certificate')}
        </ButtonLink>
      )}
    </span>
  )
}
