'use client'

import { useTranslations } from 'next-intl'
import type { CardRow, ResultCard } from '#domain/meeting/view.ts'
import { Bar4 } from '#screens/kit/bar4.tsx'
import { Button } from '#screens/kit/button.tsx'
import { CodeBlock } from '#screens/kit/code-block.tsx'
import { LevelMark, type LevelNumber } from '#screens/kit/level-mark.tsx'
import { Note } from '#screens/kit/note.tsx'
import { Stats } from '#screens/kit/pairs.tsx'
import { Tag } from '#screens/kit/tag.tsx'
import { ActButton } from './act-button.tsx'
import { useDesk } from './desk-context.tsx'
import type { Ballot } from './view-parts.ts'

type Props = { ballot: Ballot; result: ResultCard; isOnWall: boolean; onAgain: () => void }

/** The published result; the wall's page is turned here. */
export function BallotResult({ ballot, result, isOnWall, onAgain }: Props) {
  const t = useTranslations('console.result')
  const { view } = useDesk()
  return (
    <section className="card con-card">
      <p className="label label-red">{isOnWall ? t('onWall') : t('published')}</p>
      <h2>{t(`title.${ballot.kind}`, { year: view.year })}</h2>
      <Stats
        className="mt-2"
        stats={(['issued', 'collected', 'valid', 'invalid'] as const).map((id) => ({ id, label: t(id), value: result[id] }))}
      />
      <Recounted ballotId={ballot.id} seal={result.seal} />
      {isOnWall && result.pages > 1 && <Pages pages={result.pages} />}
      {(result.summary.NO_MAJORITY ?? 0) > 0 && <WithoutLevel result={result} onAgain={onAgain} />}
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

/** Who came to no level: discussed, then voted on again, with a reason. */
function WithoutLevel({ result, onAgain }: { result: ResultCard; onAgain: () => void }) {
  const t = useTranslations('console.result')
  const { steers } = useDesk()
  const names = result.rows.filter(({ outcome }) => outcome === 'NO_MAJORITY').map(({ label }) => label)
  return (
    <Note tone="red" className="mt-3 flex flex-wrap items-center justify-between gap-2">
      <span>{t('withoutLevel', { names: names.join(', ') })}</span>
      {steers && (
        <Button size="small" onPress={onAgain}>
          {t('again')}
        </Button>
      )}
    </Note>
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

/** Ten rows a page; the chair turns. */
function Pages({ pages }: { pages: number }) {
  const t = useTranslations('console.result')
  const { scene } = useDesk().view
  const page = scene.kind === 'RESULT' ? scene.result.page : 0
  return (
    <div className="con-acts">
      <span className="num">{t('page', { page: page + 1, pages })}</span>
      <ActButton size="normal" isDisabled={page === 0} command={{ type: 'turnResultPage', page: page - 1 }}>
        {t('before')}
      </ActButton>
      <ActButton size="normal" isDisabled={page + 1 >= pages} command={{ type: 'turnResultPage', page: page + 1 }}>
        {t('after')}
      </ActButton>
    </div>
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
