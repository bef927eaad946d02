'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import type { BallotSheet } from '#contract/ballot.ts'
import type { BallotDocument } from '#contract/ballot-box.ts'
import type { Mark } from '#domain/ballot/types.ts'
import type { DraftMarks } from '#paper/paper-store.ts'
import { BoxChoice } from '#screens/kit/box-choice.tsx'
import { Button } from '#screens/kit/button.tsx'
import { Note } from '#screens/kit/note.tsx'
import { ProgressTicks } from '#screens/kit/progress-ticks.tsx'
import { BallotShell, type ShownBallot } from './ballot-shell.tsx'
import { Beside } from './beside.tsx'
import { isLeftBlank, isMarked, nextUnmarked, sheetSummary } from './sheet-marks.ts'
import { useBallotRefusal } from './use-ballot-refusal.ts'
import { useSwipe } from './use-swipe.ts'

type Props = {
  ballot: ShownBallot
  document: BallotDocument
  marks: DraftMarks
  refusal: string | null
  sheet: BallotSheet | null
  rowKey: string
  onMark: (rowKey: string, mark: Mark | null) => void
  onRow: (rowKey: string) => void
  onReview: () => void
  onLeave: () => void
}

/** One comrade at a time. The next one without a mark comes up; a marked box tapped again is clear. */
export function MarkScreen({ ballot, document, marks, refusal, sheet, rowKey, onMark, onRow, onReview, onLeave }: Props) {
  const t = useTranslations('ballot.mark')
  const say = useBallotRefusal()
  const { rows } = document
  const at = Math.max(
    0,
    rows.findIndex(({ key }) => key === rowKey),
  )
  const row = rows[at]!
  const next = nextUnmarked(rows, marks, row.key)
  const before = rows[at - 1]
  const after = rows[at + 1]
  const left = sheetSummary(rows, marks).unmarked.length
  const leftBlank = isLeftBlank(marks, row.key)
  const beside = sheet?.rows.find(({ key }) => key === row.key) ?? null
  const chosen = Object.values(marks).filter((mark) => mark === 'CHOSEN').length

  const swipe = useSwipe({ onNext: () => (after ? onRow(after.key) : onReview()), onBefore: () => before && onRow(before.key) })
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }, [row.key])

  /** With K chosen another CHOSEN is not to be had, and the row says why. */
  const isFull = document.layout === 'CHOOSE_UP_TO_K' && chosen >= (document.atMost ?? 0) && marks[row.key] !== 'CHOSEN'
  const fullOf = (mark: Mark) => (isFull && mark === 'CHOSEN' ? { isDisabled: true, hint: t('full', { most: document.atMost ?? 0 }) } : {})

  const foot = (
    <>
      <Button onPress={() => before && onRow(before.key)} isDisabled={!before}>
        {t('before')}
      </Button>
      <Button kind="primary" onPress={() => (next === null ? onReview() : onRow(next))}>
        {next === null ? t('review') : t('next', { kind: ballot.kind })}
      </Button>
    </>
  )
  return (
    <BallotShell ballot={ballot} sub={t('noName')} foot={foot} footTwo isClosing>
      <div className="left-to-mark num">
        <b aria-hidden>
          {at + 1}/{rows.length}
        </b>
        {left > 0 ? (
          <button type="button" onClick={onReview}>
            {t('left', { kind: ballot.kind, count: left })}
          </button>
        ) : (
          <button type="button" onClick={onReview}>
            {t('allMarked')}
          </button>
        )}
      </div>
      <ProgressTicks
        ticks={rows.map(({ key }, index) => (index === at ? 'now' : isMarked(marks, key) || isLeftBlank(marks, key) ? 'done' : 'next'))}
        sentence={t('progress', { at: at + 1, total: rows.length, marked: rows.length - left, left })}
      />
      <div className="mark-sheet" {...swipe}>
        <div className="mt-6">
          <h1 ref={heading} tabIndex={-1} className="quiet-focus text-ph-4">
            {row.label}
          </h1>
          <Beside row={beside} kind={ballot.kind} />
        </div>
        {refusal !== null && (
          <Note tone="red" role="alert" className="mt-4">
            {say(refusal)}
          </Note>
        )}
        <div className="mt-4">
          <BoxChoice
            legend={legend(t, ballot, document, chosen)}
            options={row.marks.map((mark) => ({ value: mark, label: t(`box.${mark}`), ...fullOf(mark) }))}
            value={row.marks.find((mark) => mark === marks[row.key]) ?? null}
            onChange={(mark) => onMark(row.key, mark)}
          />
        </div>
        <button type="button" className="leave-blank" aria-pressed={leftBlank} onClick={() => onMark(row.key, leftBlank ? null : 'BLANK')}>
          {t(leftBlank ? 'leftBlank' : 'leaveBlank')}
        </button>
        <p className="second mt-3 text-ph-1">{t('clearing')}</p>
      </div>
      <Button kind="quiet" onPress={onLeave}>
        {t('later')}
      </Button>
    </BallotShell>
  )
}

type Words = ReturnType<typeof useTranslations<'ballot.mark'>>

function legend(t: Words, ballot: ShownBallot, { layout, atMost }: BallotDocument, chosen: number): string {
  if (layout === 'CHOOSE_UP_TO_K') return t('choose', { chosen, most: atMost ?? 0 })
  return t(`ask.${ballot.kind}`)
}
