import { useTranslations } from 'next-intl'
import type { CollectiveReport } from '#domain/collective/review.ts'
import { LevelWord } from './level-word.tsx'

/** What was handed in, to read. */
export function ReportWords({ report }: { report: CollectiveReport }) {
  const t = useTranslations('collectives.report')
  return (
    <dl className="grid gap-3">
      {(['results', 'shortfalls', 'causes', 'remedies'] as const)
        .filter((key) => report[key] !== '')
        .map((key) => (
          <div key={key}>
            <dt className="font-semibold">{t(key)}</dt>
            <dd className="whitespace-pre-line">{report[key]}</dd>
          </div>
        ))}
      <div>
        <dt className="font-semibold">{t('level')}</dt>
        <dd>
          <LevelWord level={report.level} />
        </dd>
      </div>
      {report.score && (
        <div>
          <dt className="font-semibold">{t('scored')}</dt>
          <dd className="num">{t('scoreLine', { ...report.score })}</dd>
        </div>
      )}
    </dl>
  )
}
