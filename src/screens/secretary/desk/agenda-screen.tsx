'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { CellDesk } from '#contract/cell.ts'
import { paths } from '#contract/paths.ts'
import { Button, ButtonLink } from '#screens/kit/button.tsx'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { Note } from '#screens/kit/note.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import { SheetButton } from '#screens/live/sheet-button.tsx'
import { AgendaCards } from './agenda-cards.tsx'
import { offAgenda, onAgenda } from './agenda-draft.ts'
import { AgendaEditor } from './agenda-editor.tsx'
import { AgendaRest } from './agenda-rest.tsx'
import { DeskShell } from './desk-shell.tsx'
import { type Agenda, useAgenda } from './use-agenda.ts'
import { useDesk } from './use-desk.ts'

/** /cell/[cellId]/shortfalls: what the wall will show of shortfalls, in which order and words. */
export function AgendaScreen({ cellId }: { cellId: string }) {
  const t = useTranslations('desk.agenda')
  const desk = useDesk(cellId)
  return (
    <DeskShell
      cellId={cellId}
      desk={desk.data ?? null}
      title={t('title')}
      sub={desk.data ? t('sub', { year: String(desk.data.year), cell: desk.data.cellName }) : undefined}
    >
      {desk.isPending && <Waiting />}
      {desk.isError && !desk.data && <LoadProblem error={desk.error} onRetry={() => desk.refetch()} />}
      {desk.data && <Loaded desk={desk.data} />}
    </DeskShell>
  )
}

function Loaded({ desk }: { desk: CellDesk }) {
  const t = useTranslations('desk.agenda')
  const agenda = useAgenda(desk)
  const [chosen, setChosen] = useState<string | null>(null)
  const { query, all } = agenda
  if (query.isPending) return <Waiting />
  if (query.isError && !query.data) return <LoadProblem error={query.error} onRetry={() => query.refetch()} />
  if (all.length === 0) {
    return (
      <EmptyState title={t('nothing')} action={<ButtonLink href={paths.cell(desk.cellId)}>{t('toMembers')}</ButtonLink>}>
        {t('nothingHint')}
      </EmptyState>
    )
  }
  const cards = onAgenda(all)
  const selected = all.find((one) => one.id === chosen) ?? cards[0] ?? all[0] ?? null
  return (
    <div className="grid gap-x-10 gap-y-8 min-[1000px]:grid-cols-[minmax(0,1fr)_440px]">
      <div className="grid content-start gap-6">
        <SaveBar agenda={agenda} />
        <p>
          <SheetButton name="shortfalls" unitId={desk.cellId} year={desk.year} rows={all.map(({ id }) => id)} />
        </p>
        <section>
          <SectionHead level={2} aside={t('cards', { count: cards.length })}>
            {t('onWall')}
          </SectionHead>
          <AgendaCards agenda={agenda} cards={cards} selectedId={selected?.id ?? null} onSelect={setChosen} />
        </section>
        <section>
          <SectionHead level={2} aside={offAgenda(all).length}>
            {t('notChosen')}
          </SectionHead>
          <AgendaRest agenda={agenda} selectedId={selected?.id ?? null} onSelect={setChosen} />
        </section>
      </div>
      {selected && (
        <div className="min-[1000px]:sticky min-[1000px]:top-4 min-[1000px]:max-h-[calc(100dvh-84px)] min-[1000px]:self-start min-[1000px]:overflow-y-auto">
          <AgendaEditor key={selected.id} desk={desk} agenda={agenda} shortfall={selected} />
        </div>
      )}
    </div>
  )
}

function SaveBar({ agenda }: { agenda: Agenda }) {
  const t = useTranslations('desk.agenda')
  const { changed, isSaving, isSaved, refused, noRoom } = agenda
  return (
    <div className="no-print grid gap-3">
      <div className="flex flex-wrap items-center gap-3">
        <Button kind="primary" isDisabled={changed.length === 0} pending={isSaving} pendingText={t('saving')} onPress={agenda.save}>
          {t('save')}
        </Button>
        {changed.length > 0 && (
          <Button kind="quiet" onPress={agenda.discard}>
            {t('discard')}
          </Button>
        )}
        <p role="status" className="text-ink-2">
          {changed.length > 0 ? t('unsaved', { count: changed.length }) : isSaved ? t('saved') : t('intro')}
        </p>
      </div>
      {refused && changed.length > 0 && (
        <Note tone="red" role="alert">
          {refused.sentence}
        </Note>
      )}
      {noRoom && (
        <Note tone="gold" role="alert">
          {t('noRoom')}
        </Note>
      )}
    </div>
  )
}
