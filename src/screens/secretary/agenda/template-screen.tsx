'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { AgendaTemplatePage } from '#contract/agenda.ts'
import { paths } from '#contract/paths.ts'
import type { AgendaStep } from '#domain/meeting/agenda.ts'
import type { MeetingKind } from '#domain/meeting/meeting.ts'
import { Button, ButtonLink } from '#screens/kit/button.tsx'
import { DeskBar } from '#screens/kit/desk-bar.tsx'
import { DeskFrame } from '#screens/kit/desk-frame.tsx'
import { Note } from '#screens/kit/note.tsx'
import { Select } from '#screens/kit/select.tsx'
import { useKept } from '#screens/kit/use-kept.ts'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem, RefusedNote } from '#screens/live/load-problem.tsx'
import { Arranger } from './arranger.tsx'

const kinds: readonly MeetingKind[] = ['REGULAR', 'THEMATIC', 'ANNUAL_REVIEW', 'EXTRAORDINARY']

/** /templates/[unitId]: what agendas of each kind of meeting start from, in a cell or in a unit above cells. */
export function TemplateScreen({ unitId }: { unitId: string }) {
  const t = useTranslations('agenda.template')
  const api = useApi()
  const [kind, setKind] = useState<MeetingKind>('REGULAR')
  const page = useQuery(api.template.agenda.queryOptions({ unitId, kind }))
  const back = page.data?.isCell ? { href: paths.cell(unitId), text: t('toDesk') } : { href: paths.admin, text: t('toAdmin') }
  return (
    <DeskFrame
      title={t('title')}
      sub={page.data?.unitName}
      bar={
        <DeskBar>
          <ButtonLink href={back.href} size="small">
            {back.text}
          </ButtonLink>
        </DeskBar>
      }
    >
      <div className="grid gap-5">
        <Select
          label={t('kind')}
          placeholder={t('kind')}
          value={kind}
          onChange={setKind}
          items={kinds.map((id) => ({ id, label: t(`kinds.${id}`) }))}
          className="w-96 max-w-full"
        />
        {page.isPending && <Waiting />}
        {page.isError && !page.data && <LoadProblem error={page.error} onRetry={() => page.refetch()} />}
        {page.data && <Template key={`${unitId}:${kind}`} page={page.data} />}
      </div>
    </DeskFrame>
  )
}

function Template({ page }: { page: AgendaTemplatePage }) {
  const t = useTranslations('agenda.template')
  const { unitId, kind } = page
  const [kept, keep] = useKept(`template:${unitId}:${kind}`, asKept)
  const api = useApi()
  const cache = useQueryClient()
  const save = useMutation(
    api.template.saveAgenda.mutationOptions({
      onSuccess: async () => {
        keep(null)
        await cache.invalidateQueries(api.template.pathFilter())
      },
    }),
  )
  const { saved, steps } = kept ?? page
  const isWhole = steps.every((step) => [step, ...step.items].every(({ title }) => title.trim() !== ''))
  return (
    <>
      <Note role="status">{page.own ? t('own', { version: page.version }) : t('inherited', { from: page.from ?? t('shipped') })}</Note>
      <div className="flex flex-wrap items-center gap-3">
        <Button
          kind="primary"
          isDisabled={kept === null || !isWhole}
          pending={save.isPending}
          pendingText={t('saving')}
          onPress={() => save.mutate({ unitId, kind, saved, steps })}
        >
          {t('save', { version: saved + 1 })}
        </Button>
        {kept && (
          <Button kind="quiet" onPress={() => keep(null)}>
            {t('discard')}
          </Button>
        )}
        <p className="second">{t('hint')}</p>
      </div>
      {kept && <RefusedNote error={save.error} />}
      <Arranger
        {...{ kind, steps }}
        onChange={(next) => keep({ saved, steps: next })}
        reached={[]}
        people={null}
        leastMinutes={page.leastMinutes}
      />
    </>
  )
}

type Kept = { saved: number; steps: AgendaStep[] }

function asKept(stored: unknown): Kept | null {
  const kept = stored as Kept | null
  return kept && typeof kept.saved === 'number' && Array.isArray(kept.steps) ? kept : null
}
