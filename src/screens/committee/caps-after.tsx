'use client'

import { useFormatter, useTranslations } from 'next-intl'
import type { CommitteeBoard } from '#contract/committee.ts'
import { shareTenths } from '#domain/statistics/figures.ts'
import { Note } from '#screens/kit/note.tsx'
import { type CapAfter, capsAfter } from './decision-draft.ts'
import { ShareLines } from './share-lines.tsx'
import type { CommitteeDocument } from './use-document.ts'

type Props = { board: CommitteeBoard; document: CommitteeDocument }

/** Where the cap would stand, recomputed with every mark. The server judges again; this spares a surprise. */
export function CapsAfter({ board, document }: Props) {
  const caps = capsAfter(board, document.draft)
  const name = (cellId: string | null) => board.cells.find((cell) => cell.cellId === cellId)?.name ?? null
  return (
    <>
      {caps.map((cap) => (
        <After key={cap.cellId ?? 'all'} cap={cap} cellName={name(cap.cellId)} isTrial={document.isTrial} />
      ))}
    </>
  )
}

function After({ cap, cellName, isTrial }: { cap: CapAfter; cellName: string | null; isTrial: boolean }) {
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
        {t(`${isTrial ? 'afterTrial' : 'after'}.${base}`, { excellent, base: baseCount })}
        {shown && ` ${t('afterShare', { share: shown, percent })}`}
      </p>
      {over && <p className="num mt-1 font-semibold">{t('afterOver', { max })}</p>}
      {!over && <p className="num mt-1">{t('afterRoom', { room: Math.max(0, max - excellent) })}</p>}
      <ShareLines shares={cap.shares} />
    </Note>
  )
}
