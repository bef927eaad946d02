'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { CollectiveBoard, CollectiveRow } from '#contract/collective.ts'
import { Button } from '#screens/kit/button.tsx'
import { Checkbox } from '#screens/kit/checkbox.tsx'
import { dayText } from '#screens/kit/dates.ts'
import { Dialog } from '#screens/kit/dialog.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { Select } from '#screens/kit/select.tsx'
import { type Column, Table } from '#screens/kit/table.tsx'
import { Tag } from '#screens/kit/tag.tsx'
import { TextField } from '#screens/kit/text-field.tsx'
import { LevelWord, useLevelChoices } from './level-word.tsx'
import { ReportWords } from './report-words.tsx'
import { type CollectiveDocumentDraft, mayDecideOn, needsReason } from './use-collective-document.ts'
import { VoteForm } from './vote-form.tsx'
import { VoteLine } from './vote-line.tsx'

type Props = { board: CollectiveBoard; rows: readonly CollectiveRow[]; document: CollectiveDocumentDraft }

/** What each says of itself, its votes, and the decision or its line of the document in the making. */
export function CollectiveTable({ board, rows, document }: Props) {
  const t = useTranslations('collectives.board')
  const [openId, setOpen] = useState<string | null>(null)
  const open = board.rows.find((row) => row.unitId === openId)
  const columns: Column<CollectiveRow>[] = [
    {
      id: 'name',
      head: t('name'),
      isRowHead: true,
      cell: (row) => <Name row={row} document={document} onOpen={() => setOpen(row.unitId)} />,
    },
    { id: 'self', head: t('self'), cell: (row) => <LevelWord level={row.handedIn?.level ?? null} /> },
    { id: 'score', head: t('score'), cell: (row) => <Score row={row} /> },
    { id: 'own', head: t('own'), width: '13em', cell: (row) => <VoteLine vote={row.ownVote} /> },
    { id: 'upper', head: t('upper'), width: '13em', cell: (row) => <VoteLine vote={row.upperVote} /> },
    { id: 'decision', head: t('decision'), width: '14em', cell: (row) => <Decision row={row} document={document} /> },
  ]
  return (
    <>
      <Table
        caption={t('titleWaiting')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.unitId}
        empty={<p className="second">{t('noneFit')}</p>}
      />
      {open && (
        <Dialog
          wide
          title={open.name}
          isOpen
          onOpenChange={(isOpen) => !isOpen && setOpen(null)}
          actions={<Button onPress={() => setOpen(null)}>{t('close')}</Button>}
        >
          <div className="grid gap-6">
            {open.handedIn && <ReportWords report={open.handedIn} />}
            <section>
              <SectionHead>{t('upper')}</SectionHead>
              <p className="second py-2">{t('upperHint')}</p>
              {open.decided ? (
                <VoteLine vote={open.upperVote} />
              ) : (
                <VoteForm
                  key={open.version}
                  of={{ ...open, year: board.year }}
                  side="upper"
                  vote={open.upperVote}
                  onSaved={() => setOpen(null)}
                />
              )}
            </section>
          </div>
        </Dialog>
      )}
    </>
  )
}

function Name({ row, document, onOpen }: { row: CollectiveRow; document: CollectiveDocumentDraft; onOpen: () => void }) {
  const t = useTranslations('collectives.board')
  const mayPut = mayDecideOn(row) && row.decided === null
  return (
    <div className="grid gap-1">
      {mayPut ? (
        <Checkbox isSelected={document.draft.lines[row.unitId] !== undefined} onChange={(isIn) => document.put([row], isIn)}>
          {row.name}
        </Checkbox>
      ) : (
        <span>{row.name}</span>
      )}
      <span className="flex flex-wrap gap-x-3 font-normal">
        {row.tooNew && <Tag state="late">{t('tooNew')}</Tag>}
        {!row.handedIn && !row.tooNew && <Tag state="part">{t('notHandedIn')}</Tag>}
        {row.waitsForLower && <Tag state="part">{t('waitsForLower')}</Tag>}
        {row.mismatches.length > 0 && (
          <b className="text-desk-1 text-wait">
            <span aria-hidden>≠ </span>
            {t('differ')}
          </b>
        )}
      </span>
      {row.handedIn && (
        <span className="no-print">
          <Button kind="quiet" size="small" className="px-0" onPress={onOpen} aria-label={t('openOne', { name: row.name })}>
            {t('open')}
          </Button>
        </span>
      )}
    </div>
  )
}

function Score({ row }: { row: CollectiveRow }) {
  const t = useTranslations('collectives.board')
  const score = row.handedIn?.score
  if (!score) return <span className="text-ink-3">–</span>
  return (
    <span className="num">
      <b>{score.score}</b>
      {row.scoreLevel && (
        <small className="block text-desk-1 text-ink-2">
          {t('byScore')} <LevelWord level={row.scoreLevel} />
        </small>
      )}
    </span>
  )
}

function Decision({ row, document }: { row: CollectiveRow; document: CollectiveDocumentDraft }) {
  const t = useTranslations('collectives.board')
  const choices = useLevelChoices()
  const line = document.draft.lines[row.unitId]
  const refused = document.problem?.fields[row.unitId] ?? null
  if (!line) return <Decided row={row} onReplace={() => document.put([row], true)} />
  return (
    <div className="grid gap-2">
      <Select
        label={t('levelOf', { name: row.name })}
        labelHidden
        placeholder={t('choose')}
        items={choices}
        value={line.level}
        onChange={(level) => document.changeLine(row.unitId, { level })}
      />
      {(needsReason(row, line) || refused) && (
        <TextField
          label={t('reason')}
          value={line.reason}
          onChange={(reason) => document.changeLine(row.unitId, { reason })}
          error={refused}
          maxLength={1000}
        />
      )}
      {row.decided && (
        <span>
          <small className="block text-desk-1 text-ink-2">{t('replaces', { number: row.decided.number })}</small>
          <Button kind="quiet" size="small" className="px-0" onPress={() => document.put([row], false)}>
            {t('leave')}
          </Button>
        </span>
      )}
    </div>
  )
}

function Decided({ row, onReplace }: { row: CollectiveRow; onReplace: () => void }) {
  const t = useTranslations('collectives.board')
  if (!row.decided)
    return (
      <span>
        <LevelWord level={row.proposal} />
        {row.proposal && <small className="block text-desk-1 text-ink-2">{t('proposed')}</small>}
      </span>
    )
  const { level, number, decidedOn, reason } = row.decided
  return (
    <>
      <b>
        <LevelWord level={level} />
      </b>
      <small className="num block text-desk-1 text-ink-2">{t('document', { number, date: dayText(decidedOn) })}</small>
      {reason && <small className="block text-desk-1 text-ink-2">{reason}</small>}
      <Button kind="quiet" size="small" className="no-print px-0" onPress={onReplace} aria-label={t('replaceOne', { name: row.name })}>
        {t('replace')}
      </Button>
    </>
  )
}
