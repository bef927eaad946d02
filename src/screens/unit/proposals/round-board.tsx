'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { paths } from '#contract/paths.ts'
import type { RoundBoard as Board } from '#contract/upward.ts'
import { dayText } from '#screens/kit/dates.ts'
import { RefusedNote } from '#screens/live/load-problem.tsx'
import { SheetButton } from '#screens/live/sheet-button.tsx'
import { GroupList } from './group-list.tsx'
import { ProposalList } from './proposal-list.tsx'
import { PublishedResult } from './published-result.tsx'
import { RoundActs } from './round-acts.tsx'
import type { Shown } from './shown.ts'
import { useGrouping } from './use-grouping.ts'

type Props = { unitId: string; round: Board; onChanged: () => void }

/** All proposals at the left, the groups at the right: choose several, put them into a group. */
export function RoundBoard({ unitId, round, onChanged }: Props) {
  const t = useTranslations('upward.board')
  const { act, error, isPending } = useGrouping(unitId, round.id)
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set())
  const [shown, show] = useState<Shown>(round.state === 'PUBLISHED' ? 'all' : 'loose')
  const put = async (groupId: string) => {
    if (chosen.size > 0 && (await act({ type: 'put', groupId, proposalIds: [...chosen] }))) choose(new Set())
  }
  return (
    <div className="grid grid-cols-1 gap-6">
      <header>
        <h2 className="round-question">{round.question}</h2>
        {round.explanation && <p className="mt-1 max-w-[80ch]">{round.explanation}</p>}
        <p className="num mt-2 flex flex-wrap gap-x-5 text-ink-2">
          <b className="text-ink">{t('received', { count: round.proposals.length })}</b>
          <span>{t('proposers', { count: round.proposers, asked: round.asked })}</span>
          <span>{t('period', { from: dayText(round.calledOn), to: dayText(round.deadline) })}</span>
          <span>{t(round.named ? 'named' : 'byCell')}</span>
        </p>
      </header>
      {round.published ? (
        <PublishedResult published={round.published} />
      ) : (
        <RoundActs unitId={unitId} round={round} onChanged={onChanged} />
      )}
      <RefusedNote error={error} />
      {round.proposals.length > 0 && (
        <p className="flex flex-wrap gap-3">
          <a className="btn btn-small" href={paths.roundFile(unitId, round.id)} download>
            {t('docx')}
          </a>
          <SheetButton name="proposals" unitId={unitId} id={round.id} />
        </p>
      )}
      <div className="round-board">
        <ProposalList {...{ round, chosen, choose, shown, show }} onDigit={(place) => void putAt(round, place, put)} />
        <GroupList
          {...{ round, act, chosen, shown, show }}
          isBusy={isPending}
          onPut={(groupId) => void put(groupId)}
          onGrouped={() => choose(new Set())}
        />
      </div>
    </div>
  )
}

async function putAt(round: Board, place: number, put: (groupId: string) => Promise<void>): Promise<void> {
  const group = round.groups[place - 1]
  if (group && round.state !== 'PUBLISHED') await put(group.id)
}
