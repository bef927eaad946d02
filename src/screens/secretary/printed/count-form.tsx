'use client'

import { useTranslations } from 'next-intl'
import type { PrintedState } from '#contract/ballot.ts'
import type { Mark, PublicRow } from '#domain/ballot/types.ts'
import { Button } from '#screens/kit/button.tsx'
import { Note } from '#screens/kit/note.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { Tag } from '#screens/kit/tag.tsx'
import { TextField } from '#screens/kit/text-field.tsx'
import { RefusedNote } from '#screens/live/load-problem.tsx'
import { asDigits, type CountDraft, emptyDraft, type JudgedDraft, judgeDraft } from './count-draft.ts'
import { usePrintedDeeds } from './use-printed.ts'

type Props = { state: PrintedState; draft: CountDraft | null; keep: (draft: CountDraft | null) => void; onEntered: () => void }

/** Papers, then row by row; every sum is checked as it is typed, so that a slip shows where it was made. */
export function CountForm({ state, draft, keep, onEntered }: Props) {
  const t = useTranslations('printed.count')
  const { enter } = usePrintedDeeds(state.ballotId)
  const typed = draft ?? emptyDraft
  const differs = new Set(state.differences.flatMap(({ where }) => where.map(({ key }) => key)))
  const judged = judgeDraft({ rows: state.rows, atMost: state.atMost, issued: state.printed }, typed)
  const setMark = (key: string, mark: string, text: string) =>
    keep({ ...typed, rows: { ...typed.rows, [key]: { ...typed.rows[key], [mark]: asDigits(text) } } })
  const submit = async () => {
    const { collected, invalid, tally } = judged.figures
    await enter.mutateAsync({ ballotId: state.ballotId, collected, invalid, tally }).then(onEntered, () => {})
  }
  return (
    <form
      className="prn-form"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Note tone="gold">{t('alone')}</Note>
      <Papers state={state} typed={typed} judged={judged} keep={keep} />
      <SectionHead level={2}>{t('rows')}</SectionHead>
      <p className="num">
        {t('rowsHint', { valid: judged.valid })} {t('blankHint')}
      </p>
      <ol className="prn-rows">
        {state.rows.map((row, index) => (
          <li key={row.key}>
            <Row
              {...{ row, typed, judged }}
              number={index + 1}
              differs={differs.has(row.key)}
              onMark={(mark, text) => setMark(row.key, mark, text)}
            />
          </li>
        ))}
      </ol>
      {judged.wrong === 'tooManyChosen' && (
        <Note tone="red" role="status">
          {t('tooManyChosen', { chosen: judged.chosen, most: judged.valid * (state.atMost ?? 0) })}
        </Note>
      )}
      <p role="status" className="num">
        {typed.collected !== '' && t('rowsLeft', { count: judged.rowsLeft })}
      </p>
      <RefusedNote error={enter.error} />
      <Button kind="primary" wide type="submit" pending={enter.isPending} pendingText={t('entering')} isDisabled={!judged.mayEnter}>
        {t('enter')}
      </Button>
      <p className="second">{t('kept')}</p>
    </form>
  )
}

type PapersProps = { state: PrintedState; typed: CountDraft; judged: JudgedDraft; keep: Props['keep'] }

function Papers({ state, typed, judged, keep }: PapersProps) {
  const t = useTranslations('printed.count')
  const { wrong } = judged
  return (
    <>
      <SectionHead level={2}>{t('papers')}</SectionHead>
      <div className="prn-papers num">
        <p>
          {t('issued')}
          <b>{state.printed}</b>
        </p>
        <TextField
          label={t('collected')}
          value={typed.collected}
          onChange={(text) => keep({ ...typed, collected: asDigits(text) })}
          inputMode="numeric"
          error={wrong === 'tooManyCollected' ? t('tooManyCollected', { issued: state.printed }) : null}
        />
        <TextField
          label={t('invalid')}
          value={typed.invalid}
          onChange={(text) => keep({ ...typed, invalid: asDigits(text) })}
          inputMode="numeric"
          error={wrong === 'tooManyInvalid' ? t('tooManyInvalid') : null}
        />
        <p>
          {t('valid')}
          <b>{judged.valid}</b>
        </p>
      </div>
      <p className="second">{t('invalidHint')}</p>
    </>
  )
}

type RowProps = {
  row: PublicRow
  number: number
  typed: CountDraft
  judged: JudgedDraft
  /** Another counted this row differently: this is where to look again. */
  differs: boolean
  onMark: (mark: Mark, text: string) => void
}

function Row({ row, number, typed, judged, differs, onMark }: RowProps) {
  const t = useTranslations('printed')
  const marks: readonly Mark[] = [...row.marks, 'BLANK']
  const own = typed.rows[row.key] ?? {}
  const isBegun = Object.values(own).some((text) => text !== '')
  const missing = judged.missing[row.key] ?? 0
  return (
    <fieldset className="prn-row" data-state={!isBegun ? 'empty' : missing === 0 ? 'fits' : 'off'}>
      <legend>
        {t('count.row', { number, name: row.label })} {differs && <Tag state="no">{t('count.lookAgain')}</Tag>}
      </legend>
      <div className="prn-marks">
        {marks.map((mark) => (
          <label key={mark}>
            <span aria-hidden>{t(`mark.${mark}`)}</span>
            <input
              className="field-in num"
              inputMode="numeric"
              autoComplete="off"
              aria-label={t('count.field', { name: row.label, mark: t(`markLong.${mark}`) })}
              value={own[mark] ?? ''}
              onChange={(event) => onMark(mark, event.target.value)}
            />
          </label>
        ))}
      </div>
      <p className="prn-sum num">{isBegun && <Sum valid={judged.valid} missing={missing} />}</p>
    </fieldset>
  )
}

function Sum({ valid, missing }: { valid: number; missing: number }) {
  const t = useTranslations('printed.count.sum')
  if (missing === 0) return t('fits', { valid })
  return missing > 0 ? t('less', { count: missing }) : t('more', { count: -missing })
}
