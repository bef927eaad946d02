'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { materialPath } from '#contract/material.ts'
import type { AgendaLine, AgendaView } from '#domain/meeting/agenda-view.ts'
import type { PhoneView } from '#domain/meeting/view.ts'
import { FileLinks } from '#screens/kit/file-links.tsx'
import { StepsTrack } from '#screens/kit/steps-track.tsx'
import { useApi } from '#screens/live/api.tsx'

const states = { DONE: 'done', NOW: 'on', SKIPPED: 'skipped', PENDING: 'next' } as const

/** The whole agenda with its items and material: open before the meeting, folded away in it. The steps are there at once, the rest is asked for. */
export function AgendaPart({ view }: { view: PhoneView }) {
  const t = useTranslations('phone.meeting')
  const agenda = useAgenda(view)
  if (view.steps.length === 0) return null
  return (
    <details className="part agenda-part" open={view.status === 'ANNOUNCED' || undefined}>
      <summary>{t('agenda')}</summary>
      {agenda && agenda.minutesPlanned > 0 && <p className="second num">{t('agendaMinutes', { count: agenda.minutesPlanned })}</p>}
      <StepsTrack
        label={t('agenda')}
        steps={view.steps.map(({ id, title, state }) => ({
          id,
          label: (
            <Entry title={title} step={agenda?.steps.find((step) => step.id === id)} itemNow={id === idNow(view) ? itemAt(view) : null} />
          ),
          state: states[state],
          ...(state === 'SKIPPED' ? { note: t('skipped') } : {}),
        }))}
      />
    </details>
  )
}

/** Material of what is being discussed now, where nobody has to look for it. */
export function MaterialNow({ view }: { view: PhoneView }) {
  const t = useTranslations('phone.meeting')
  const agenda = useAgenda(view)
  const step = agenda?.steps.find(({ id }) => id === idNow(view))
  const item = step?.items[itemAt(view) ?? -1]
  const material = [...(step?.material ?? []), ...(item?.material ?? [])]
  if (material.length === 0) return null
  return (
    <section className="part">
      <h2>{t('material')}</h2>
      <FileLinks files={material.map((file) => ({ ...file, href: materialPath(file.id) }))} />
    </section>
  )
}

/** Asked for anew when the agenda or its material has changed; where the meeting stands comes with the view. */
function useAgenda({ meetingId, agendaEdition }: PhoneView): AgendaView | null {
  const api = useApi()
  const { data = null, refetch } = useQuery(api.meeting.agenda.queryOptions({ meetingId }))
  const isBehind = data !== null && data.edition < agendaEdition
  useEffect(() => {
    if (isBehind) void refetch()
  }, [isBehind, refetch])
  return data
}

const idNow = (view: PhoneView): string | undefined => view.steps.find(({ state }) => state === 'NOW')?.id

const itemAt = ({ scene }: PhoneView): number | null => (scene.kind === 'STEP' ? (scene.item?.index ?? null) : null)

function Entry({ title, step, itemNow }: { title: string; step: AgendaView['steps'][number] | undefined; itemNow: number | null }) {
  if (!step) return title
  return (
    <>
      <Line line={step} />
      {step.items.length > 0 && (
        <ul className="agenda-items">
          {step.items.map((item, at) => (
            <li key={item.id} className={at === itemNow ? 'font-semibold' : undefined}>
              <Line line={item} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Line({ line }: { line: AgendaLine }) {
  const t = useTranslations('phone.meeting')
  const facts = [line.presenter, line.minutes ? t('minutes', { count: line.minutes }) : null].filter(Boolean)
  return (
    <>
      {line.title}
      {facts.length > 0 && <span className="second num block text-ph-1">{facts.join(' · ')}</span>}
      {line.material.length > 0 && <FileLinks files={line.material.map((file) => ({ ...file, href: materialPath(file.id) }))} />}
    </>
  )
}
