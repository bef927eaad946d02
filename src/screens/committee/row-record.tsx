import { useTranslations } from 'next-intl'
import type { BoardRow, CommitteeBoard } from '#contract/committee.ts'
import { paths } from '#contract/paths.ts'
import { levelOfScore } from '#domain/classification/score-gate.ts'
import { Tag } from '#screens/kit/tag.tsx'

type Props = { row: BoardRow; board: Pick<CommitteeBoard, 'scoreGates' | 'unitId' | 'year'> }

/** Below the line: promised and done, the unit's norms, score, the state's level, and the flag where a level passes over the registration (Quận 8). */
export function RowRecord({ row, board }: Props) {
  const t = useTranslations('committee.record')
  const level = useTranslations('committee.levelShort')
  const { line, months } = row.promised
  const { score } = row
  const byScore = score && board.scoreGates ? levelOfScore(board.scoreGates, score) : null
  const differs = byScore !== null && row.proposal !== null && row.proposal !== 'NO_MAJORITY' && byScore !== row.proposal
  return (
    <small className="num flex flex-wrap items-baseline gap-x-5 text-desk-1 text-ink-2">
      <span>{line.total > 0 ? t('promised', { done: line.ACHIEVED, total: line.total, months }) : t('nothingRegistered')}</span>
      {row.norms && <span>{t('norms', row.norms)}</span>}
      {row.stateLevel && <span>{t('state', { level: level(row.stateLevel) })}</span>}
      {score && (
        <span className={differs ? 'font-semibold text-wait' : undefined}>
          {differs && <span aria-hidden>≠ </span>}
          {t(byScore ? `score.${score.by}` : `scoreOnly.${score.by}`, { points: score.score, level: byScore ? level(byScore) : '' })}
        </span>
      )}
      {row.ignored && (
        <span>
          <Tag state="part">{t(`ignored.${row.ignored}`)}</Tag>
        </span>
      )}
      {row.registrationWord && <span>{t('word', { word: row.registrationWord })}</span>}
      {row.selfLevel !== null && (
        <a
          className="no-print inline-block min-h-6"
          href={paths.reviewFile(row.memberId, board.year, board.unitId)}
          aria-label={`${t('file')}: ${row.name}`}
          download
        >
          {t('file')}
        </a>
      )}
    </small>
  )
}
