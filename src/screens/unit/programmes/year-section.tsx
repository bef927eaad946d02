'use client'

import { useTranslations } from 'next-intl'
import { paths } from '#contract/paths.ts'
import type { UnitProgrammes } from '#contract/programme.ts'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { DocumentBlock } from '../document-block.tsx'
import './programmes.css'

/** Mục trong báo cáo năm: figures and a text that is ready to be taken over, here and as a file. */
export function YearSection({ unitId, page }: { unitId: string; page: UnitProgrammes }) {
  const t = useTranslations('programmes')
  const { year, figures, section } = page
  return (
    <section>
      <SectionHead level={2}>{t('section', { year: String(year) })}</SectionHead>
      <dl className="pairs programme-figures">
        <div>
          <dt>{t('figures.months')}</dt>
          <dd className="num">{figures.months.length}</dd>
        </div>
        <div>
          <dt>{t('figures.cells')}</dt>
          <dd className="num">{t('figures.ofCells', { used: figures.usedOnce, all: figures.usedAll, cells: figures.cells })}</dd>
        </div>
        <div>
          <dt>{t('figures.held')}</dt>
          <dd className="num">{figures.held}</dd>
        </div>
        <div>
          <dt>{t('figures.discussed')}</dt>
          <dd className="num">{figures.discussed}</dd>
        </div>
      </dl>
      <div lang="vi" className="programme-section mt-4 border-2 border-edge bg-sheet p-5">
        {section.blocks.map((block, index) => (
          <DocumentBlock key={`${index}${block.kind}`} block={block} headingLevel="h3" />
        ))}
      </div>
      {figures.months.length > 0 && (
        <p className="mt-4">
          <a className="btn" href={paths.programmeSectionFile(unitId, year)}>
            {t('docx')}
          </a>
        </p>
      )}
    </section>
  )
}
