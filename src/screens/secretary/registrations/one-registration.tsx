'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { CellRegistrations, RegistrationRow } from '#contract/registration.ts'
import { isTooMany, itemHints } from '#domain/notebook/registration-hints.ts'
import type { RegistrationAnswers } from '#domain/notebook/year-entries.ts'
import { Button } from '#screens/kit/button.tsx'
import { Dialog } from '#screens/kit/dialog.tsx'
import { ErrorNotice } from '#screens/kit/error-notice.tsx'
import { Note } from '#screens/kit/note.tsx'
import { TextArea } from '#screens/kit/text-field.tsx'
import { RegisteredItemLine } from './registered-item-line.tsx'
import { mayBeSettled, useSettling } from './use-settling.ts'

export type OneRegistrationProps = { page: CellRegistrations; row: RegistrationRow; onClose: () => void; onSettled: () => void }

/** One member's registration: read, then approved, or returned with a remark; the next one that waits follows. */
export function OneRegistration({ page, row, onClose, onSettled }: OneRegistrationProps) {
  const t = useTranslations('registration.desk')
  const kit = useTranslations('kit')
  const [word, setWord] = useState('')
  const { settle, pending, problem } = useSettling(page)
  const answer = async (approved: boolean) => {
    if (await settle([row], { approved, word })) onSettled()
  }
  const actions = mayBeSettled(row) ? (
    <>
      <Button onPress={() => void answer(false)} isDisabled={pending || word.trim() === ''}>
        {t('return')}
      </Button>
      <Button kind="primary" onPress={() => void answer(true)} pending={pending} pendingText={t('saving')}>
        {t('approve')}
      </Button>
    </>
  ) : (
    <Button kind="primary" onPress={onClose}>
      {kit('close')}
    </Button>
  )
  return (
    <Dialog title={t('of', { name: row.name, year: String(page.year) })} isOpen onOpenChange={onClose} actions={actions} wide>
      <div className="grid gap-4">
        {row.handedIn ? <Answers answers={row.handedIn} page={page} /> : <p>{t('nothingYet')}</p>}
        {row.changeReason && <Note tone="gold">{t('changeReason', { reason: row.changeReason })}</Note>}
        {row.word && <p className="second">{t('wordWas', { word: row.word })}</p>}
        {row.isOwn && row.state === 'HANDED_IN' && <Note>{t('own')}</Note>}
        {mayBeSettled(row) && <TextArea label={t('word')} hint={t('wordHint')} value={word} onChange={setWord} rows={2} maxLength={1000} />}
        {problem && <ErrorNotice title={problem.sentence} id={problem.errorId ?? undefined} />}
      </div>
    </Dialog>
  )
}

function Answers({ answers, page }: { answers: RegistrationAnswers; page: CellRegistrations }) {
  const t = useTranslations('registration')
  return (
    <>
      <ol className="grid list-decimal gap-3 pl-6">
        {answers.items.map((item) => (
          <li key={item.id}>
            <RegisteredItemLine item={item} hints={itemHints(item, page.year)} />
          </li>
        ))}
      </ol>
      {isTooMany(answers, page.itemsAtMost) && <Note tone="gold">{t('desk.tooMany', { most: page.itemsAtMost })}</Note>}
      {answers.commitment && (
        <div>
          <h3>{t('commitment.title')}</h3>
          <p className="whitespace-pre-line">{answers.commitment}</p>
        </div>
      )}
    </>
  )
}
