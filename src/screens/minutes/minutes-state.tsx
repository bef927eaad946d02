'use client'

import { useTranslations } from 'next-intl'
import type { MinutesFacts, MinutesPage } from '#contract/minutes.ts'
import { dayText, momentText } from '#screens/kit/dates.ts'
import { Note } from '#screens/kit/note.tsx'
import { Tag } from '#screens/kit/tag.tsx'

/** How the minutes stand: whether log and seal hold, what is still to be done and until when, and where they went. */
export function MinutesState({ facts, entries }: { facts: MinutesFacts; entries?: MinutesPage['entries'] }) {
  const t = useTranslations('minutes.state')
  const { chain, sealHolds, due, minutes } = facts
  const { returned, sentUp, signatures } = minutes
  return (
    <div className="min-state num">
      <p>
        {chain.ok && sealHolds ? (
          <Tag state="ok">{t('holds', { count: minutes.log.version })}</Tag>
        ) : (
          <Tag state="no">{t('broken', { version: chain.ok ? minutes.log.version : chain.version })}</Tag>
        )}
      </p>
      {entries && entries.written > 0 && <p>{t('entries', entries)}</p>}
      {returned && (
        <Note tone="gold">{t('returned', { name: returned.byName, at: momentText(returned.at), reason: returned.reason })}</Note>
      )}
      {due && (
        <Note tone={due.overdue ? 'red' : 'gold'}>
          {t(due.overdue ? `overdue.${due.missing}` : `due.${due.missing}`, { date: dayText(due.dueOn), signed: signatures.length })}
        </Note>
      )}
      {minutes.erasures.map(({ erasedVersion, reason, byName, at }) => (
        <p key={erasedVersion} className="second">
          {t('erased', { version: erasedVersion, name: byName, at: momentText(at), reason })}
        </p>
      ))}
      {sentUp && <Note tone="ok">{t('sent', { unit: sentUp.unitName, name: sentUp.byName, at: momentText(sentUp.at) })}</Note>}
    </div>
  )
}
