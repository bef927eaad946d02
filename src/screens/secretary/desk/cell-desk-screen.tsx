'use client'

import { useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { CellDesk } from '#contract/cell.ts'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { Select } from '#screens/kit/select.tsx'
import { TextField } from '#screens/kit/text-field.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { namesLike } from '#screens/kit/without-diacritics.ts'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import { DeskShell } from './desk-shell.tsx'
import { MeetingList } from './meeting-list.tsx'
import { MemberTable } from './member-table.tsx'
import { NextActionCard } from './next-action-card.tsx'
import { PraiseCard } from './praise-card.tsx'
import { mustWrite, needsRemark } from './preparation.ts'
import { SentBackCard } from './sent-back-card.tsx'
import { useDesk } from './use-desk.ts'
import { YearLinks } from './year-links.tsx'

/** /cell/[cellId]: where the cell committee stands before the review meeting, and the one thing to do next. */
export function CellDeskScreen({ cellId }: { cellId: string }) {
  const t = useTranslations('desk')
  const desk = useDesk(cellId)
  const title = desk.data ? t('title', { year: String(desk.data.year) }) : t('titleWaiting')
  return (
    <DeskShell cellId={cellId} desk={desk.data ?? null} title={title} sub={desk.data?.cellName} isHome>
      {desk.isPending && <Waiting />}
      {desk.isError && !desk.data && <LoadProblem error={desk.error} onRetry={() => desk.refetch()} />}
      {desk.data && <Loaded desk={desk.data} />}
    </DeskShell>
  )
}

function Loaded({ desk }: { desk: CellDesk }) {
  return (
    <div className="grid grid-cols-1 gap-7">
      <div className="grid gap-x-8 gap-y-6 min-[900px]:grid-cols-[minmax(0,1fr)_336px]">
        <NextActionCard desk={desk} />
        <MeetingList desk={desk} />
      </div>
      <SentBackCard desk={desk} />
      <YearLinks cellId={desk.cellId} />
      <Members desk={desk} />
      <PraiseCard desk={desk} />
    </div>
  )
}

type Show = 'all' | 'missing' | 'remark' | 'offBallot' | 'appeal'

const asShow = (value: string | null): Show =>
  value === 'missing' || value === 'remark' || value === 'offBallot' || value === 'appeal' ? value : 'all'

function Members({ desk }: { desk: CellDesk }) {
  const t = useTranslations('desk.members')
  const asked = asShow(useSearchParams().get('show'))
  const [chosen, setChosen] = useState<{ from: Show; show: Show }>({ from: asked, show: asked })
  // A link of the page may ask for another part of the list while the page stands.
  const show = chosen.from === asked ? chosen.show : asked
  const [typed, setTyped] = useState('')
  const shown = namesLike(desk.members, typed).filter((member) =>
    show === 'missing'
      ? mustWrite(member) && member.handedInAt === null
      : show === 'remark'
        ? needsRemark(member)
        : show === 'offBallot'
          ? !member.onBallot.ok
          : show === 'appeal'
            ? member.appeal !== null
            : true,
  )
  const setShow = (next: Show) => setChosen({ from: asked, show: next })
  return (
    <section className="grid grid-cols-1 gap-3" id="members">
      <SectionHead level={2} aside={t('count', { shown: shown.length, all: desk.members.length })}>
        {t('title')}
      </SectionHead>
      <div className="flex flex-wrap items-end gap-4">
        <TextField label={t('find')} value={typed} onChange={setTyped} type="search" hint={t('findHint')} className="w-72 max-w-full" />
        <Select
          label={t('show')}
          placeholder={t('shows.all')}
          className="w-72 max-w-full self-start"
          value={show}
          onChange={setShow}
          items={(['all', 'missing', 'remark', 'offBallot', 'appeal'] as const).map((id) => ({ id, label: t(`shows.${id}`) }))}
        />
      </div>
      <MemberTable
        desk={desk}
        members={shown}
        onShowAll={() => {
          setTyped('')
          setShow('all')
        }}
      />
    </section>
  )
}
