'use client'

import { useTranslations } from 'next-intl'
import { paths } from '#contract/paths.ts'
import type { UnitProgrammes } from '#contract/programme.ts'
import type { Block } from '#domain/document/party-document.ts'
import { SectionHead } from '#screens/kit/section-head.tsx'
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
          <SectionBlock key={`${index}${block.kind}`} block={block} />
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

/** Of the kinds of blocks, those that the section has. */
function SectionBlock({ block }: { block: Block }) {
  if (block.kind === 'heading') return <h3>{block.text}</h3>
  if (block.kind === 'text') return <p>{block.text}</p>
  if (block.kind !== 'table') return null
  return (
    <div className="scroll">
      <table className="num">
        <thead>
          <tr>
            {block.head.map((text) => (
              <th key={text} scope="col">
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row) => (
            <tr key={row[0]}>
              {row.map((text, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells of one row in the order of the columns
                <td key={column}>{text}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
