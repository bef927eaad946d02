'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { BoardRow, CommitteeBoard } from '#contract/committee.ts'
import { Button } from '#screens/kit/button.tsx'
import { isUndecided, rowsOfDraft, withLines } from './decision-draft.ts'
import { SendBackDialog } from './send-back-dialog.tsx'
import type { CommitteeDocument } from './use-document.ts'

type Props = { board: CommitteeBoard; rows: readonly BoardRow[]; document: CommitteeDocument; onHelp: () => void }

/** Many lines at once. Who is EXCELLENT is never picked here by votes: only what nobody disputes, or all of what is shown. */
export function QuickChoices({ board, rows, document, onHelp }: Props) {
  const t = useTranslations('committee.list')
  const [isSending, setSending] = useState(false)
  const open = rows.filter(isUndecided)
  const same = open.filter((row) => row.agrees)
  const chosen = rowsOfDraft(board, document.draft)
  const toSendBack = chosen.filter(({ row }) => row.decided === null).map(({ row }) => row)
  const add = (more: readonly BoardRow[]) => document.change(withLines(document.draft, more, true))
  return (
    <div className="no-print flex flex-wrap items-center gap-3">
      <Button size="small" isDisabled={same.length === 0} onPress={() => add(same)}>
        {t('chooseAgreeing', { count: same.length })}
      </Button>
      <Button size="small" isDisabled={open.length === 0} onPress={() => add(open)}>
        {t('chooseOpen', { count: open.length })}
      </Button>
      {chosen.length > 0 && (
        <Button size="small" kind="quiet" onPress={() => document.change({ ...document.draft, lines: {} })}>
          {t('chooseNone', { count: chosen.length })}
        </Button>
      )}
      {document.mayUndo && (
        <Button size="small" kind="quiet" onPress={document.undo}>
          {t('undo')}
        </Button>
      )}
      {!document.isTrial && toSendBack.length > 0 && (
        <Button size="small" onPress={() => setSending(true)}>
          {t('sendBack', { count: toSendBack.length })}
        </Button>
      )}
      <Button size="small" kind="quiet" onPress={onHelp} aria-keyshortcuts="?">
        {t('keys')}
      </Button>
      {isSending && (
        <SendBackDialog
          board={board}
          rows={toSendBack}
          onClose={() => setSending(false)}
          onSent={() => document.change(withLines(document.draft, toSendBack, false))}
        />
      )}
    </div>
  )
}
