'use client'

import { useTranslations } from 'next-intl'
import type { CollectiveBoard } from '#contract/collective.ts'
import { Button } from '#screens/kit/button.tsx'
import { DateField } from '#screens/kit/date-field.tsx'
import { ConfirmButton } from '#screens/kit/dialog.tsx'
import { Note } from '#screens/kit/note.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { TextField } from '#screens/kit/text-field.tsx'
import { LevelWord } from './level-word.tsx'
import { agrees, type CollectiveDocumentDraft } from './use-collective-document.ts'

/** The document: number, day, signer, and whom it holds. */
export function DecisionPanel({ board, document }: { board: CollectiveBoard; document: CollectiveDocumentDraft }) {
  const t = useTranslations('collectives.panel')
  const { draft, problem, recorded } = document
  const lines = board.rows.filter((row) => draft.lines[row.unitId])
  const ready = board.rows.filter(agrees)
  const fields = problem?.fields ?? {}
  return (
    <div className="no-print grid gap-4">
      <SectionHead level={2} aside={t('count', { count: lines.length })}>
        {t('title')}
      </SectionHead>
      {recorded && (
        <Note tone="ok" role="status">
          {t('recorded', recorded)}
        </Note>
      )}
      {lines.length === 0 && <p className="text-ink-2">{t('empty')}</p>}
      {ready.length > 0 && lines.length === 0 && (
        <div>
          <Button onPress={() => document.put(ready, true)}>{t('takeAgreed', { count: ready.length })}</Button>
        </div>
      )}
      {lines.length > 0 && (
        <ul className="grid gap-1">
          {lines.map((row) => (
            <li key={row.unitId} className="grid grid-cols-[minmax(0,1fr)_auto] gap-2 border-b border-rule py-1">
              <span>{row.name}</span>
              <LevelWord level={draft.lines[row.unitId]?.level ?? null} />
            </li>
          ))}
        </ul>
      )}
      <TextField
        label={t('number')}
        hint={t('numberHint')}
        value={draft.number}
        onChange={(number) => document.change({ number })}
        error={fields.number ?? null}
        maxLength={60}
      />
      <DateField
        label={t('day')}
        value={draft.decidedOn}
        onChange={(decidedOn) => document.change({ decidedOn })}
        error={fields.decidedOn ?? null}
      />
      <TextField
        label={t('signer')}
        hint={t('signerHint')}
        value={draft.signedBy}
        onChange={(signedBy) => document.change({ signedBy })}
        error={fields.signedBy ?? null}
        maxLength={120}
      />
      {problem && (
        <Note tone="red" role="alert">
          <b>{t('refused')}</b>
          {board.rows.flatMap((row) => (fields[row.unitId] ? [<p key={row.unitId}>{`${row.name}: ${fields[row.unitId]}`}</p>] : []))}
          {Object.keys(fields).length === 0 && <p>{problem.sentence}</p>}
        </Note>
      )}
      <ConfirmButton
        kind="primary"
        size="large"
        wide
        isDisabled={!document.isReady}
        ask={{
          title: t('ask', { number: draft.number.trim() || '…', count: lines.length }),
          consequence: t('consequence'),
          confirm: t('confirm'),
          cancel: t('cancel'),
          pendingText: t('sending'),
        }}
        onConfirm={document.send}
      >
        {t('send', { count: lines.length })}
      </ConfirmButton>
      <p className="text-desk-1 text-ink-2">{t('rule')}</p>
    </div>
  )
}
