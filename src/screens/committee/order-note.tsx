'use client'

import { useTranslations } from 'next-intl'
import type { CommitteeBoard } from '#contract/committee.ts'
import type { OrderProblem } from '#domain/classification/decision-order.ts'
import { Note } from '#screens/kit/note.tsx'

type Props = { board: CommitteeBoard; problems?: readonly OrderProblem[] }

const mostNamed = 4

/** What comes before the decision on members and is not done (21-HD/BTCTW), in words; whether it only warns is said too. */
export function OrderNote({ board, problems = board.order.problems }: Props) {
  const t = useTranslations('committee.order')
  if (problems.length === 0) return null
  const refuses = board.order.rule === 'REFUSE'
  const nameOf = new Map([
    ...board.cells.map((cell): [string, string] => [cell.cellId, cell.name]),
    ...board.rows.map((row): [string, string] => [row.memberId, row.name]),
  ])
  const names = (ids: readonly string[]) => {
    const named = ids.slice(0, mostNamed).map((id) => nameOf.get(id) ?? '')
    return ids.length > mostNamed ? t('andMore', { names: named.join(', '), more: ids.length - mostNamed }) : named.join(', ')
  }
  return (
    <Note tone={refuses ? 'red' : 'gold'}>
      <details>
        <summary className="cursor-pointer font-semibold">{t(refuses ? 'refuses' : 'warns', { count: problems.length })}</summary>
        <ul className="num mt-1">
          {problems.map(({ why, ids }) => (
            <li key={why}>
              {t(`why.${why}`, { count: ids.length })} {names(ids)}.
            </li>
          ))}
        </ul>
        <p className="mt-1 text-desk-1 text-ink-2">{t('source')}</p>
      </details>
    </Note>
  )
}

/** Those that these members are about: a cell that has not met concerns all. */
export const problemsOf = (problems: readonly OrderProblem[], of: readonly { memberId: string; cellId: string }[]): OrderProblem[] => {
  const ids = new Set(of.flatMap(({ memberId, cellId }) => [memberId, cellId]))
  return problems.flatMap((problem) => {
    if (problem.why === 'CELL_NOT_MET') return of.length > 0 ? [problem] : []
    const own = problem.ids.filter((id) => ids.has(id))
    return own.length > 0 ? [{ ...problem, ids: own }] : []
  })
}
