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
  const see = (ids: readonly string[]) => {
    const all = [...seen, ...ids]
    setSeen(all)
    keepSeen(all)
  }
  const unseen = notices.filter(({ id }) => !seen.includes(id))
  const kinds = [...new Set(unseen.map(({ kind }) => kind))]
  return kinds.map((kind) => {
    const same = unseen.filter((notice) => notice.kind === kind)
    const last = same.at(-1)
    if (!last) return null
    const when = momentText(last.at)
    return (
      <Note key={kind} tone="gold" role="status" className="mb-3">
        <b>{t.has(`kind.${kind}` as 'kind.PIN_RESET') ? t(`kind.${kind}` as 'kind.PIN_RESET') : kind}</b>
        <p className="num">{kind === 'SECOND_DEVICE' ? t('at', { count: same.length, when }) : t('by', { name: last.byName, when })}</p>
        <p>{t('notYou')}</p>
        <Button onPress={() => see(same.map(({ id }) => id))}>{t('seen')}</Button>
      </Note>
    )
  })
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
