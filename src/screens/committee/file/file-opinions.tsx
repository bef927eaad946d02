import { useTranslations } from 'next-intl'
import type { ClassificationFile } from '#contract/committee.ts'
import type { Level } from '#domain/classification/levels.ts'
import type { Mismatch } from '#domain/classification/mismatches.ts'
import { Pairs } from '#screens/kit/pairs.tsx'
import { Tag } from '#screens/kit/tag.tsx'
import { LevelName } from '../level-name.tsx'

/** Who said which level, and what stands beside it: registration against result, score, norms. */
export function FileOpinions({ file: { row } }: { file: ClassificationFile }) {
  const t = useTranslations('decisions.file')
  const list = useTranslations('committee.list')
  const record = useTranslations('committee.record')
  const { line, months } = row.promised
  const said = (level: Level | null, what: Mismatch) => (
    <span className={row.mismatches.includes(what) ? 'board-differs' : undefined}>
      <LevelName level={level} />
    </span>
  )
  const score = row.score && (
    <span className="num">
      {t('points', { points: row.score.score, by: t(`scoredBy.${row.score.by}`) })} {row.scoreLevel && said(row.scoreLevel, 'SCORE')}
    </span>
  )
  return (
    <Pairs
      headWidth="13em"
      pairs={[
        { id: 'self', head: list('self'), value: said(row.selfLevel, 'SELF') },
        { id: 'committee', head: list('committee'), value: said(row.committeeLevel, 'COMMITTEE') },
        { id: 'state', head: t('state'), value: row.stateLevel ? said(row.stateLevel, 'STATE') : t('noState') },
        { id: 'score', head: list('score'), value: score ?? t('noScore') },
        {
          id: 'promised',
          head: t('promised'),
          value: (
            <>
              {line.total > 0 ? record('promised', { done: line.ACHIEVED, total: line.total, months }) : record('nothingRegistered')}{' '}
              {row.ignored && <Tag state="part">{record(`ignored.${row.ignored}`)}</Tag>}
              {row.registrationWord && <span className="block">{record('word', { word: row.registrationWord })}</span>}
            </>
          ),
        },
        ...(row.norms ? [{ id: 'norms', head: t('norms'), value: record('norms', row.norms) }] : []),
        ...(row.commended ? [{ id: 'commended', head: t('commended'), value: list('commended') }] : []),
      ]}
    />
  )
}
