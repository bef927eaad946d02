import { useTranslations } from 'next-intl'
import type { ClassificationFile } from '#contract/committee.ts'
import { dayText } from '#screens/kit/dates.ts'
import { FileBlocks } from './file-blocks.tsx'

/** What the member wrote month by month, and the cell committee's remark to it. */
export function FileMonths({ months }: { months: ClassificationFile['months'] }) {
  const t = useTranslations('decisions.file')
  if (months.length === 0) return <p className="text-ink-2">{t('noMonths')}</p>
  return (
    <ul className="grid grid-cols-1">
      {months.map((line) => (
        <li key={line.id} className="border-b border-rule py-1">
          <details>
            <summary className="min-h-8 cursor-pointer">
              <b>{line.title}</b> <span className="num text-ink-2">{t('writtenBy', { name: line.byName, day: dayText(line.at) })}</span>
            </summary>
            <FileBlocks blocks={line.blocks} label={line.title} />
          </details>
        </li>
      ))}
    </ul>
  )
}
