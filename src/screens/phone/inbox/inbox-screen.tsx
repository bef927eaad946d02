'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { InboxLine } from '#contract/inbox.ts'
import '../phone.css'
import './inbox.css'
import { Button } from '#screens/kit/button.tsx'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { ErrorNotice } from '#screens/kit/error-notice.tsx'
import { PhoneShell } from '#screens/kit/phone-shell.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { useProblem } from '#screens/live/problem.ts'
import { MemberTabs } from '../member-tabs.tsx'
import { NoticeRow } from './notice-row.tsx'
import { PushPart } from './push-part.tsx'

/** Thông báo: what this member was told, the latest first, unread ones marked by a word and a sign. */
export function InboxScreen() {
  const t = useTranslations('inbox')
  const api = useApi()
  const cache = useQueryClient()
  const say = useProblem()
  const inbox = useQuery({ ...api.inbox.list.queryOptions(), refetchInterval: 60_000 })
  const read = useMutation(api.inbox.markRead.mutationOptions({ onSettled: () => cache.invalidateQueries(api.inbox.pathFilter()) }))
  const { data } = inbox
  return (
    <PhoneShell bare title={t('title')} tabs={<MemberTabs current="inbox" />}>
      <h1 className="sr-only">{t('title')}</h1>
      {inbox.isPending && (
        <div className="px-4">
          <Waiting />
        </div>
      )}
      {inbox.error && !data && (
        <div className="p-4">
          <ErrorNotice title={say(inbox.error).sentence} onRetry={() => void inbox.refetch()} />
        </div>
      )}
      {data && (
        <>
          {data.unread > 0 && (
            <div className="inbox-head num">
              <p role="status">{t('unread', { count: data.unread })}</p>
              <Button kind="quiet" onPress={() => read.mutate({ key: null })} pending={read.isPending} pendingText={t('reading')}>
                {t('readAll')}
              </Button>
            </div>
          )}
          <Notices notices={data.notices} onOpen={(key) => read.mutate({ key })} />
          <PushPart />
        </>
      )}
    </PhoneShell>
  )
}

function Notices({ notices, onOpen }: { notices: readonly InboxLine[]; onOpen: (key: string) => void }) {
  const t = useTranslations('inbox')
  if (notices.length === 0) {
    return (
      <div className="p-4">
        <EmptyState title={t('none')}>{t('noneHint')}</EmptyState>
      </div>
    )
  }
  return (
    <ul className="inbox num">
      {notices.map((notice) => (
        <NoticeRow key={notice.key} notice={notice} onOpen={() => onOpen(notice.key)} />
      ))}
    </ul>
  )
}
