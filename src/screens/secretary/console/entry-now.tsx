'use client'

import { useTranslations } from 'next-intl'
import { materialPath } from '#contract/material.ts'
import type { EntryNow as Entry } from '#domain/meeting/agenda-view.ts'
import { FileLinks } from '#screens/kit/file-links.tsx'
import { Note } from '#screens/kit/note.tsx'
import { Tag } from '#screens/kit/tag.tsx'
import { useNow } from '#screens/kit/use-now.ts'
import { useDesk } from './desk-context.tsx'

/** The item that is being dealt with: its place in the step, who presents it, minutes planned and used, its files, and the note for the console alone. */
export function EntryNow() {
  const t = useTranslations('console.entry')
  const { view } = useDesk()
  const { entry, agenda, step, currentItem } = view
  const items = agenda.steps.find(({ id }) => view.steps.find(({ state }) => state === 'NOW')?.id === id)?.items ?? []
  const files = entry ? agenda.material.filter(({ entryId }) => entryId === entry.id) : []
  if (!entry || !step) return null
  return (
    <section className="con-entry" aria-label={t('label')}>
      <div className="con-entry-line num">
        {items.length > 0 && (
          <p>
            <span className="second">{t('item', { number: currentItem + 1, total: items.length })}</span> <b>{entry.title}</b>
          </p>
        )}
        {entry.presenter && <p>{t('presenter', { name: entry.presenter })}</p>}
        <Minutes entry={entry} />
      </div>
      {files.length > 0 && <FileLinks files={files.map((file) => ({ ...file, href: materialPath(file.id) }))} />}
      {entry.note && (
        <Note tone="gold">
          <b>{t('note')}</b> <span className="whitespace-pre-line">{entry.note}</span>
        </Note>
      )}
    </section>
  )
}

/** Minutes used of those planned, over every time the meeting stood here. */
function Minutes({ entry }: { entry: Entry }) {
  const t = useTranslations('console.entry')
  const { serverNow } = useDesk()
  const now = Date.parse(useNow(serverNow))
  const used = Math.floor(
    entry.stays.reduce((sum, { from, to }) => sum + Math.max(0, (to === null ? now : Date.parse(to)) - Date.parse(from)), 0) / 60_000,
  )
  if (entry.minutes === null) return <p className="second">{t('used', { used })}</p>
  return (
    <p className="con-entry-time">
      {t('usedOf', { used, planned: entry.minutes })}
      {used > entry.minutes && <Tag state="late">{t('over', { minutes: used - entry.minutes })}</Tag>}
    </p>
  )
}
