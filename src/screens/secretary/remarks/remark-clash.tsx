import { useTranslations } from 'next-intl'
import type { WrittenRemark } from '#contract/remarks.ts'
import { Button } from '#screens/kit/button.tsx'
import { momentText } from '#screens/kit/dates.ts'
import { Note } from '#screens/kit/note.tsx'
import type { RemarkDraft } from './remark-draft.ts'

type Props = { remark: WrittenRemark; draft: RemarkDraft; onKeep: (draft: RemarkDraft | null) => void }

/** Two wrote at once: the other's text is shown here, one's own stays in the field below. */
export function RemarkClash({ remark, draft, onKeep }: Props) {
  const t = useTranslations('remarks.clash')
  const joined = [remark.text.trim(), draft.text.trim()].filter(Boolean).join('\n')
  const { version } = remark
  return (
    <Note tone="gold" role="alert" className="grid gap-3">
      <p>
        <b>{t('title', { name: remark.byName, at: momentText(remark.recordedAt) })}</b>
      </p>
      <blockquote className="whitespace-pre-line border-l-3 border-edge pl-3">{remark.text}</blockquote>
      {remark.enteredAt ? (
        <p>{t('final')}</p>
      ) : (
        <>
          <p>{t('yours')}</p>
          <div className="flex flex-wrap gap-2">
            <Button size="small" onPress={() => onKeep({ ...draft, version })}>
              {t('keepMine')}
            </Button>
            <Button size="small" onPress={() => onKeep({ ...draft, text: joined, version })}>
              {t('keepBoth')}
            </Button>
            <Button size="small" onPress={() => onKeep(null)}>
              {t('takeTheirs')}
            </Button>
          </div>
        </>
      )}
    </Note>
  )
}
