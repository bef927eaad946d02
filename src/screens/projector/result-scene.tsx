'use client'

import { CircleAlert, CircleCheck, CircleDashed } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { CardRow, ResultCard } from '#domain/meeting/ballot-card.ts'
import type { Recounts } from '#domain/meeting/view.ts'
import { Bar4 } from '#screens/kit/bar4.tsx'
import { CodeBlock } from '#screens/kit/code-block.tsx'
import { LevelMark, type LevelNumber } from '#screens/kit/level-mark.tsx'
import { WallFoot } from '#screens/kit/wall-frame.tsx'
import { markParts, marksNamed, type Outcome, outcomeLevel, outcomesOf } from './result-marks.ts'
import { plain } from './roll-call-scene.tsx'

/** What the cell proposes for each member: counts above, ten rows a page, the bars growing once at publication. */
export function ResultScene({ result, year }: { result: ResultCard; year: number }) {
  const t = useTranslations('projector.result')
  const isNew = useFirstSecond()
  return (
    <div className={`wall-result ${isNew ? 'wall-published' : ''} ${result.order === 'LEVEL' ? 'wall-placed' : ''}`}>
      <header>
        <h1>
          {t(`title.${result.kind}`, { year })}
          {result.kind === 'REHEARSAL' && <span className="wall-stamp wall-stamp-low">{t('rehearsal')}</span>}
        </h1>
        <dl className="wall-count num">
          {(['issued', 'collected', 'valid', 'invalid'] as const).map((figure) => (
            <div key={figure}>
              <dt>{t(figure)}</dt>
              <dd>{result[figure]}</dd>
            </div>
          ))}
        </dl>
      </header>
      <Summary result={result} />
      <Rows result={result} isNew={isNew} />
    </div>
  )
}

function Summary({ result }: { result: ResultCard }) {
  const t = useTranslations('projector.result')
  return (
    <ul className={result.kind === 'CLASSIFICATION' ? 'wall-legend num' : 'wall-legend wall-legend-left num'}>
      {marksNamed(result).map(({ mark, level }) => (
        <li key={mark}>
          <LevelMark level={level} /> {t(`mark.${mark}`)}
        </li>
      ))}
      {outcomesOf(result).map((outcome) => (
        <li key={outcome} className={outcomeLevel[outcome] === 0 ? 'none' : undefined}>
          <LevelMark level={outcomeLevel[outcome]} /> {t(`outcome.${outcome}`)} <b>{result.summary[outcome] ?? 0}</b>
          {outcome === 'NO_MAJORITY' && (result.summary[outcome] ?? 0) > 0 && t('discuss')}
        </li>
      ))}
    </ul>
  )
}

const fewRows = 6

function Rows({ result, isNew }: { result: ResultCard; isNew: boolean }) {
  const t = useTranslations('projector.result')
  const { firstRow, totalRows, base, majority, shown } = result
  const decides = result.kind !== 'REHEARSAL'
  return (
    <>
      <div className="wall-cols num">
        <span />
        <span>
          {shown !== null
            ? t('shown', { shown, total: totalRows })
            : decides && t('rows', { from: firstRow, to: firstRow + result.rows.length - 1, total: totalRows })}
        </span>
        <span className="half">{decides && t('majority', { majority, base })}</span>
        <span className="to">{decides && t('proposed')}</span>
      </div>
      <ol className={totalRows <= fewRows ? 'wall-rows wall-rows-few num' : 'wall-rows num'}>
        {result.rows.map((row, index) => (
          <Row
            key={row.key}
            row={row}
            number={firstRow + index}
            base={base}
            decides={decides}
            isNew={isNew || (shown !== null && firstRow + index === shown)}
          />
        ))}
      </ol>
    </>
  )
}

type RowProps = { row: CardRow; number: number; base: number; decides: boolean; isNew: boolean }

function Row({ row, number, base, decides, isNew }: RowProps) {
  const t = useTranslations('projector.result')
  const outcome = row.outcome as Outcome | null
  const level: LevelNumber | null = outcome ? outcomeLevel[outcome] : null
  const parts = markParts(row.figures)
  const spoken = parts.map(({ mark, count }) => t('figure', { mark: t(`mark.${mark}`), count })).join(', ')
  return (
    <li className={level === 0 ? 'none' : undefined}>
      <span className="no">{placeText(row, number)}</span>
      <span className={row.label.length > (row.isProbationary ? 18 : row.place ? 20 : 24) ? 'name name-long' : 'name'}>
        {row.label} {row.isProbationary && <small>{t('probationary')}</small>}
      </span>
      <Bar4 base={base} parts={parts} half={decides} grows={isNew} sentence={t('sentence', { name: row.label, figures: spoken })} />
      {outcome && level !== null && (
        <span className="level">
          <LevelMark level={level} />
          {t(`outcome.${outcome}`)}
        </span>
      )}
    </li>
  )
}

/** By level a row stands on its place, and on a tie on all of its places: "3–4". */
const placeText = ({ place }: CardRow, number: number): string =>
  place === null ? String(number) : place.from === place.to ? String(place.from) : `${place.from}–${place.to}`

type FootProps = { result: ResultCard; recounts: Recounts | null; capPercent: number | null }

/** The seal of the count, and how many phones recounted it. */
export function ResultFoot({ result, recounts, capPercent }: FootProps) {
  const t = useTranslations('projector.result')
  return (
    <WallFoot tall className="wall-foot-seal">
      <Agreed recounts={recounts?.ballotId === result.ballotId ? recounts : null} />
      <p className="wall-digest">
        <span>{t('seal')}</span>
        <CodeBlock code={plain(result.seal)} />
      </p>
      <p className="wall-cap num">{result.kind === 'CLASSIFICATION' ? <Share {...{ result, capPercent }} /> : t(`note.${result.kind}`)}</p>
    </WallFoot>
  )
}

function Agreed({ recounts }: { recounts: Recounts | null }) {
  const t = useTranslations('projector.result')
  const { agreed, disagreed, phones } = recounts ?? { agreed: 0, disagreed: 0, phones: 0 }
  if (disagreed > 0)
    return (
      <p className="wall-agreed wall-agreed-no num">
        <CircleAlert aria-hidden />
        <span>{t('disagreed', { count: disagreed })}</span>
      </p>
    )
  if (agreed === 0)
    return (
      <p className="wall-agreed wall-agreed-wait num">
        <CircleDashed aria-hidden />
        <span>{t('recounting')}</span>
      </p>
    )
  return (
    <p className="wall-agreed num">
      <CircleCheck aria-hidden />
      <span>{t('agreed', { agreed, phones: Math.max(phones, agreed) })}</span>
    </p>
  )
}

/** How many EXCELLENT the cell proposes; the share is judged over the whole organisation by the committee above, never here. */
function Share({ result, capPercent }: Pick<FootProps, 'result' | 'capPercent'>) {
  const t = useTranslations('projector.result')
  const excellent = result.summary.EXCELLENT ?? 0
  const good = excellent + (result.summary.GOOD ?? 0)
  const figures = { excellent, good, share: good === 0 ? 0 : excellent / good }
  return capPercent === null ? t('share', figures) : t('shareAndCap', { ...figures, cap: capPercent })
}

/** True for the first seconds of a result: only then do bars grow, not when a page is turned. */
function useFirstSecond(): boolean {
  const [isNew, setNew] = useState(true)
  useEffect(() => {
    const timer = setTimeout(() => setNew(false), 1_500)
    return () => clearTimeout(timer)
  }, [])
  return isNew
}
