'use client'

import { Lock } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { MinutesDraft } from '#contract/minutes.ts'
import type { MinutesPart } from '#domain/document/minutes-parts.ts'
import { timeText } from '#screens/kit/dates.ts'
import { Tag } from '#screens/kit/tag.tsx'
import { TextArea } from '#screens/kit/text-field.tsx'
import { DocumentBlocks } from '../document-blocks.tsx'
import { SectionClash } from './section-clash.tsx'
import { useSection } from './use-section.ts'

type Props = { part: MinutesPart; draft: MinutesDraft; isNow: boolean; onSaved: () => void; children?: ReactNode }

/** How many facts stand open; more are folded so that the field stays in sight on a phone. */
const fewFacts = 4

/** One section: what the log says, fixed, and the field for the minute-taker's words. */
export function SectionPart({ part, draft, isNow, onSaved, children }: Props) {
  const t = useTranslations('minutes.writing')
  const { key, level, title, facts } = part
  const Heading = level === 1 ? 'h2' : level === 2 ? 'h3' : 'h4'
  return (
    <section className={`wri-part wri-part-${level}`} id={key ?? undefined}>
      <Heading lang="vi">
        {title}
        {isNow && <Tag state="late">{t('now')}</Tag>}
      </Heading>
      {facts.length > 0 && (
        <details className="wri-facts" open={facts.length <= fewFacts}>
          <summary>
            <Lock aria-hidden size={16} />
            {t('facts', { count: facts.length })}
          </summary>
          <div lang="vi">
            <DocumentBlocks blocks={facts} label={title} />
          </div>
        </details>
      )}
      {children}
      {key !== null && <SectionField {...{ section: key, title, draft, onSaved }} />}
    </section>
  )
}

function SectionField({ section, title, draft, onSaved }: { section: string; title: string; draft: MinutesDraft; onSaved: () => void }) {
  const t = useTranslations('minutes.writing')
  const { text, write, flush, state, clash, settle } = useSection(draft, section, onSaved)
  const saved = draft.sections.find((one) => one.section === section)
  const isReadOnly = !draft.mayWrite
  if (isReadOnly && text === '') return null
  return (
    <>
      <TextArea
        label={t('words', { title })}
        labelHidden
        placeholder={t('placeholder')}
        rows={Math.min(14, Math.max(2, text.split('\n').length + 1, Math.ceil(text.length / 70)))}
        value={text}
        onChange={write}
        onBlur={flush}
        maxLength={20_000}
        isReadOnly={isReadOnly}
      />
      <p className="wri-said" role="status">
        {state === 'kept' && saved && t('saved', { name: saved.byName, time: timeText(saved.at) })}
        {state === 'typing' && t('typing')}
        {state === 'saving' && t('saving')}
        {state === 'failed' && <b>{t('failed')}</b>}
        {state === 'locked' && <b>{t('tooLate')}</b>}
      </p>
      {clash && <SectionClash clash={clash} mine={text} onChoose={settle} />}
    </>
  )
}
