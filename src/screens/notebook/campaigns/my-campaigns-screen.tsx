'use client'

import { useQuery } from '@tanstack/react-query'
import { ChevronRight } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { MyCampaigns } from '#contract/campaign.ts'
import { paths } from '#contract/paths.ts'
import { ButtonLink } from '#screens/kit/button.tsx'
import { dayText } from '#screens/kit/dates.ts'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { Tag, type TagState } from '#screens/kit/tag.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import { WritingFrame } from '../drafts/writing-frame.tsx'
import { PromiseList } from './promises-part.tsx'
import { RecordPromise } from './record-promise.tsx'

/** /campaigns: the campaigns that reach this member, and the record of oath and promises. */
export function MyCampaignsScreen() {
  const t = useTranslations('campaigns')
  const api = useApi()
  const mine = useQuery(api.campaign.mine.queryOptions())
  return (
    <WritingFrame title={t('title')} back={paths.today}>
      {mine.isPending && <Waiting />}
      {mine.isError && <LoadProblem error={mine.error} onRetry={() => void mine.refetch()} />}
      {mine.data && <Content mine={mine.data} />}
    </WritingFrame>
  )
}

function Content({ mine }: { mine: MyCampaigns }) {
  const t = useTranslations('campaigns')
  const { campaigns, promises, admittedOn } = mine
  return (
    <div className="grid gap-8">
      {campaigns.length === 0 ? (
        <EmptyState title={t('empty.title')} action={<ButtonLink href={paths.notebook()}>{t('empty.action')}</ButtonLink>}>
          {t('empty.text')}
        </EmptyState>
      ) : (
        <ul className="border-t-2 border-ink">
          {campaigns.map((one) => (
            <CampaignRow key={one.campaignId} campaign={one} today={mine.today} />
          ))}
        </ul>
      )}
      <section>
        <SectionHead level={2}>{t('promises.title')}</SectionHead>
        <div className="mt-3">
          <PromiseList promises={promises} empty={t('promises.empty')} />
          <RecordPromise promises={promises} admittedOn={admittedOn} />
        </div>
      </section>
    </div>
  )
}

function CampaignRow({ campaign, today }: { campaign: MyCampaigns['campaigns'][number]; today: string }) {
  const t = useTranslations('campaigns')
  const state = stateOf(campaign, today)
  return (
    <li className="border-b border-rule">
      <Link href={paths.campaign(campaign.campaignId)} className="grid min-h-16 grid-cols-[1fr_auto] items-center gap-3 py-3 no-underline">
        <span>
          <b className="block underline">{campaign.name}</b>
          <span className="second num block">{t('head.from', { unit: campaign.unitName, number: campaign.number })}</span>
          <span className="num mt-1 flex flex-wrap items-center gap-3">
            <Tag state={tags[state]}>{t(`state.${state}`)}</Tag>
            {t('head.until', { day: dayText(campaign.endsOn) })}
          </span>
        </span>
        <ChevronRight aria-hidden size={20} />
      </Link>
    </li>
  )
}

type State = 'HANDED_IN' | 'CLOSED' | 'NOT_ASKED' | 'LATE' | 'BEGUN' | 'TO_WRITE'

const tags: Record<State, TagState> = { HANDED_IN: 'ok', CLOSED: 'no', NOT_ASKED: 'part', LATE: 'late', BEGUN: 'part', TO_WRITE: 'late' }

function stateOf({ handedInAt, status, excluded, endsOn, begun }: MyCampaigns['campaigns'][number], today: string): State {
  if (handedInAt) return 'HANDED_IN'
  if (status === 'CLOSED') return 'CLOSED'
  if (excluded) return 'NOT_ASKED'
  if (today > endsOn) return 'LATE'
  return begun ? 'BEGUN' : 'TO_WRITE'
}
