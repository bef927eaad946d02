'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { CellCommendations, CommendationLine } from '#contract/commendation.ts'
import { paths } from '#contract/paths.ts'
import { ButtonLink } from '#screens/kit/button.tsx'
import { DeskBar } from '#screens/kit/desk-bar.tsx'
import { DeskFrame } from '#screens/kit/desk-frame.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import { SheetButton } from '#screens/live/sheet-button.tsx'
import { CandidatesPart } from './candidates-part.tsx'
import { CommendationList } from './commendation-list.tsx'
import { FileDialog } from './file-dialog.tsx'
import { YearSelect } from './year-select.tsx'

/** /cell/[cellId]/commendations: whom chi ủy may propose for what, and how its proposals are going. */
export function CellCommendationsScreen({ cellId, year }: { cellId: string; year: number | null }) {
  const t = useTranslations('commendations.cell')
  const api = useApi()
  const page = useQuery(api.commendation.ofCell.queryOptions({ cellId, ...(year ? { year } : {}) }))
  return (
    <DeskFrame
      title={t('title')}
      sub={page.data?.unitName}
      bar={
        <DeskBar>
          <ButtonLink href={paths.cell(cellId)} kind="quiet" size="small">
            {t('back')}
          </ButtonLink>
          <ButtonLink href={paths.cellDeeds(cellId)} size="small">
            {t('toDeeds')}
          </ButtonLink>
        </DeskBar>
      }
    >
      {page.isPending && <Waiting />}
      {page.isError && !page.data && <LoadProblem error={page.error} onRetry={() => void page.refetch()} />}
      {page.data && <Parts page={page.data} />}
    </DeskFrame>
  )
}

function Parts({ page }: { page: CellCommendations }) {
  const t = useTranslations('commendations.cell')
  const [open, setOpen] = useState<CommendationLine | null>(null)
  return (
    <div className="grid gap-8">
      <section>
        <SectionHead level={2} aside={page.lines.length}>
          {t('sent')}
        </SectionHead>
        <CommendationList
          caption={t('sent')}
          lines={page.lines.toSorted((a, b) => Number(b.state === 'RETURNED') - Number(a.state === 'RETURNED'))}
          onOpen={setOpen}
          empty={<p className="second py-3">{t('noneSent')}</p>}
        />
        {page.lines.length > 0 && <SheetButton name="cell-commendations" unitId={page.unitId} year={page.year} />}
      </section>
      <section>
        <SectionHead level={2} aside={page.candidates.length}>
          {t('candidates', { year: String(page.year) })}
        </SectionHead>
        <div className="grid gap-2 pt-2 min-[900px]:grid-cols-[14em_minmax(0,1fr)]">
          <YearSelect href={paths.cellCommendations(page.unitId)} year={page.year} today={page.today} />
          <p className="second max-w-[60em]">{t('rule28')}</p>
        </div>
        <CandidatesPart unitId={page.unitId} year={page.year} candidates={page.candidates} />
      </section>
      {open && <FileDialog of={{ id: open.id, unitId: page.unitId }} name={open.name} onClose={() => setOpen(null)} />}
    </div>
  )
}
