'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { PackVersion } from '#contract/reading.ts'
import { momentText } from '#screens/kit/dates.ts'
import { Markdown } from '#screens/kit/markdown.tsx'
import { Select } from '#screens/kit/select.tsx'
import { Tag } from '#screens/kit/tag.tsx'
import { VersionDifference } from './version-difference.tsx'

/** Every version that was published: who, when, what was new; one of them whole, or two beside each other. */
export function PackVersions({ versions }: { versions: readonly PackVersion[] }) {
  const t = useTranslations('reading.desk')
  const [chosen, setChosen] = useState(String(versions[0]?.version ?? ''))
  const [other, setOther] = useState(String(versions[1]?.version ?? 'none'))
  const find = (number: string) => versions.find(({ version }) => String(version) === number) ?? null
  const [now, before] = [find(chosen), find(other)]
  const items = versions.map(({ version }) => ({ id: String(version), label: t('versionNumber', { version }) }))
  return (
    <div className="grid gap-5">
      <ol>
        {versions.map(({ version, changed, withdrawn, publishedAt, publishedByName }) => (
          <li key={version} className="border-b border-rule py-2">
            <b>{t('versionNumber', { version })}</b> {withdrawn && <Tag state="no">{t('withdrawn')}</Tag>}
            <span className="second num block">
              {momentText(publishedAt)}, {publishedByName}
            </span>
            {changed !== '' && <span className="block">{changed}</span>}
          </li>
        ))}
      </ol>
      <div className="grid gap-3 min-[600px]:grid-cols-2">
        <Select label={t('read')} placeholder={t('read')} items={items} value={chosen} onChange={setChosen} />
        <Select
          label={t('against')}
          placeholder={t('against')}
          items={[{ id: 'none', label: t('againstNone') }, ...items.filter(({ id }) => id !== chosen)]}
          value={other === chosen ? 'none' : other}
          onChange={setOther}
        />
      </div>
      {now && before && before !== now && <VersionDifference before={before.text} after={now.text} />}
      {now && (!before || before === now) && (
        <div className="border-2 border-edge bg-sheet p-5">
          <Markdown text={now.text} />
        </div>
      )}
    </div>
  )
}
