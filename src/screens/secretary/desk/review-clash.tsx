'use client'

import { useTranslations } from 'next-intl'
import type { MemberFilePage } from '#contract/cell.ts'
import { Button } from '#screens/kit/button.tsx'
import { momentText } from '#screens/kit/dates.ts'
import { Note } from '#screens/kit/note.tsx'
import { LevelName } from './level-name.tsx'
import type { ReviewDraft } from './review-draft.ts'

type Props = { review: NonNullable<MemberFilePage['review']>; draft: ReviewDraft; onKeep: (draft: ReviewDraft | null) => void }

/** Two wrote at once: the other's text is shown here, one's own stays in the field below. */
export function ReviewClash({ review, draft, onKeep }: Props) {
  const t = useTranslations('desk.review')
  const joined = [review.remark.trim(), draft.remark.trim()].filter(Boolean).join('\n')
  return (
    <Note tone="gold" role="alert" className="grid gap-3">
      <p>
        <b>{t('clash', { name: review.recordedBy, at: momentText(review.recordedAt) })}</b>
      </p>
      <blockquote className="whitespace-pre-line border-l-3 border-edge pl-3">{review.remark || t('clashNothing')}</blockquote>
      <p>
        {t('clashLevel')} <LevelName level={review.proposedLevel} />
      </p>
      <p>{t('clashYours')}</p>
      <div className="flex flex-wrap gap-2">
        <Button size="small" onPress={() => onKeep({ ...draft, version: review.version })}>
          {t('keepMine')}
        </Button>
        <Button size="small" onPress={() => onKeep({ ...draft, remark: joined, version: review.version })}>
          {t('keepBoth')}
        </Button>
        <Button size="small" onPress={() => onKeep(null)}>
          {t('takeTheirs')}
        </Button>
      </div>
    </Note>
  )
}
