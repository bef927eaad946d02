'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#screens/kit/button.tsx'
import { ConfirmButton } from '#screens/kit/dialog.tsx'
import { useApiClient } from '#screens/live/api.tsx'
import { useDesk } from './desk-context.tsx'
import { ProblemNote } from './problem-note.tsx'
import { useDeed } from './use-deed.ts'

/** Links that open the wall without an account: shown once, taken back all at once. */
export function WallLinks() {
  const t = useTranslations('console.wallLinks')
  const { meetingId, wallLinks, refresh, mine } = useDesk()
  const client = useApiClient()
  const [url, setUrl] = useState<string | null>(null)
  const make = useDeed(async () => {
    const made = await client.meeting.makeWallLink.mutate({ meetingId })
    setUrl(made.url)
    refresh()
  })
  const revoke = useDeed(async () => {
    await client.meeting.revokeWallLinks.mutate({ meetingId })
    setUrl(null)
    refresh()
  })
  if (!mine.maySteer) return null
  return (
    <div className="mt-2 grid gap-2">
      {url && <Link url={url} />}
      <ProblemNote problem={make.problem ?? revoke.problem} />
      <div className="flex flex-wrap items-center gap-2">
        {!url && (
          <Button size="small" onPress={() => make.run()} pending={make.pending} pendingText={t('making')}>
            {t('make')}
          </Button>
        )}
        {wallLinks > 0 && (
          <ConfirmButton
            size="small"
            kind="quiet"
            onConfirm={() => revoke.run()}
            ask={{
              title: t('revoke'),
              consequence: t('revokeConsequence', { count: wallLinks }),
              confirm: t('revoke'),
              cancel: t('cancel'),
            }}
          >
            {t('revokeCount', { count: wallLinks })}
          </ConfirmButton>
        )}
      </div>
    </div>
  )
}

function Link({ url }: { url: string }) {
  const t = useTranslations('console.wallLinks')
  const [isCopied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard?.writeText(url).then(
      () => setCopied(true),
      () => {},
    )
  }
  return (
    <>
      <p className="con-link">{url}</p>
      <p className="second">{t('once')}</p>
      <div className="flex flex-wrap gap-2">
        <a className="btn btn-small" href={url} target="_blank" rel="noreferrer">
          {t('open')}
        </a>
        <Button size="small" onPress={copy}>
          {isCopied ? t('copied') : t('copy')}
        </Button>
      </div>
    </>
  )
}
