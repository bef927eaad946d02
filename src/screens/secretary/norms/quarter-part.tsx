'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { CellNorms } from '#contract/norms.ts'
import type { NormList } from '#domain/norms/norms.ts'
import { type EmulationQuarter, type Quarter, quarterDays, quarterOf } from '#domain/norms/quarter.ts'
import { Button } from '#screens/kit/button.tsx'
import { dayText } from '#screens/kit/dates.ts'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { Tag } from '#screens/kit/tag.tsx'
import { TextArea } from '#screens/kit/text-field.tsx'
import { useApi } from '#screens/live/api.tsx'
import { RefusedNote } from '#screens/live/load-problem.tsx'
import { PointsTable } from './points-table.tsx'

type Props = { cellId: string; page: CellNorms; list: NormList; onChanged: () => void }

/** Emulation by quarter, the present one first: opened with a focus, reviewed, closed with its lessons. */
export function QuarterPart(props: Props) {
  const { page, list } = props
  const t = useTranslations('norms.quarter')
  const now = quarterOf(page.today).quarter
  const shown = ([4, 3, 2, 1] as const).filter((quarter) => quarter <= now)
  return (
    <div className="grid gap-8">
      {shown.map((quarter) => {
        const known = page.quarters.find((one) => one.quarter === quarter) ?? null
        const reviews = page.reviews.filter(({ heldOn }) => quarterOf(heldOn).quarter === quarter)
        if (!known && quarter !== now) return null
        return (
          <section key={quarter}>
            <SectionHead level={2} aside={<QuarterState known={known} />}>
              {t('title', { quarter, year: String(page.year) })}
            </SectionHead>
            {known && <Said quarter={known} />}
            {!known && <OpenForm {...props} quarter={quarter} focus={focusFor(page, quarter)} />}
            {reviews.length > 0 ? (
              <PointsTable list={list} reviews={reviews} />
            ) : (
              <EmptyState title={t('noReview')}>{t('noReviewText')}</EmptyState>
            )}
            {known && !known.closedOn && <CloseForm {...props} quarter={known} />}
          </section>
        )
      })}
    </div>
  )
}

/** What the quarter before wished for this one. */
const focusFor = ({ quarters }: CellNorms, quarter: Quarter): string => quarters.find((one) => one.quarter === quarter - 1)?.nextFocus ?? ''

function QuarterState({ known }: { known: EmulationQuarter | null }) {
  const t = useTranslations('norms.quarter')
  if (!known) return <Tag state="late">{t('notOpened')}</Tag>
  return known.closedOn ? <Tag state="ok">{t('closed', { date: dayText(known.closedOn) })}</Tag> : <Tag state="part">{t('open')}</Tag>
}

function Said({ quarter: { focus, openedOn, openedByName, lessons, nextFocus, closedByName } }: { quarter: EmulationQuarter }) {
  const t = useTranslations('norms.quarter')
  const lines = [
    { head: t('focus'), text: focus, foot: t('openedBy', { name: openedByName, date: dayText(openedOn) }) },
    { head: t('lessons'), text: lessons, foot: lessons ? t('closedBy', { name: closedByName }) : '' },
    { head: t('nextFocus'), text: nextFocus, foot: '' },
  ]
  return (
    <dl className="quarter-said">
      {lines
        .filter(({ text }) => text)
        .map(({ head, text, foot }) => (
          <div key={head}>
            <dt>{head}</dt>
            <dd>
              {text} {foot && <span className="second">{foot}</span>}
            </dd>
          </div>
        ))}
    </dl>
  )
}

function OpenForm({ cellId, page, quarter, focus: wished, onChanged }: Props & { quarter: Quarter; focus: string }) {
  const t = useTranslations('norms.quarter')
  const api = useApi()
  const [focus, write] = useState(wished)
  const open = useMutation(api.norms.openQuarter.mutationOptions({ onSuccess: onChanged }))
  return (
    <div className="grid gap-3 py-3">
      <TextArea label={t('focus')} hint={t('focusHint')} rows={2} maxLength={1000} value={focus} onChange={write} />
      <RefusedNote error={open.error} />
      <p>
        <Button
          isDisabled={focus.trim() === ''}
          onPress={() => open.mutate({ cellId, year: page.year, quarter, focus })}
          pending={open.isPending}
          pendingText={t('saving')}
        >
          {t('openNow', { quarter })}
        </Button>
      </p>
    </div>
  )
}

function CloseForm({ cellId, page, quarter, onChanged }: Omit<Props, 'list'> & { quarter: EmulationQuarter }) {
  const t = useTranslations('norms.quarter')
  const api = useApi()
  const [lessons, learn] = useState('')
  const [nextFocus, look] = useState('')
  const close = useMutation(api.norms.closeQuarter.mutationOptions({ onSuccess: onChanged }))
  const { to } = quarterDays(quarter)
  if (page.today.slice(0, 7) < to.slice(0, 7))
    return <p className="second pt-2">{t('closesFrom', { date: dayText(`${to.slice(0, 7)}-01`) })}</p>
  return (
    <div className="grid gap-3 py-3">
      <TextArea label={t('lessons')} rows={2} maxLength={2000} value={lessons} onChange={learn} />
      <TextArea label={t('nextFocus')} rows={2} maxLength={1000} value={nextFocus} onChange={look} />
      <RefusedNote error={close.error} />
      <p>
        <Button
          isDisabled={lessons.trim() === ''}
          onPress={() => close.mutate({ cellId, year: quarter.year, quarter: quarter.quarter, lessons, nextFocus })}
          pending={close.isPending}
          pendingText={t('saving')}
        >
          {t('closeNow', { quarter: quarter.quarter })}
        </Button>
      </p>
    </div>
  )
}
