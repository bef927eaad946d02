import { useTranslations } from 'next-intl'
import type { WrittenRemark } from '#contract/remarks.ts'
import { momentText, monthText } from '#screens/kit/dates.ts'
import { SectionHead } from '#screens/kit/section-head.tsx'

/** A remark as it stands: the words, what it proposes, who and when. */
export function RemarkWords({ remark, withMonth = false }: { remark: WrittenRemark; withMonth?: boolean }) {
  const t = useTranslations('remarks.written')
  const { month, text, proposes, reason, byName, recordedAt, enteredAt } = remark
  return (
    <div className="num border-b border-rule pb-3">
      {withMonth && <p className="font-semibold">{t('month', { month: monthText(month) })}</p>}
      <p className="whitespace-pre-line border-l-3 border-edge pl-3">{text}</p>
      {proposes && <p className="mt-1">{t(`proposes.${proposes}`, { reason })}</p>}
      <p className="second mt-1">{t(enteredAt ? 'byEntered' : 'by', { name: byName, at: momentText(recordedAt) })}</p>
    </div>
  )
}

/** What was said in the months before. */
export function EarlierRemarks({ remarks }: { remarks: readonly WrittenRemark[] }) {
  const t = useTranslations('remarks.written')
  return (
    <section className="grid gap-3">
      <SectionHead level={2} aside={remarks.length}>
        {t('earlier')}
      </SectionHead>
      {remarks.length === 0 && <p className="second">{t('noEarlier')}</p>}
      {remarks.map((remark) => (
        <RemarkWords key={remark.month} remark={remark} withMonth />
      ))}
    </section>
  )
}
