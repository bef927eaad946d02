'use client'

import { useFormatter, useTranslations } from 'next-intl'
import type { CommitteeBoard } from '#contract/committee.ts'
import { capState } from '#domain/classification/excellent-cap.ts'
import { levels } from '#domain/classification/levels.ts'
import { shareTenths } from '#domain/statistics/figures.ts'
import { DateField } from '#screens/kit/date-field.tsx'
import { ConfirmButton } from '#screens/kit/dialog.tsx'
import { Note } from '#screens/kit/note.tsx'
import { Pairs } from '#screens/kit/pairs.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { TextField } from '#screens/kit/text-field.tsx'
import { countsAfter, missingOf, rowsOfDraft } from './decision-draft.ts'
import { LevelName } from './level-name.tsx'
import type { CommitteeDocument } from './use-document.ts'

type Props = { board: CommitteeBoard; document: CommitteeDocument }

/** The document: number, date, whom it holds, and where the organisation would stand after it. Sticks while the list scrolls. */
export function DocumentPanel({ board, document }: Props) {
  const t = useTranslations('committee.document')
  const { draft, refused, recorded } = document
  const lines = rowsOfDraft(board, draft)
  return (
    <div className="no-print grid gap-4 min-[1101px]:sticky min-[1101px]:top-4 min-[1101px]:max-h-[calc(100dvh-84px)] min-[1101px]:overflow-y-auto">
      <SectionHead level={2} aside={t('count', { count: lines.length })}>
        {t('title')}
      </SectionHead>
      {recorded && (
        <Note tone="ok" role="status">
          {t('recorded', recorded)}
        </Note>
      )}
      <TextField
        label={t('number')}
        hint={t('numberHint')}
        value={draft.number}
        onChange={(number) => document.change({ ...draft, number })}
        error={refused?.fields.number ?? null}
        maxLength={60}
      />
      <DateField
        label={t('day')}
        value={draft.decidedOn}
        onChange={(decidedOn) => document.change({ ...draft, decidedOn })}
        error={refused?.fields.decidedOn ?? null}
      />
      {lines.length === 0 ? <p className="text-ink-2">{t('empty')}</p> : <Contents board={board} document={document} />}
      <Refused board={board} document={document} />
      <Send board={board} document={document} />
      <p className="text-desk-1 text-ink-2">{t('together')}</p>
    </div>
  )
}

function Contents({ board, document }: Props) {
  const t = useTranslations('committee.document')
  const lines = rowsOfDraft(board, document.draft)
  const pairs = levels.flatMap((level) => {
    const count = lines.filter(({ line }) => line.level === level).length
    return count > 0 ? [{ id: level, head: <LevelName level={level} />, value: count }] : []
  })
  const open = lines.filter(({ line }) => line.level === null).length
  return (
    <>
      <Pairs headWidth="11em" pairs={[...pairs, ...(open > 0 ? [{ id: 'open', head: t('noLevel'), value: open }] : [])]} />
      <After board={board} document={document} />
    </>
  )
}

/** Where the organisation would stand. The server judges; this only spares a surprise. */
function After({ board, document }: Props) {
  const t = useTranslations('committee.document')
  const format = useFormatter()
  const { percent, base } = board.decided
  const after = capState({ percent, base, rounding: 'FLOOR' }, countsAfter(board, document.draft))
  // One may always pass under some rule sets, which are not known here; and cell by cell the whole says nothing.
  const warns = after.over && after.excellent > 1 && board.perCell === null
  const share = shareTenths(after.excellent, after.baseCount)
  const shown =
    share === null ? null : format.number(share / 1000, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 })
  return (
    <Note tone={warns ? 'red' : 'plain'}>
      <p className="num">
        {t(`after.${base}`, { excellent: after.excellent, base: after.baseCount })}
        {shown && ` ${t('afterShare', { share: shown, percent })}`}
      </p>
      {warns && <p className="num mt-1 font-semibold">{t('afterOver', { max: after.max })}</p>}
    </Note>
  )
}

/** A refusal of one line names the member here too: the row may be out of sight. */
function Refused({ board, document }: Props) {
  const t = useTranslations('committee.document')
  const { refused } = document
  if (!refused) return null
  const ofLines = board.rows.flatMap((row) => {
    const sentence = document.refusedOf(row.memberId)
    return sentence ? [{ memberId: row.memberId, words: t('refusedOne', { name: row.name, sentence }) }] : []
  })
  return (
    <Note tone="red" role="alert">
      <b>{t('refused')}</b>
      {ofLines.length === 0 && <p>{refused.sentence}</p>}
      {ofLines.map((line) => (
        <p key={line.memberId}>{line.words}</p>
      ))}
      {refused.errorId && <p className="num text-ink-2">{t('errorId', { id: refused.errorId })}</p>}
    </Note>
  )
}

function Send({ board, document }: Props) {
  const t = useTranslations('committee.document')
  const { draft } = document
  const missing = missingOf(board, draft)
  const count = rowsOfDraft(board, draft).length
  return (
    <div className="grid gap-2">
      <ConfirmButton
        kind="primary"
        size="large"
        wide
        isDisabled={missing.length > 0}
        ask={{
          title: t('ask', { number: draft.number.trim(), count }),
          consequence: t('consequence'),
          confirm: t('confirm'),
          cancel: t('cancel'),
          pendingText: t('sending'),
        }}
        // A refusal stands in the panel and beside the rows, so the question closes whatever the answer.
        onConfirm={() => document.send().then(() => true)}
      >
        {t('send', { count })}
      </ConfirmButton>
      {count > 0 && missing.length > 0 && (
        <p className="text-ink-2" role="status">
          {t('missing', { what: missing.map((one) => t(`missingOf.${one}`)).join(', ') })}
        </p>
      )}
    </div>
  )
}
