'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { AgendaStep } from '#domain/meeting/agenda.ts'
import type { ArrangedAgenda } from '#domain/meeting/agenda-view.ts'
import type { MeetingKind } from '#domain/meeting/meeting.ts'
import { Button } from '#screens/kit/button.tsx'
import { Note } from '#screens/kit/note.tsx'
import type { Choice } from '#screens/kit/select.tsx'
import { useKept } from '#screens/kit/use-kept.ts'
import { useApi } from '#screens/live/api.tsx'
import { useProblem } from '#screens/live/problem.ts'
import { Arranger } from './arranger.tsx'
import { MaterialPart } from './material-part.tsx'

type Props = {
  meetingId: string
  kind: MeetingKind
  agenda: ArrangedAgenda
  people: Choice[]
  /** The meeting is open: then members see every change, and the minutes tell it. */
  isOpen: boolean
  mayChange: boolean
  onSaved?: () => void
}

/** The agenda of one meeting while it is being arranged. What is not saved yet stays on this device. */
export function ArrangeMeeting({ meetingId, kind, agenda, people, isOpen, mayChange, onSaved }: Props) {
  const t = useTranslations('agenda')
  const api = useApi()
  const asked = useQuery(api.meeting.agenda.queryOptions({ meetingId }))
  const { steps, isDraft, isBehind, set, drop, save } = useArranged(meetingId, agenda, onSaved)
  const isWhole = steps.every((step) => [step, ...step.items].every(({ title }) => title.trim() !== ''))
  const isFixed = (id: string) => !mayChange || (isOpen && agenda.reached.includes(id))
  return (
    <div className="grid gap-4">
      <SaveBar {...{ isDraft, isWhole, isOpen, isBehind, drop, save }} mayChange={mayChange} />
      <Arranger
        {...{ kind, steps, people }}
        onChange={mayChange ? set : () => {}}
        reached={mayChange ? agenda.reached : steps.flatMap((step) => [step.id, ...step.items.map(({ id }) => id)])}
        leastMinutes={asked.data?.leastMinutes ?? null}
        files={Object.fromEntries(
          agenda.material.map((one) => [one.entryId, agenda.material.filter(({ entryId }) => entryId === one.entryId).length]),
        )}
        renderMaterial={({ id }) =>
          hasEntry(agenda.steps, id) ? (
            <MaterialPart key={id} meetingId={meetingId} entryId={id} material={agenda.material} mayChange={!isFixed(id)} />
          ) : (
            <p className="second">{t('material.saveFirst')}</p>
          )
        }
      />
    </div>
  )
}

const hasEntry = (steps: readonly AgendaStep[], id: string): boolean =>
  steps.some((step) => step.id === id || step.items.some((item) => item.id === id))

type Kept = { edition: number; steps: AgendaStep[] }

function useArranged(meetingId: string, agenda: ArrangedAgenda, onSaved?: () => void) {
  const api = useApi()
  const cache = useQueryClient()
  const [kept, keep] = useKept(`arrange:${meetingId}`, asKept)
  const save = useMutation(
    api.meeting.arrangeAgenda.mutationOptions({
      onSuccess: async () => {
        keep(null)
        await cache.invalidateQueries()
        onSaved?.()
      },
    }),
  )
  const edition = kept?.edition ?? agenda.edition
  const steps = kept?.steps ?? agenda.steps
  return {
    steps,
    isDraft: kept !== null,
    /** Someone else has changed the agenda since. */
    isBehind: kept !== null && edition !== agenda.edition,
    set: (next: AgendaStep[]) => keep({ edition, steps: next }),
    drop: () => {
      keep(null)
      save.reset()
    },
    save: Object.assign(save, { send: () => save.mutate({ meetingId, edition, steps }) }),
  }
}

function asKept(stored: unknown): Kept | null {
  const kept = stored as Kept | null
  return kept && typeof kept.edition === 'number' && Array.isArray(kept.steps) && kept.steps.every(({ items }) => Array.isArray(items))
    ? kept
    : null
}

type SaveBarProps = Pick<ReturnType<typeof useArranged>, 'isDraft' | 'isBehind' | 'drop' | 'save'> & {
  isWhole: boolean
  isOpen: boolean
  mayChange: boolean
}

function SaveBar({ isDraft, isBehind, isWhole, isOpen, mayChange, drop, save }: SaveBarProps) {
  const t = useTranslations('agenda')
  const words = useProblem()
  if (!mayChange) return <Note>{t('readOnly')}</Note>
  return (
    <div className="no-print grid gap-3">
      <div className="flex flex-wrap items-center gap-3">
        <Button kind="primary" isDisabled={!isDraft || !isWhole} pending={save.isPending} pendingText={t('saving')} onPress={save.send}>
          {t('save')}
        </Button>
        {isDraft && (
          <Button kind="quiet" onPress={drop}>
            {t('discard')}
          </Button>
        )}
        <p role="status" className="second">
          {isDraft ? t('unsaved') : save.isSuccess ? t('saved') : t(isOpen ? 'introOpen' : 'intro')}
        </p>
      </div>
      {isBehind && (
        <Note tone="gold" role="status">
          {t('behind')}
        </Note>
      )}
      {save.error && isDraft && (
        <Note tone="red" role="alert">
          {words(save.error).sentence}
        </Note>
      )}
    </div>
  )
}
