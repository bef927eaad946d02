import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { Button } from '#screens/kit/button.tsx'
import { Note } from '#screens/kit/note.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { ComboBox } from '#screens/kit/select.tsx'
import { TextArea, TextField } from '#screens/kit/text-field.tsx'
import { TypedDayField } from '#screens/kit/typed-day-field.tsx'
import { useKept } from '#screens/kit/use-kept.ts'
import { useApi } from '#screens/live/api.tsx'
import { useProblem } from '#screens/live/problem.ts'

type Step = { what: string; dueOn: string | null }
type Fields = { memberId: string | null; reason: string; helperIds: (string | null)[]; steps: Step[] }
const empty: Fields = { memberId: null, reason: '', helperIds: [null], steps: [{ what: '', dueOn: null }] }

type Props = { cellId: string; people: readonly { memberId: string; name: string }[]; onDone: () => void }

/** A new plan; kept on this device until it begins. */
export function PlanForm({ cellId, people, onDone }: Props) {
  const t = useTranslations('help.new')
  const api = useApi()
  const cache = useQueryClient()
  const asWords = useProblem()
  const [kept, keep] = useKept(`help-plan:${cellId}`, asFields)
  const fields = kept ?? empty
  const set = (changes: Partial<Fields>) => keep({ ...fields, ...changes })
  const open = useMutation(
    api.help.open.mutationOptions({
      onSuccess: async () => {
        await cache.invalidateQueries(api.help.pathFilter())
        keep(null)
        onDone()
      },
    }),
  )
  const refused = open.error ? asWords(open.error) : null
  const error = (field: string) => refused?.fields[field] ?? null
  const items = people.map(({ memberId, name }) => ({ id: memberId, label: name }))
  const who = { items, placeholder: t('choose'), nothingFound: t('nobody') }
  const { memberId, reason, helperIds, steps } = fields
  const send = () =>
    memberId && open.mutate({ cellId, memberId, reason, helperIds: helperIds.filter((id) => id !== null), steps: steps.map(tidy) })
  return (
    <section className="card grid gap-4" aria-labelledby="new-plan">
      <SectionHead level={2}>
        <span id="new-plan">{t('title')}</span>
      </SectionHead>
      <p>{t('hint')}</p>
      <ComboBox {...who} label={t('who')} value={memberId} onChange={(id) => set({ memberId: id })} error={error('memberId')} />
      <TextArea
        label={t('reason')}
        hint={t('reasonHint')}
        value={reason}
        onChange={(text) => set({ reason: text })}
        maxLength={2000}
        error={error('reason')}
      />
      {helperIds.map((helperId, index) => (
        <ComboBox
          {...who}
          key={index}
          label={index === 0 ? t('helper') : t('helperMore')}
          value={helperId}
          onChange={(id) => set({ helperIds: helperIds.with(index, id) })}
          error={index === 0 ? error('helperIds') : null}
        />
      ))}
      {helperIds.length < 3 && (
        <p>
          <Button kind="quiet" size="small" onPress={() => set({ helperIds: [...helperIds, null] })}>
            {t('addHelper')}
          </Button>
        </p>
      )}
      {steps.map((step, index) => (
        <div key={index} className="grid gap-x-6 gap-y-3 min-[700px]:grid-cols-[minmax(0,1fr)_180px]">
          <TextField
            label={t('step', { number: index + 1 })}
            value={step.what}
            onChange={(what) => set({ steps: steps.with(index, { ...step, what }) })}
            maxLength={600}
            error={error(`steps.${index}.what`)}
          />
          <TypedDayField
            label={t('due')}
            value={step.dueOn}
            onChange={(dueOn) => set({ steps: steps.with(index, { ...step, dueOn }) })}
            error={error(`steps.${index}.dueOn`)}
          />
        </div>
      ))}
      <p>
        <Button kind="quiet" size="small" onPress={() => set({ steps: [...steps, { what: '', dueOn: null }] })}>
          {t('addStep')}
        </Button>
      </p>
      {refused && (
        <Note tone="red" role="alert">
          {refused.sentence}
        </Note>
      )}
      <p className="flex flex-wrap gap-3">
        <Button kind="primary" onPress={send} pending={open.isPending} pendingText={t('saving')} isDisabled={memberId === null}>
          {t('confirm')}
        </Button>
        <Button onPress={onDone}>{t('later')}</Button>
      </p>
    </section>
  )
}

/** A day that is no day is none: the server says so beside the field. */
const tidy = ({ what, dueOn }: Step): Step => ({ what, dueOn: dueOn && /^\d{4}-\d{2}-\d{2}$/.test(dueOn) ? dueOn : null })

function asFields(stored: unknown): Fields | null {
  const fields = stored as Fields | null
  return fields && Array.isArray(fields.steps) && Array.isArray(fields.helperIds) && typeof fields.reason === 'string' ? fields : null
}
