'use client'

import { useFormatter, useTranslations } from 'next-intl'
import type { CommitteeBoard } from '#contract/committee.ts'
import { shareTenths } from '#domain/statistics/figures.ts'
import { Note } from '#screens/kit/note.tsx'
import { type CapAfter, capsAfter, type DecisionDraft } from './decision-draft.ts'
import { ShareLines } from './share-lines.tsx'

type Props = { board: CommitteeBoard; draft: DecisionDraft }

/** Where the cap would stand, recomputed with every mark. The server judges again; this spares a surprise. */
export function CapsAfter({ board, draft }: Props) {
  const caps = capsAfter(board, draft)
  const name = (cellId: string | null) => board.cells.find((cell) => cell.cellId === cellId)?.name ?? null
  return (
    <>
      {caps.map((cap) => (
        <After key={cap.cellId ?? 'all'} cap={cap} cellName={name(cap.cellId)} />
      ))}
    </>
  )
}

function After({ cap, cellName }: { cap: CapAfter; cellName: string | null }) {
  const t = useTranslations('committee.document')
  const format = useFormatter()
  const { base, percent, excellent, baseCount, max, over } = cap
  const share = shareTenths(excellent, baseCount)
  const shown =
    share === null ? null : format.number(share / 1000, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 })
  return (
    <Note tone={over ? 'red' : 'plain'} role="status">
      {cellName && <b>{cellName}</b>}
      <p className="num">
        {t(`after.${base}`, { excellent, base: baseCount })}
        {shown && ` ${t('afterShare', { share: shown, percent })}`}
      </p>
      {over && <p className="num mt-1 font-semibold">{t('afterOver', { max })}</p>}
      {!over && <p className="num mt-1">{t('afterRoom', { room: Math.max(0, max - excellent) })}</p>}
      <ShareLines shares={cap.shares} />
    </Note>
  )
}
