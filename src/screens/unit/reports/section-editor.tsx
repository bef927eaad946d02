'use client'

import { useTranslations } from 'next-intl'
import type { ReportSection } from '#contract/report.ts'
import { Checkbox } from '#screens/kit/checkbox.tsx'
import { TextArea } from '#screens/kit/text-field.tsx'
import { DocumentBlock } from '../document-block.tsx'
import { type ReportDraft, withSection, withWords } from './report-draft.ts'

type Props = { section: ReportSection; draft: ReportDraft; onChange: (draft: ReportDraft) => void }

const most = 20_000

/** One section as it will stand in the report. */
export function SectionEditor({ section: { id, title, filled, asks }, draft, onChange }: Props) {
  const t = useTranslations('papers.yearly')
  const isIn = !draft.leftOut.includes(id)
  return (
    <section className="report-section" data-out={!isIn || undefined}>
      <Checkbox isSelected={isIn} onChange={(next) => onChange(withSection(draft, id, next))}>
        <b>{title}</b>
      </Checkbox>
      {isIn && filled.length > 0 && (
        <div className="report-filled num">
          {filled.map((block, index) => (
            <DocumentBlock key={`${index}${block.kind}`} block={block} />
          ))}
        </div>
      )}
      {isIn && id !== 'APPENDIX' && (
        <TextArea
          label={t('own', { section: title })}
          labelHidden
          placeholder={asks === null ? t('more') : t('asks', { what: asks })}
          rows={asks === null ? 2 : 4}
          value={draft.words[id] ?? ''}
          maxLength={most}
          onChange={(words) => onChange(withWords(draft, id, words))}
        />
      )}
    </section>
  )
}
