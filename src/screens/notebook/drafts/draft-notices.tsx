'use client'

import { useTranslations } from 'next-intl'
import { paths } from '#contract/paths.ts'
import { Button } from '#screens/kit/button.tsx'
import { Note } from '#screens/kit/note.tsx'
import type { DraftState } from './draft-keeper.ts'

export type DraftNoticesProps = {
  draft: Pick<DraftState<unknown>, 'sent' | 'joined'>
  /** Where one goes on after signing in. */
  here: string
  /** Reads the server's state again. */
  onSee: () => Promise<unknown>
}

/** What the writer must know of the draft beyond its state of saving. */
export function DraftNotices({ draft, here, onSee }: DraftNoticesProps) {
  const t = useTranslations('drafts.save')
  if (draft.sent === 'signed-out') {
    return (
      <Note tone="red" role="alert" className="mb-5 grid gap-3">
        <b>{t('signedOut')}</b>
        <p>{t('signedOutText')}</p>
        {/* A whole page load, so that what comes back is signed in everywhere. */}
        <a className="btn btn-primary" href={`${paths.signIn}?next=${encodeURIComponent(here)}`}>
          {t('signIn')}
        </a>
      </Note>
    )
  }
  if (draft.sent === 'closed') {
    return (
      <Note tone="red" role="alert" className="mb-5 grid gap-3">
        <b>{t('closed')}</b>
        <p>{t('closedText')}</p>
        <Button onPress={() => void onSee()}>{t('see')}</Button>
      </Note>
    )
  }
  return draft.joined ? (
    <Note tone="gold" role="status" className="mb-5">
      {t('joined')}
    </Note>
  ) : null
}
