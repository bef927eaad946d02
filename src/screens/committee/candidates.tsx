'use client'

import { useTranslations } from 'next-intl'
import type { CommitteeBoard } from '#contract/committee.ts'
import { Checkbox } from '#screens/kit/checkbox.tsx'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { SheetButton } from '#screens/live/sheet-button.tsx'
import { withLines } from './decision-draft.ts'
import { LevelName } from './level-name.tsx'
import type { CommitteeDocument } from './use-document.ts'

/** Candidates for EXCELLENT by their EXCELLENT votes. Ties stay ties; where the cap falls is shown, whom it leaves out is for people. */
export function Candidates({ board, document }: { board: CommitteeBoard; document: CommitteeDocument }) {
  const t = useTranslations('committee.places')
  if (board.places.length === 0) return <EmptyState title={t('none')}>{t('noneHint')}</EmptyState>
  return (
    <div className="grid gap-3">
      <p className="text-ink-2">{t('intro', { max: board.proposed.max })}</p>
      <ol>
        {board.places.map((place) => (
          <Place key={place.place} place={place} board={board} document={document} />
        ))}
      </ol>
      <p>
        <SheetButton name="candidates" unitId={board.unitId} year={board.year} />
      </p>
    </div>
  )
}

type Place = CommitteeBoard['places'][number]

function Place({ place, board, document }: { place: Place; board: CommitteeBoard; document: CommitteeDocument }) {
  const t = useTranslations('committee.places')
  const last = place.place + place.candidates.length - 1
  const across = place.place <= board.proposed.max && last > board.proposed.max
  const tie = place.candidates.length > 1
  return (
    <li className="num grid gap-x-6 border-b border-rule py-2 sm:grid-cols-[150px_minmax(0,1fr)]">
      <div>
        <b className="text-desk-3">{t('votes', { votes: place.votes })}</b>
        <p className="text-desk-1 text-ink-2">{tie ? t('tie', { from: place.place, to: last }) : t('place', { place: place.place })}</p>
        {across && <p className="text-desk-1 font-semibold text-wait">{t('across')}</p>}
        {place.place > board.proposed.max && <p className="text-desk-1 text-ink-2">{t('beyond')}</p>}
      </div>
      <ul>
        {place.candidates.map((candidate) => (
          <Candidate key={candidate.memberId} candidate={candidate} board={board} document={document} />
        ))}
      </ul>
    </li>
  )
}

function Candidate({
  candidate,
  board,
  document,
}: {
  candidate: Place['candidates'][number]
  board: CommitteeBoard
  document: CommitteeDocument
}) {
  const t = useTranslations('committee.places')
  const row = board.rows.find((one) => one.memberId === candidate.memberId)
  const words = t('candidate', { name: candidate.name, cell: candidate.cellName, base: candidate.base })
  if (!row || row.decided || !board.mayDecide) {
    return (
      <li className="flex min-h-11 flex-wrap items-center gap-x-4">
        {words}
        {row?.decided && <LevelName level={row.decided.level} />}
      </li>
    )
  }
  const line = document.draft.lines[candidate.memberId]
  return (
    <li>
      <Checkbox isSelected={line !== undefined} onChange={(isIn) => document.change(withLines(document.draft, [row], isIn))}>
        {words}
        {line && (
          <span className="ml-4 font-normal">
            {t('inDocument')} <LevelName level={line.level} />
          </span>
        )}
      </Checkbox>
    </li>
  )
}
