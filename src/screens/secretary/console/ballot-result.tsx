'use client'

import { useTranslations } from 'next-intl'
import { boardPath } from '#contract/ballot-box.ts'
import { paths } from '#contract/paths.ts'
import type { CardRow, ResultCard } from '#domain/meeting/ballot-card.ts'
import { Bar4 } from '#screens/kit/bar4.tsx'
import { ButtonLink } from '#screens/kit/button.tsx'
import { CodeBlock } from '#screens/kit/code-block.tsx'
import { LevelMark, type LevelNumber } from '#screens/kit/level-mark.tsx'
import { Stats } from '#screens/kit/pairs.tsx'
import { Tag } from '#screens/kit/tag.tsx'
import { CountSignatures } from './count-signatures.tsx'
import { useDesk } from './desk-context.tsx'
import { ResultOnWall } from './result-on-wall.tsx'
import type { Ballot } from './view-parts.ts'
import { WithoutLevel } from './without-level.tsx'

type Props = { ballot: Ballot; result: ResultCard; isOnWall: boolean; onAgain: () => void }

/** The published result; the wall's page is turned here. */
export function BallotResult({ ballot, result, isOnWall, onAgain }: Props) {
  const t = useTranslations('console.result')
  const { meetingId, view } = useDesk()
  return (
    <section className="card con-card">
      <p className="label label-red">{isOnWall ? t('onWall') : t('published')}</p>
      <h2>{t(`title.${ballot.kind}`, { year: view.year })}</h2>
      <Stats
        className="mt-2"
        stats={(['issued', 'collected', 'valid', 'invalid'] as const).map((id) => ({ id, label: t(id), value: result[id] }))}
      />
      <Recounted ballotId={ballot.id} seal={result.seal} />
      {isOnWall && <ResultOnWall total={result.totalRows} />}
      <WithoutLevel ballot={ballot} onAgain={onAgain} />
      <CountSignatures ballot={ballot} />
      <p className="mt-2 flex flex-wrap gap-x-4">
        <ButtonLink kind="quiet" size="small" href={paths.printResult(meetingId, ballot.id)} target="_blank">
          {t('print')}
        </ButtonLink>
        <a href={boardPath(ballot.id)} download={`bang-kiem-${ballot.id}.json`} className="btn btn-quiet btn-small">
          {t('board')}
        </a>
      </p>
      <details className="mt-3">
        <summary className="num">{t('rows', { count: result.totalRows })}</summary>
        <ol className="con-bars num">
          {result.rows.map((row, index) => (
            <Row key={row.key} row={row} number={index + 1} base={result.base} />
          ))}
        </ol>
      </details>
    </section>
  )
}

function Recounted({ ballotId, seal }: { ballotId: string; seal: string }) {
  const t = useTranslations('console.result')
  const { recounts } = useDesk()
  const own = recounts?.ballotId === ballotId ? recounts : null
  return (
    <p className="mt-3 flex flex-wrap gap-x-6 num">
      <span>
        <span className="second">{t('seal')}</span> <CodeBlock code={seal.replace(/\s/g, '')} />
      </span>
      {own && own.disagreed > 0 ? (
        <Tag state="no">{t('disagreed', { count: own.disagreed })}</Tag>
      ) : (
        <Tag state={own && own.agreed > 0 ? 'ok' : 'part'}>{t('agreed', { agreed: own?.agreed ?? 0, phones: own?.phones ?? 0 })}</Tag>
      )}
    </p>
  )
}

const markLevels: Record<string, Exclude<LevelNumber, 0>> = {
  EXCELLENT: 1,
  GOOD: 2,
  SATISFACTORY: 3,
  NOT_COMPLETED: 4,
  AGREE: 2,
  DISAGREE: 3,
  CHOSEN: 2,
  NOT_CHOSEN: 3,
}
const outcomeLevels: Record<string, LevelNumber> = { ...markLevels, PASSED: 1 }

function Row({ row, number, base }: { row: CardRow; number: number; base: number }) {
  const t = useTranslations('console.result')
  const parts = Object.entries(markLevels).flatMap(([mark, level]) =>
    mark in row.figures ? [{ mark, level, count: row.figures[mark] ?? 0 }] : [],
  )
  const spoken = parts.map(({ mark, count }) => `${t(`mark.${mark as 'GOOD'}`)} ${count}`).join(', ')
  const level = row.outcome ? (outcomeLevels[row.outcome] ?? 0) : null
  return (
    <li className={level === 0 ? 'none' : undefined}>
      <span className="second">{number}</span>
      <span>
        {row.label} {row.isProbationary && <small className="second">{t('probationary')}</small>}
      </span>
      <Bar4 base={base} parts={parts} half sentence={`${row.label}: ${spoken}`} />
      {level !== null && (
        <span className="flex items-center gap-2">
          <LevelMark level={level} />
          {t(`outcome.${row.outcome as 'GOOD'}`)}
        </span>
      )}
    </li>
  )
}
