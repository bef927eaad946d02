'use client'

import { ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { BallotDocument } from '#contract/ballot-box.ts'
import type { Mark } from '#domain/ballot/types.ts'
import type { DraftMarks } from '#paper/paper-store.ts'
import { Button } from '#screens/kit/button.tsx'
import { ConfirmButton } from '#screens/kit/dialog.tsx'
import { Note } from '#screens/kit/note.tsx'
import { BallotShell, type ShownBallot, StateHeading } from './ballot-shell.tsx'
import { sheetSummary } from './sheet-marks.ts'
import { useBallotRefusal } from './use-ballot-refusal.ts'

type Props = {
  ballot: ShownBallot
  document: BallotDocument
  marks: DraftMarks
  refusal: string | null
  /** What the cell committee proposes for the rows not marked yet, by row; empty where the place does not allow to take it over. */
  proposed: Readonly<Record<string, Mark>>
  onRow: (rowKey: string) => void
  onProposed: () => void
  onAsk: () => void
}

/** The whole sheet once more, what is not marked yet on top, then what was left blank on purpose. */
export function ReviewScreen({ ballot, document, marks, refusal, proposed, onRow, onProposed, onAsk }: Props) {
  const t = useTranslations('ballot.review')
  const say = useBallotRefusal()
  const { unmarked, leftBlank, marked } = sheetSummary(document.rows, marks)
  const { kind } = ballot
  const first = unmarked[0]
  const blank = unmarked.length + leftBlank.length
  const toFill = Object.keys(proposed).length
  const foot = first ? (
    <>
      <Button kind="primary" wide onPress={() => onRow(first.key)}>
        {t('goOn', { kind, count: unmarked.length })}
      </Button>
      <Button wide onPress={onAsk}>
        {t('castBlank', { count: blank })}
      </Button>
    </>
  ) : (
    <Button kind="primary" wide onPress={onAsk}>
      {blank === 0 ? t('cast') : t('castBlank', { count: blank })}
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
          <b>{t('blank', { kind, count: unmarked.length })}</b> {t('blankMeans')}
        </Note>
      ) : (
        <Note tone="ok">
          {leftBlank.length === 0
            ? t('full', { kind, count: marked.length })
            : t('fullWithBlank', { marked: marked.length, blank: leftBlank.length })}
        </Note>
      )}
      {toFill > 0 && (
        <ConfirmButton
          wide
          className="mt-3"
          ask={{
            title: t('fill', { count: toFill }),
            consequence: t('fillConsequence'),
            confirm: t('fillConfirm'),
            cancel: t('fillCancel'),
          }}
          onConfirm={async () => {
            onProposed()
            return true
          }}
        >
          {t('fill', { count: toFill })}
        </ConfirmButton>
      )}
      <div className="sheet-list mt-3">
        {first && <h2>{t('blankHead')}</h2>}
        {unmarked.map((row) => (
          <button key={row.key} type="button" onClick={() => onRow(row.key)}>
            <b>{row.label}</b>
            <span>
              <span className="box" aria-hidden />
              <span className="sr-only">{t('notMarked')}</span>
            </span>
            <ChevronRight aria-hidden />
          </button>
        ))}
        {leftBlank.length > 0 && <h2 className="num">{t('leftBlankHead', { count: leftBlank.length })}</h2>}
        {leftBlank.map((row) => (
          <button key={row.key} type="button" onClick={() => onRow(row.key)}>
            <b>{row.label}</b>
            <span>{t('leftBlank')}</span>
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
