'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { CommitteeBoard } from '#contract/committee.ts'
import { levels } from '#domain/classification/levels.ts'
import { Button } from '#screens/kit/button.tsx'
import { DateField } from '#screens/kit/date-field.tsx'
import { ConfirmButton } from '#screens/kit/dialog.tsx'
import { Note } from '#screens/kit/note.tsx'
import { Pairs } from '#screens/kit/pairs.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { TextField } from '#screens/kit/text-field.tsx'
import { CapsAfter } from './caps-after.tsx'
import { capsAfter, missingOf, rowsOfDraft, signerOf, withoutReason, withReason } from './decision-draft.ts'
import { LevelName } from './level-name.tsx'
import { OrderNote, problemsOf } from './order-note.tsx'
import type { CommitteeDocument } from './use-document.ts'

type Props = { board: CommitteeBoard; document: CommitteeDocument }

/** The document, or the trial: whom it holds, and where the organisation would stand after it. Sticks while the list scrolls. */
export function DocumentPanel({ board, document }: Props) {
  const t = useTranslations('committee.document')
  const { recorded } = document
  const lines = rowsOfDraft(board, document.draft)
  return (
    <div
      id="document"
      className="no-print grid gap-4 min-[1101px]:sticky min-[1101px]:top-4 min-[1101px]:max-h-[calc(100dvh-32px)] min-[1101px]:overflow-y-auto"
    >
      <SectionHead level={2} aside={t('count', { count: lines.length })}>
        {t(document.isTrial ? 'trialTitle' : 'title')}
      </SectionHead>
      {recorded && (
        <Note tone="ok" role="status">
          {t('recorded', recorded)}
        </Note>
      )}
      <Trial document={document} />
      {lines.length === 0 ? <p className="text-ink-2">{t('empty')}</p> : <Contents board={board} document={document} />}
      {!document.isTrial && <Paper board={board} document={document} />}
    </div>
  )
}

/** Number, date, who signs; what was refused; recording. */
function Paper({ board, document }: Props) {
  const t = useTranslations('committee.document')
  const { draft, refused } = document
  return (
    <>
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
      <TextField
        label={t('signer')}
        hint={t('signerHint')}
        value={draft.signedBy ?? board.signer}
        onChange={(signedBy) => document.change({ ...draft, signedBy })}
        error={refused?.fields.signedBy ?? null}
        maxLength={160}
      />
      <Refused board={board} document={document} />
      <Send board={board} document={document} />
      <p className="text-desk-1 text-ink-2">{t('together')}</p>
    </>
  )
}

/** Levels tried without a document; dropped, or taken over into one. */
function Trial({ document }: Pick<Props, 'document'>) {
  const t = useTranslations('committee.document.trial')
  if (!document.isTrial) {
    return (
      <Button size="small" kind="quiet" className="justify-self-start" onPress={document.startTrial}>
        {t('start')}
      </Button>
    )
  }
  return (
    <div className="board-trial-note" role="status">
      <p>
        <b>{t('banner')}</b> {t('explained')}
      </p>
      <div className="flex flex-wrap gap-3">
        <Button size="small" onPress={document.takeOverTrial}>
          {t('takeOver')}
        </Button>
        <Button size="small" kind="quiet" onPress={document.dropTrial}>
          {t('drop')}
        </Button>
      </div>
      {document.documentLines > 0 && <p className="text-desk-1 text-ink-2">{t('kept', { count: document.documentLines })}</p>}
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
      <CapsAfter board={board} document={document} />
      {!document.isTrial && <OneReason board={board} document={document} />}
    </>
  )
}

/** One reason for all lines that lack theirs. */
function OneReason({ board, document }: Props) {
  const t = useTranslations('committee.document')
  const [reason, setReason] = useState('')
  const lacking = withoutReason(board, document.draft)
  if (lacking.length < 2) return null
  return (
    <div className="grid gap-2">
      <TextField label={t('oneReason', { count: lacking.length })} value={reason} onChange={setReason} maxLength={1000} />
      <Button
        size="small"
        className="justify-self-start"
        isDisabled={reason.trim() === ''}
        onPress={() => document.change(withReason(board, document.draft, reason))}
      >
        {t('oneReasonUse')}
      </Button>
    </div>
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
  const rows = rowsOfDraft(board, draft).map(({ row }) => row)
  const problems = problemsOf(board.order.problems, rows)
  const replaced = rows.filter((row) => row.decided !== null).length
  return (
    <div className="grid gap-2">
      <ConfirmButton
        kind="primary"
        size="large"
        wide
        isDisabled={missing.length > 0}
        ask={{
          title: t('ask', { number: draft.number.trim(), count: rows.length }),
          consequence: (
            <>
              {t('consequence', { signer: signerOf(board, draft), cells: new Set(rows.map((row) => row.cellId)).size })}
              {replaced > 0 && ` ${t('consequenceReplaces', { count: replaced })}`}
              <OrderNote board={board} problems={problems} />
            </>
          ),
          confirm: t('confirm'),
          cancel: t('cancel'),
          pendingText: t('sending'),
        }}
        // A refusal stands in the panel and beside the rows, so the question closes whatever the answer.
        onConfirm={() => document.send().then(() => true)}
      >
        {t('send', { count: rows.length })}
      </ConfirmButton>
      {rows.length > 0 && missing.length > 0 && (
        <p className="text-ink-2" role="status">
          {t('missing', { what: missing.map((one) => t(`missingOf.${one}`)).join(', ') })}
        </p>
      )}
    </div>
  )
}

/** On a small window the document lies below the list: where it stands, and the way there. */
export function DocumentFoot({ board, document }: Props) {
  const t = useTranslations('committee.document')
  const [cap] = capsAfter(board, document.draft)
  const count = rowsOfDraft(board, document.draft).length
  if (count === 0) return null
  return (
    <div className="board-foot no-print num">
      <span>
        <b>{t(document.isTrial ? 'trialTitle' : 'title')}:</b> {t('count', { count })}
        {cap && board.perCell === null && `, ${t('footCap', { excellent: cap.excellent, max: cap.max })}`}
      </span>
      <a href="#document" className="inline-flex min-h-11 items-center font-semibold underline underline-offset-3">
        {t('toDocument')}
      </a>
    </div>
  )
}
