'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { MyPart } from '#contract/meeting.ts'
import { Button } from '#screens/kit/button.tsx'
import { momentText } from '#screens/kit/dates.ts'
import { Note } from '#screens/kit/note.tsx'

/** What was done about this member by somebody else: a presence set by hand, a PIN reset, a second device. Shown until seen. */
export function Notices({ notices }: { notices: MyPart['notices'] }) {
  const t = useTranslations('phone.notice')
  const [seen, setSeen] = useState<readonly string[]>([])
  useEffect(() => setSeen(seenHere()), [])
  const see = (id: string) => {
    const all = [...seen, id]
    setSeen(all)
    keepSeen(all)
  }
  return notices
    .filter(({ id }) => !seen.includes(id))
    .map((notice) => (
      <Note key={notice.id} tone="gold" role="status" className="mb-3">
        <b>{t.has(`kind.${notice.kind}` as 'kind.PIN_RESET') ? t(`kind.${notice.kind}` as 'kind.PIN_RESET') : notice.kind}</b>
        <p className="num">{t('by', { name: notice.byName, when: momentText(notice.at) })}</p>
        <p>{t('notYou')}</p>
        <Button onPress={() => see(notice.id)}>{t('seen')}</Button>
      </Note>
    ))
}

const key = 'so-tay-da-xem'

function seenHere(): string[] {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '[]') as string[]
  } catch {
    return []
  }
}

function keepSeen(ids: readonly string[]): void {
  try {
    localStorage.setItem(key, JSON.stringify(ids.slice(-200)))
  } catch {
    // Shown once more after a reload: no harm.
  }
}
