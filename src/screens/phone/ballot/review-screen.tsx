'use client'

import { ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { BallotDocument } from '#contract/ballot-box.ts'
import type { DraftMarks } from '#paper/paper-store.ts'
import { Button } from '#screens/kit/button.tsx'
import { Note } from '#screens/kit/note.tsx'
import { BallotShell, type ShownBallot, StateHeading } from './ballot-shell.tsx'
import { sheetSummary } from './sheet-marks.ts'
import { useBallotRefusal } from './use-ballot-refusal.ts'

type Props = {
  ballot: ShownBallot
  document: BallotDocument
  marks: DraftMarks
  refusal: string | null
  onRow: (rowKey: string) => void
  onAsk: () => void
}

/** The whole sheet once more, what is still blank on top. */
export function ReviewScreen({ ballot, document, marks, refusal, onRow, onAsk }: Props) {
  const t = useTranslations('ballot.review')
  const say = useBallotRefusal()
  const { blank, marked } = sheetSummary(document.rows, marks)
  const { kind } = ballot
  const first = blank[0]
  const foot = first ? (
    <>
      <Button kind="primary" wide onPress={() => onRow(first.key)}>
        {t('goOn', { kind, count: blank.length })}
      </Button>
      <Button wide onPress={onAsk}>
        {t('castBlank', { count: blank.length })}
      </Button>
    </>
  ) : (
    <Button kind="primary" wide onPress={onAsk}>
      {t('cast')}
    </Button>
  )
  return (
    <BallotShell ballot={ballot} title={t('title')} sub={t('sub')} foot={foot} isClosing>
      <StateHeading className="sr-only">{t('title')}</StateHeading>
      {refusal !== null && (
        <Note tone="red" role="alert" className="mb-4">
          {say(refusal)}
        </Note>
      )}
      {first ? (
        <Note tone="red">
          <b>{t('blank', { kind, count: blank.length })}</b> {t('blankMeans')}
        </Note>
      ) : (
        <Note tone="ok">{t('full', { kind, count: marked.length })}</Note>
      )}
      <div className="sheet-list mt-3">
        {first && <h2>{t('blankHead')}</h2>}
        {blank.map((row) => (
          <button key={row.key} type="button" onClick={() => onRow(row.key)}>
            <b>{row.label}</b>
            <span>
              <span className="box" aria-hidden />
              <span className="sr-only">{t('notMarked')}</span>
            </span>
            <ChevronRight aria-hidden />
          </button>
        ))}
        {marked.length > 0 && <h2 className="num">{t('markedHead', { count: marked.length })}</h2>}
        {marked.map((row) => (
          <button key={row.key} type="button" onClick={() => onRow(row.key)}>
            <b>{row.label}</b>
            <span>{t(`short.${marks[row.key] as 'GOOD'}`)}</span>
            <ChevronRight aria-hidden />
          </button>
        ))}
      </div>
    </BallotShell>
  )
}
