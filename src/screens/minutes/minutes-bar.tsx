'use client'

import { useTranslations } from 'next-intl'
import type { MinutesPage } from '#contract/minutes.ts'
import { paths } from '#contract/paths.ts'
import { Button, ButtonLink } from '#screens/kit/button.tsx'
import { ConfirmButton } from '#screens/kit/dialog.tsx'
import { ErrorNotice } from '#screens/kit/error-notice.tsx'
import { useApiClient } from '#screens/live/api.tsx'
import { AnnexActions } from './annex-actions.tsx'
import type { ShownDocument } from './document-choice.tsx'
import { ReturnButton } from './return-button.tsx'
import { SignButton } from './sign-button.tsx'
import { useAct } from './use-act.ts'

type Props = { page: MinutesPage; document: ShownDocument; onChanged: () => void }

/** Above the sheet, never printed: what this person may do with it next. */
export function MinutesBar({ page, document, onChanged }: Props) {
  const t = useTranslations('minutes.bar')
  const client = useApiClient()
  const { act, problem } = useAct(onChanged)
  const { entries, mayConfirm, maySign, minutes } = page
  const { meetingId } = minutes
  const ask = (title: string, consequence: string) => ({
    title,
    consequence,
    confirm: title,
    cancel: t('cancel'),
    pendingText: t('saving'),
  })
  const of = document.of ? { of: document.of } : {}
  return (
    <div>
      <nav className="min-bar" aria-label={t('label')}>
        <ButtonLink kind="quiet" href={paths.today}>
          {t('back')}
        </ButtonLink>
        {page.mayWrite && <ButtonLink href={paths.writeMinutes(meetingId)}>{t('write')}</ButtonLink>}
        <span className="to-end" />
        <Button onPress={() => window.print()}>{t('print')}</Button>
        <a className="btn" href={paths.documentFile(meetingId, document.kind, of)} download>
          {t('docx')}
        </a>
        {mayConfirm && entries.written > 0 && (
          <ConfirmButton
            onConfirm={() => act(() => client.meeting.confirm.mutate({ meetingId }))}
            ask={ask(t('confirm'), t('confirmConsequence', { count: entries.written }))}
          >
            {t('confirm')}
          </ConfirmButton>
        )}
        {page.mayReturn && <ReturnButton meetingId={meetingId} act={act} />}
        {maySign && <SignButton page={page} role={maySign} act={act} />}
        {page.maySend && (
          <Button
            kind={document.kind === 'annex' ? 'secondary' : 'primary'}
            onPress={() => act(() => client.minutes.send.mutate({ meetingId }))}
          >
            {t('send', { unit: page.upperName })}
          </Button>
        )}
        {page.mayCorrect && <AnnexActions page={page} shown={document} act={act} />}
      </nav>
      {problem && (
        <div className="min-state">
          <ErrorNotice title={problem.sentence} id={problem.errorId ?? undefined} />
        </div>
      )}
    </div>
  )
}
