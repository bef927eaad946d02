'use client'

import { useTranslations } from 'next-intl'
import type { BoardRow, CommitteeBoard } from '#contract/committee.ts'
import { figureOf, type Level, levels } from '#domain/classification/levels.ts'
import { Bar4 } from '#screens/kit/bar4.tsx'
import { Button } from '#screens/kit/button.tsx'
import { Checkbox } from '#screens/kit/checkbox.tsx'
import { dayText } from '#screens/kit/dates.ts'
import { Select } from '#screens/kit/select.tsx'
import { Tag } from '#screens/kit/tag.tsx'
import { TextField } from '#screens/kit/text-field.tsx'
import { changeLine, type DraftLine, mayDecideOn, mismatch, needsReason, withLines } from './decision-draft.ts'
import { LevelName, levelNumber } from './level-name.tsx'
import { RowAppeal } from './row-appeal.tsx'
import { RowRecord } from './row-record.tsx'
import type { CommitteeDocument } from './use-document.ts'

type Props = { row: BoardRow; document: CommitteeDocument; board: CommitteeBoard }

/** One member: three opinions side by side, the count, and the decision or the line of the document in the making. */
export function BoardLine({ row, document, board }: Props) {
  const { mayDecide, year } = board
  const t = useTranslations('committee.list')
  const line = document.draft.lines[row.memberId]
  const differs = mismatch(row)
  const refused = document.refusedOf(row.memberId)
  const more = line && (needsReason(row, line) || refused)
  const put = (isIn: boolean) => document.change(withLines(document.draft, [row], isIn))
  return (
    <>
      <tr className={line ? 'bg-gold-wash' : undefined}>
        {mayDecide && (
          <td className="no-print pl-2">
            {mayDecideOn(row) && (row.decided === null || line) && (
              <Checkbox aria-label={t('put', { name: row.name })} isSelected={line !== undefined} onChange={put}>
                {null}
              </Checkbox>
            )}
          </td>
        )}
        <th scope="row">
          {row.name}
          <small className="block text-desk-1 font-normal text-ink-2">
            {row.cellName}
            {row.commended && ` · ${t('commended')}`}
          </small>
          {row.appeal && <Tag state={row.appeal.state === 'OPEN' ? 'part' : 'ok'}>{t(`appeal${row.appeal.state}`)}</Tag>}
        </th>
        <Opinion level={row.selfLevel} differs={differs.self} />
        <Opinion level={row.committeeLevel} differs={differs.committee} />
        <td>
          {row.voted ? <LevelName level={row.proposal} /> : <Tag state="part">{t('notVoted')}</Tag>}
          {row.passedOnBecause && <small className="block text-desk-1 text-ink-2">{t('passedOn', { reason: row.passedOnBecause })}</small>}
        </td>
        <td>
          <Counts row={row} />
        </td>
        <td>
          {line ? (
            <LineLevel row={row} line={line} document={document} />
          ) : (
            <Decided row={row} mayDecide={mayDecide} onReplace={() => put(true)} />
          )}
        </td>
      </tr>
      <tr className={line ? 'bg-gold-wash' : undefined}>
        <td colSpan={mayDecide ? 7 : 6} className="pl-2">
          <RowRecord row={row} board={board} />
        </td>
      </tr>
      {row.appeal && (
        <tr>
          <td colSpan={mayDecide ? 7 : 6} className="pl-2">
            <RowAppeal row={row} appeal={row.appeal} year={year} />
          </td>
        </tr>
      )}
      {more && (
        <tr className="bg-gold-wash">
          <td colSpan={mayDecide ? 7 : 6} className="pl-2">
            <Reason row={row} line={line} document={document} refused={refused} />
          </td>
        </tr>
      )}
    </>
  )
}

/** Another level than the cell's proposal is marked by a sign and a word, not by colour alone. */
function Opinion({ level, differs }: { level: Level | null; differs: boolean }) {
  const t = useTranslations('committee.list')
  return (
    <td>
      <LevelName level={level} />
      {differs && (
        <small className="block text-desk-1 font-semibold text-wait">
          <span aria-hidden>≠ </span>
          {t('differs')}
        </small>
      )}
    </td>
  )
}

function Counts({ row }: { row: BoardRow }) {
  const t = useTranslations('committee')
  if (!row.figures || !row.base) return <span className="text-ink-3">–</span>
  const figures = row.figures
  const parts = levels.map((level) => ({ level: levelNumber(level), count: figureOf(figures, level) }))
  const said = levels.flatMap((level) => {
    const count = figureOf(figures, level)
    return count > 0 ? [`${t(`levelShort.${level}`)} ${count}`] : []
  })
  return (
    <>
      <Bar4 base={row.base} parts={parts} half sentence={t('list.countsSentence', { base: row.base, parts: said.join(', ') })} />
      <small className="mt-2 block text-desk-1 text-ink-2">{t('list.base', { base: row.base })}</small>
      {row.secondSheet && <small className="block text-desk-1 text-ink-2">{t('list.secondSheet', row.secondSheet)}</small>}
    </>
  )
}

function Decided({ row, mayDecide, onReplace }: { row: BoardRow; mayDecide: boolean; onReplace: () => void }) {
  const t = useTranslations('committee.list')
  if (!row.decided) return <span className="text-ink-3">{t(row.voted ? 'undecided' : 'waits')}</span>
  const { level, number, decidedOn, reason } = row.decided
  return (
    <>
      <b>
        <LevelName level={level} />
      </b>
      <small className="block text-desk-1 text-ink-2">{t('document', { number, day: dayText(decidedOn) })}</small>
      {reason && <small className="block text-desk-1 text-ink-2">{reason}</small>}
      {mayDecide && (
        <Button kind="quiet" size="small" className="no-print px-0" onPress={onReplace} aria-label={t('replaceOne', { name: row.name })}>
          {t('replace')}
        </Button>
      )}
    </>
  )
}

type LineProps = { row: BoardRow; line: DraftLine; document: CommitteeDocument }

function LineLevel({ row, line, document }: LineProps) {
  const t = useTranslations('committee')
  return (
    <>
      <Select
        label={t('list.levelOf', { name: row.name })}
        labelHidden
        placeholder={t('list.chooseLevel')}
        items={levels.map((id) => ({ id, label: t(`levelShort.${id}`) }))}
        value={line.level}
        onChange={(level) => document.change(changeLine(document.draft, row.memberId, { level }))}
      />
      {row.decided && <small className="block text-desk-1 text-ink-2">{t('list.replaces', { number: row.decided.number })}</small>}
    </>
  )
}

function Reason({ row, line, document, refused }: LineProps & { refused: string | null }) {
  const t = useTranslations('committee.list')
  if (!needsReason(row, line)) return <p className="font-semibold text-red">{refused}</p>
  return (
    <TextField
      label={t('reason', { name: row.name })}
      hint={t(line.revokesId === null ? 'reasonHint' : 'reasonReplaceHint')}
      value={line.reason}
      onChange={(reason) => document.change(changeLine(document.draft, row.memberId, { reason }))}
      error={refused}
      maxLength={1000}
    />
  )
}
