'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { CommendationLine, UnitCommendations } from '#contract/commendation.ts'
import { paths } from '#contract/paths.ts'
import { Button, ButtonLink } from '#screens/kit/button.tsx'
import { Checkbox } from '#screens/kit/checkbox.tsx'
import { DeskBar } from '#screens/kit/desk-bar.tsx'
import { DeskFrame } from '#screens/kit/desk-frame.tsx'
import { ConfirmButton } from '#screens/kit/dialog.tsx'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { Note } from '#screens/kit/note.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { Select } from '#screens/kit/select.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem, RefusedNote } from '#screens/live/load-problem.tsx'
import { useProblem } from '#screens/live/problem.ts'
import { SheetButton } from '#screens/live/sheet-button.tsx'
import { CandidatesPart } from './candidates-part.tsx'
import { CommendationList } from './commendation-list.tsx'
import { DocumentFields, emptyPaper } from './document-fields.tsx'
import { FileDialog } from './file-dialog.tsx'
import { YearSelect } from './year-select.tsx'

/** /unit/[unitId]/commendations: what waits for this committee, what it sent on or decided, its limits, and the document that decides. */
export function UnitCommendationsScreen({ unitId, year }: { unitId: string; year: number | null }) {
  const t = useTranslations('commendations.unit')
  const api = useApi()
  const page = useQuery(api.commendation.ofUnit.queryOptions({ unitId, ...(year ? { year } : {}) }))
  if (page.data) return <Board key={page.data.year} page={page.data} />
  return (
    <DeskFrame title={t('title')} bar={<Way unitId={unitId} />}>
      {page.isPending ? <Waiting /> : <LoadProblem error={page.error} onRetry={() => void page.refetch()} />}
    </DeskFrame>
  )
}

function Way({ unitId }: { unitId: string }) {
  const t = useTranslations('commendations.unit')
  return (
    <DeskBar>
      <ButtonLink href={paths.unit(unitId)} kind="quiet" size="small">
        {t('back')}
      </ButtonLink>
      <ButtonLink href={paths.honours(unitId)} size="small">
        {t('toHonours')}
      </ButtonLink>
      <ButtonLink href={paths.commendationTitles(unitId)} size="small">
        {t('toTitles')}
      </ButtonLink>
    </DeskBar>
  )
}

function Board({ page }: { page: UnitCommendations }) {
  const t = useTranslations('commendations.unit')
  const [open, setOpen] = useState<CommendationLine | null>(null)
  const [title, setTitle] = useState<string>('all')
  const document = useDecision(page.unitId)
  const fits = (line: CommendationLine) => title === 'all' || line.titleKey === title
  const waiting = page.lines.filter((line) => line.turn && fits(line))
  const others = page.lines.filter((line) => !line.turn && fits(line))
  const mayTick = (line: CommendationLine) => line.decides && line.missing.length === 0
  const titles = [...new Map(page.lines.map((line) => [line.titleKey, line.titleName])).entries()]
  return (
    <DeskFrame
      title={t('title')}
      sub={page.unitName}
      bar={<Way unitId={page.unitId} />}
      right={waiting.some(mayTick) ? <Decide lines={waiting.filter(mayTick)} document={document} /> : undefined}
      rightLabel={t('decide')}
    >
      <div className="grid gap-8">
        {document.recorded !== null && (
          <Note tone="ok" role="status">
            {t('recorded', { count: document.recorded })}
          </Note>
        )}
        <div className="no-print flex flex-wrap items-end gap-4">
          <YearSelect href={paths.unitCommendations(page.unitId)} year={page.year} today={page.today} />
          <Select
            label={t('filter')}
            placeholder={t('filter')}
            items={[{ id: 'all', label: t('all') }, ...titles.map(([id, label]) => ({ id, label }))]}
            value={title}
            onChange={setTitle}
          />
        </div>
        <section>
          <SectionHead level={2} aside={waiting.length}>
            {t('waiting')}
          </SectionHead>
          <CommendationList
            caption={t('waiting')}
            lines={waiting}
            onOpen={setOpen}
            problems={document.problems}
            before={(line) =>
              mayTick(line) && (
                <Checkbox
                  aria-label={t('put', { name: line.name })}
                  isSelected={document.ids.includes(line.id)}
                  onChange={(on) => document.tick(line.id, on)}
                >
                  {null}
                </Checkbox>
              )
            }
            empty={<EmptyState title={t('noneWaiting')}>{t('noneWaitingText')}</EmptyState>}
          />
        </section>
        <Limits page={page} />
        <section>
          <SectionHead level={2} aside={others.length}>
            {t('others', { year: String(page.year) })}
          </SectionHead>
          <CommendationList
            caption={t('others', { year: String(page.year) })}
            lines={others}
            onOpen={setOpen}
            empty={<p className="second py-3">{t('noOthers')}</p>}
          />
          {page.lines.length > 0 && <SheetButton name="unit-commendations" unitId={page.unitId} year={page.year} />}
        </section>
        {page.candidates.length > 0 && (
          <section>
            <SectionHead level={2}>{t('candidates')}</SectionHead>
            <CandidatesPart unitId={page.unitId} year={page.year} candidates={page.candidates} />
          </section>
        )}
      </div>
      {open && <FileDialog of={{ id: open.id, unitId: page.unitId }} name={open.name} onClose={() => setOpen(null)} />}
    </DeskFrame>
  )
}

/** Counted live over what this committee has decided in the year (rule 29). */
function Limits({ page }: { page: UnitCommendations }) {
  const t = useTranslations('commendations')
  if (page.limits.length === 0) return null
  return (
    <section>
      <SectionHead level={2}>{t('unit.limits', { year: String(page.year) })}</SectionHead>
      <ul className="grid gap-x-10 min-[900px]:grid-cols-2">
        {page.limits.map(({ key, name, form, decided, most, of }) => (
          <li key={key} className="num grid grid-cols-[minmax(0,1fr)_auto] gap-3 border-b border-rule py-2">
            <span>
              {name}
              <small className="block text-desk-1 text-ink-2">{t(`form.${form}`)}</small>
            </span>
            <b className={most !== null && decided >= most ? 'text-red' : undefined}>
              {most === null
                ? t('unit.noLimit', { decided })
                : of === null
                  ? t('unit.limit', { decided, most })
                  : t('unit.limitOf', { decided, most, of })}
            </b>
          </li>
        ))}
      </ul>
    </section>
  )
}

function useDecision(unitId: string) {
  const api = useApi()
  const queries = useQueryClient()
  const asWords = useProblem()
  const [ids, setIds] = useState<string[]>([])
  const [paper, setPaper] = useState(emptyPaper)
  const [recorded, setRecorded] = useState<number | null>(null)
  const decide = useMutation(
    api.commendation.decide.mutationOptions({
      onSuccess: async ({ decided }) => {
        setIds([])
        setPaper(emptyPaper)
        setRecorded(decided)
        await queries.invalidateQueries(api.commendation.pathFilter())
      },
    }),
  )
  const tick = (id: string, on: boolean) => {
    decide.reset()
    setRecorded(null)
    setIds(on ? [...ids, id] : ids.filter((one) => one !== id))
  }
  return {
    ...{ ids, setIds, tick, paper, setPaper, recorded },
    error: decide.error,
    problems: decide.error ? asWords(decide.error).fields : {},
    send: () => decide.mutateAsync({ unitId, ids, ...paper, decidedOn: paper.decidedOn ?? '' }).catch(() => null),
  }
}

function Decide({ lines, document }: { lines: readonly CommendationLine[]; document: ReturnType<typeof useDecision> }) {
  const t = useTranslations('commendations.unit')
  const { ids, paper } = document
  return (
    <div className="no-print grid gap-4">
      <SectionHead level={2} aside={ids.length}>
        {t('decide')}
      </SectionHead>
      {ids.length === 0 && (
        <div className="grid gap-2">
          <p className="text-ink-2">{t('tick')}</p>
          <div>
            <Button onPress={() => document.setIds(lines.map(({ id }) => id))}>{t('tickAll', { count: lines.length })}</Button>
          </div>
        </div>
      )}
      <ul>
        {lines
          .filter(({ id }) => ids.includes(id))
          .map(({ id, name, titleName }) => (
            <li key={id} className="border-b border-rule py-1">
              <b>{name}</b>
              <small className="block text-desk-1 text-ink-2">{titleName}</small>
            </li>
          ))}
      </ul>
      <DocumentFields paper={paper} onChange={document.setPaper} error={document.error} />
      <RefusedNote error={document.error} />
      <ConfirmButton
        kind="primary"
        size="large"
        wide
        isDisabled={ids.length === 0}
        ask={{
          title: t('ask', { number: paper.number.trim() || '…', count: ids.length }),
          consequence: t('consequence'),
          confirm: t('confirm'),
          cancel: t('cancel'),
        }}
        onConfirm={document.send}
      >
        {t('send', { count: ids.length })}
      </ConfirmButton>
    </div>
  )
}
