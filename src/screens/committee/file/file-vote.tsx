import { useTranslations } from 'next-intl'
import type { ClassificationFile } from '#contract/committee.ts'
import { figureOf, levels } from '#domain/classification/levels.ts'
import { Bar4 } from '#screens/kit/bar4.tsx'
import { dayText } from '#screens/kit/dates.ts'
import { Pairs } from '#screens/kit/pairs.tsx'
import { LevelName, levelNumber } from '../level-name.tsx'

/** The cell's vote with its base and the seal of its board; earlier sessions where the cell voted again. */
export function FileVote({ file: { row, vote } }: { file: ClassificationFile }) {
  const t = useTranslations('decisions.file')
  const words = useTranslations('committee')
  if (!vote || !row.figures || !row.base) return <p className="text-ink-2">{words('list.notVoted')}</p>
  const figures = row.figures
  const base = row.base
  const parts = levels.map((level) => ({ level: levelNumber(level), count: figureOf(figures, level) }))
  const said = levels.map((level) => `${words(`levelShort.${level}`)} ${figureOf(figures, level)}`).join(', ')
  return (
    <div className="grid max-w-[44em] gap-3">
      <Bar4 base={base} parts={parts} half sentence={words('list.countsSentence', { base, parts: said })} />
      <Pairs
        headWidth="13em"
        pairs={[
          { id: 'level', head: words('list.proposal'), value: <LevelName level={row.proposal} /> },
          { id: 'counts', head: t('counts'), value: words('list.countsSentence', { base, parts: said }) },
          ...(row.secondSheet ? [{ id: 'second', head: t('second'), value: words('list.secondSheet', row.secondSheet) }] : []),
          ...(row.passedOnBecause ? [{ id: 'passed', head: t('passedOn'), value: row.passedOnBecause }] : []),
          { id: 'day', head: t('votedOn'), value: row.votedOn ? dayText(row.votedOn) : '–' },
          { id: 'seal', head: t('seal'), value: <code>{vote.seal}</code> },
          ...vote.earlier.map(({ at, proposal }) => ({
            id: at,
            head: t('earlier', { day: dayText(at) }),
            value: <LevelName level={proposal} />,
          })),
        ]}
      />
    </div>
  )
}
