'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { paths } from '#contract/paths.ts'
import type { UnitRounds } from '#contract/upward.ts'
import { Button } from '#screens/kit/button.tsx'
import { dayText } from '#screens/kit/dates.ts'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { Tag } from '#screens/kit/tag.tsx'
import { CallForm } from './call-form.tsx'

/** Every round of the unit, the one that runs first, and the way to call another. */
export function RoundList({ unitId, page, onCalled }: { unitId: string; page: UnitRounds; onCalled: () => void }) {
  const t = useTranslations('upward.rounds')
  const [calling, call] = useState(false)
  return (
    <div className="grid max-w-[900px] grid-cols-1 gap-6">
      {calling ? (
        <CallForm
          unitId={unitId}
          onDone={(called) => {
            call(false)
            if (called) onCalled()
          }}
        />
      ) : (
        <p>
          <Button kind="primary" onPress={() => call(true)}>
            {t('call')}
          </Button>
        </p>
      )}
      <section>
        <SectionHead level={2} aside={t('count', { count: page.rounds.length })}>
          {t('all')}
        </SectionHead>
        {page.rounds.length === 0 && <EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
        <ul>
          {page.rounds.map((round) => (
            <li key={round.id} className="border-b border-rule py-4">
              <Link href={paths.unitProposals(unitId, round.id)} className="round-link">
                {round.question}
              </Link>
              <p className="num mt-1 flex flex-wrap items-center gap-x-4 gap-y-1">
                <Tag state={tagOf[round.state]}>{t(`state.${round.state}`)}</Tag>
                <b>{t(round.state === 'PUBLISHED' ? 'inOut' : 'received', { count: round.received, chosen: round.chosen })}</b>
                <span className="text-ink-2">{t(`asks.${round.audience}`)}</span>
                <span className="text-ink-2">{t('period', { from: dayText(round.calledOn), to: dayText(round.deadline) })}</span>
              </p>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

const tagOf = { OPEN: 'part', CLOSED: 'late', PUBLISHED: 'ok' } as const
