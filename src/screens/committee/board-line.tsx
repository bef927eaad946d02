'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { memo } from 'react'
import type { BoardRow } from '#contract/committee.ts'
import { paths } from '#contract/paths.ts'
import { figureOf, isLevel, type Level, levels } from '#domain/classification/levels.ts'
import { Bar4 } from '#screens/kit/bar4.tsx'
import { Button } from '#screens/kit/button.tsx'
import { Checkbox } from '#screens/kit/checkbox.tsx'
import { dayMonthText, dayText } from '#screens/kit/dates.ts'
import { Select } from '#screens/kit/select.tsx'
import { Tag } from '#screens/kit/tag.tsx'
import { TextField } from '#screens/kit/text-field.tsx'
import { type DraftLine, mayDecideOn, needsReason } from './decision-draft.ts'
import { LevelName, levelNumber } from './level-name.tsx'

/** What a hand does to a row; the same object as long as the board stands, so that a row is drawn anew only when it changed. */
export type LineActs = {
  put: (row: BoardRow, isIn: boolean) => void
  level: (row: BoardRow, level: Level) => void
  reason: (row: BoardRow, reason: string) => void
  focused: (memberId: string) => void
}

export type BoardLineProps = {
  row: BoardRow
  line: DraftLine | undefined
  refused: string | null
  /** A trial asks for no reason. */
  isTrial: boolean
  of: { unitId: string; year: number; mayDecide: boolean }
  /** The row that Tab comes to. */
  isCurrent: boolean
  acts: LineActs
}

/** One member: the opinions side by side, the count, and the decision or the line of the document in the making. */
export const BoardLine = memo(function BoardLine({ row, line, refused, isTrial, of, isCurrent, acts }: BoardLineProps) {
  const t = useTranslations('committee.list')
  const differs = (what: BoardRow['mismatches'][number]) => row.mismatches.includes(what)
  return (
    <>
      <tr
        data-member={row.memberId}
        data-chosen={line ? true : undefined}
        tabIndex={isCurrent ? 0 : -1}
        aria-label={row.name}
        onFocus={(event) => event.target === event.currentTarget && acts.focused(row.memberId)}
      >
        {of.mayDecide && (
          <td className="no-print board-tick">
            {mayDecideOn(row) && (row.decided === null || line) && (
              <Checkbox aria-label={t('put', { name: row.name })} isSelected={line !== undefined} onChange={(isIn) => acts.put(row, isIn)}>
                {null}
              </Checkbox>
            )}
          </td>
        )}
        <th scope="row">
          <Link prefetch={false} href={paths.classificationFile(of.unitId, row.memberId, of.year)} className="underline underline-offset-3">
            {row.name}
          </Link>
          <small className="block text-desk-1 font-normal text-ink-2">{row.cellName}</small>
          <Tags row={row} />
        </th>
        <td data-head={t('self')}>
          <Opinion level={row.selfLevel} differs={differs('SELF')} />
        </td>
        <td data-head={t('committee')}>
          <Opinion level={row.committeeLevel} differs={differs('COMMITTEE')} />
        </td>
        <td data-head={t('proposal')}>
          <Proposed row={row} />
        </td>
        <td data-head={t('state')}>
          <Opinion level={row.stateLevel} differs={differs('STATE')} />
        </td>
        <td data-head={t('score')}>
          <Score row={row} differs={differs('SCORE')} />
        </td>
        <td data-head={t('decision')}>
          {line ? (
            <LineLevel row={row} line={line} acts={acts} />
          ) : (
            <Decided row={row} mayDecide={of.mayDecide} onReplace={() => acts.put(row, true)} />
          )}
        </td>
      </tr>
      {line && !isTrial && (needsReason(row, line) || refused) && (
        <tr data-chosen>
          <td colSpan={of.mayDecide ? 8 : 7}>
            <Reason {...{ row, line, refused, acts }} />
          </td>
        </tr>
      )}
    </>
  )
})

/** Another level than the cell's proposal is marked by a sign and for the ear by a word, not by colour alone. */
function Opinion({ level, differs }: { level: Level | null; differs: boolean }) {
  const t = useTranslations('committee.list')
  return (
    <span className={differs ? 'board-differs' : undefined}>
      <LevelName level={level} />
      {differs && <span className="sr-only">, {t('differs')}</span>}
    </span>
  )
}

function Tags({ row }: { row: BoardRow }) {
  const t = useTranslations('committee.list')
  const record = useTranslations('committee.record')
  const sent = row.sentBack
  return (
    <span className="board-tags text-desk-1">
      {row.ignored && <Tag state="part">{record(`ignored.${row.ignored}`)}</Tag>}
      {sent && sent.state !== 'WITHDRAWN' && (
        <Tag state={sent.state === 'OPEN' ? 'late' : 'ok'}>{t(`sentBack.${sent.state}`, { day: dayMonthText(sent.at) })}</Tag>
      )}
      {row.appeal && <Tag state={row.appeal.state === 'OPEN' ? 'part' : 'ok'}>{t(`appeal${row.appeal.state}`)}</Tag>}
      {row.commended && <Tag state="ok">{t('commended')}</Tag>}
    </span>
  )
}

function Proposed({ row }: { row: BoardRow }) {
  const t = useTranslations('committee')
  if (!row.voted) return <Tag state="part">{t('list.notVoted')}</Tag>
  const { figures, base } = row
  if (!figures || !base) return <LevelName level={row.proposal} />
  const parts = levels.map((level) => ({ level: levelNumber(level), count: figureOf(figures, level) }))
  const said = parts.flatMap(({ count }, at) => (count > 0 ? [`${t(`levelShort.${levels[at] ?? 'GOOD'}`)} ${count}`] : []))
  return (
    <>
      <LevelName level={row.proposal} />
      <Bar4
        base={base}
        parts={parts}
        half
        className="mt-1"
        sentence={t('list.countsSentence', { base, parts: said.join(', ') })}
        numberFrom={0.12}
      />
      <small className="num mt-1 block text-desk-1 text-ink-2" aria-hidden>
        {parts.map(({ count }) => count).join(' · ')} / {base}
        {row.secondSheet && ` · ${t('list.secondSheet', row.secondSheet)}`}
      </small>
      {row.passedOnBecause && <small className="block text-desk-1 text-ink-2">{t('list.passedOn', { reason: row.passedOnBecause })}</small>}
    </>
  )
}

function Score({ row, differs }: { row: BoardRow; differs: boolean }) {
  const t = useTranslations('committee')
  if (!row.score) return <span className="text-ink-3">–</span>
  return (
    <span className={differs ? 'board-differs num' : 'num'}>
      {row.score.score}
      {row.scoreLevel && <small className="block text-desk-1 font-normal">{t(`levelShort.${row.scoreLevel}`)}</small>}
      {differs && <span className="sr-only">, {t('list.differs')}</span>}
    </span>
  )
}

function Decided({ row, mayDecide, onReplace }: { row: BoardRow; mayDecide: boolean; onReplace: () => void }) {
  const t = useTranslations('committee.list')
  if (!row.decided) {
    return <span className="text-ink-3">{t(row.sentBack?.state === 'OPEN' ? 'atCell' : row.voted ? 'undecided' : 'waits')}</span>
  }
  const { level, number, decidedOn, reason } = row.decided
  return (
    <>
      <b>
        <LevelName level={level} />
      </b>
      <small className="block text-desk-1 text-ink-2">{t('document', { number, day: dayText(decidedOn) })}</small>
      {reason && <small className="line-clamp-2 text-desk-1 text-ink-2">{reason}</small>}
      {mayDecide && (
        <Button kind="quiet" size="small" className="no-print px-0" onPress={onReplace} aria-label={t('replaceOne', { name: row.name })}>
          {t('replace')}
        </Button>
      )}
    </>
  )
}

function LineLevel({ row, line, acts }: { row: BoardRow; line: DraftLine; acts: LineActs }) {
  const t = useTranslations('committee')
  return (
    <>
      <Select
        label={t('list.levelOf', { name: row.name })}
        labelHidden
        placeholder={t('list.chooseLevel')}
        items={levels.map((id) => ({ id, label: t(`levelShort.${id}`) }))}
        value={line.level}
        onChange={(level) => isLevel(level) && acts.level(row, level)}
      />
      {row.decided && <small className="block text-desk-1 text-ink-2">{t('list.replaces', { number: row.decided.number })}</small>}
    </>
  )
}

type ReasonProps = Pick<BoardLineProps, 'row' | 'refused' | 'acts'> & { line: DraftLine }

function Reason({ row, line, refused, acts }: ReasonProps) {
  const t = useTranslations('committee.list')
  if (!needsReason(row, line)) return <p className="font-semibold text-red">{refused}</p>
  return (
    <TextField
      label={t('reason', { name: row.name })}
      hint={t(line.revokesId === null ? 'reasonHint' : 'reasonReplaceHint')}
      value={line.reason}
      onChange={(reason) => acts.reason(row, reason)}
      error={refused}
      maxLength={1000}
    />
  )
}
