'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { ChangePreview } from '#contract/changes.ts'
import type { TreeLine } from '#domain/organization/tree-lines.ts'
import { dayText } from '#screens/kit/dates.ts'
import { Note } from '#screens/kit/note.tsx'
import { useSentence } from '../use-sentence.ts'

/** Both trees around the change, who moves, what ends; or every reason why not. */
export function ChangePreviewPart({ preview, on, children }: { preview: ChangePreview; on: string; children: ReactNode }) {
  const t = useTranslations('changes')
  const sentence = useSentence()
  if (preview.problems.length > 0)
    return (
      <Note tone="red" role="alert">
        <b>{t('refused')}</b>
        <ul className="list-disc pl-5">
          {preview.problems.map(({ code, name, field }) => (
            <li key={`${code} ${name} ${field}`}>
              {name && <b>{name}: </b>}
              {sentence(code)}
            </li>
          ))}
        </ul>
      </Note>
    )
  return (
    <div className="grid gap-6">
      <div className="grid gap-6 min-[560px]:grid-cols-2">
        <Tree title={t('before', { day: dayText(on) })} lines={preview.before} />
        <Tree title={t('after', { day: dayText(on) })} lines={preview.after} />
      </div>
      {preview.moves.map(({ from, to, members }) => (
        <details key={`${from} ${to}`} className="border-t border-rule pt-2">
          <summary className="flex min-h-12 cursor-pointer items-center font-semibold">
            {t('moves', { count: members.length, from: from ?? '', to: to ?? '' })}
          </summary>
          <p>{members.join(', ')}</p>
        </details>
      ))}
      <ul className="grid list-disc gap-1 pl-5">
        {preview.moves.length > 0 && <li>{t('along')}</li>}
        {preview.ended.length > 0 && <li>{t('ends', { names: preview.ended.join(', ') })}</li>}
        <li>{t('pastStays')}</li>
      </ul>
      <div className="grid justify-items-start gap-3">{children}</div>
    </div>
  )
}

function Tree({ title, lines }: { title: string; lines: readonly TreeLine[] }) {
  const t = useTranslations('changes')
  return (
    <div>
      <h3 className="label pb-1">{title}</h3>
      <ul className="border-t border-rule">
        {lines.map(({ id, name, depth, mark }) => (
          <li key={id} className="border-b border-rule py-1.5 leading-snug" style={{ paddingLeft: depth * 14 }}>
            <span className={mark === 'GONE' ? 'line-through' : mark === 'SAME' ? '' : 'font-bold'}>{name}</span>
            {mark !== 'SAME' && <small className="second block">{t(`marks.${mark}`)}</small>}
          </li>
        ))}
      </ul>
    </div>
  )
}
