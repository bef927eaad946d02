'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ChangeOnTheWire, UnitChanges } from '#contract/changes.ts'
import { unitChangeKinds } from '#domain/organization/unit-change.ts'
import { Button } from '#screens/kit/button.tsx'
import { dayText } from '#screens/kit/dates.ts'
import { Note } from '#screens/kit/note.tsx'
import { RadioGroup } from '#screens/kit/radio-group.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { TextField } from '#screens/kit/text-field.tsx'
import { useApi } from '#screens/live/api.tsx'
import { RefusedNote } from '#screens/live/load-problem.tsx'
import { useProblem } from '#screens/live/problem.ts'
import { DayField } from '../day-field.tsx'
import { changeOf, emptyDraft } from './change-draft.ts'
import { ChangePreviewPart } from './change-preview.tsx'
import { dayOrNull } from './day-or-null.ts'
import { KindFields } from './kind-fields.tsx'

/** Put together, looked at, confirmed: what was shown is what is written, or it is refused. */
export function ChangeForm({ page }: { page: UnitChanges }) {
  const t = useTranslations('changes')
  const api = useApi()
  const queries = useQueryClient()
  const asWords = useProblem()
  const [draft, setDraft] = useState(() => emptyDraft(page.today))
  const [asked, setAsked] = useState<{ on: string; change: ChangeOnTheWire } | null>(null)
  const preview = useQuery({
    ...api.changes.preview.queryOptions({
      unitId: page.unitId,
      on: asked?.on ?? '',
      change: asked?.change ?? { kind: 'ENDED', unitId: '' },
    }),
    enabled: asked !== null,
    retry: false,
  })
  const make = useMutation(
    api.changes.make.mutationOptions({
      onSuccess: async () => {
        setDraft(emptyDraft(page.today))
        setAsked(null)
        await Promise.all([queries.invalidateQueries(api.changes.pathFilter()), queries.invalidateQueries(api.admin.pathFilter())])
      },
    }),
  )
  const fields = { ...(preview.error && asWords(preview.error).fields), ...(make.error && asWords(make.error).fields) }
  // The wire names the fields of a change from its root: change.unit.name.
  const fieldError = (field: string) => fields[field] ?? fields[`change.${field}`] ?? null
  const change = (part: Partial<typeof draft>) => {
    setAsked(null)
    make.reset()
    setDraft({ ...draft, ...part })
  }
  const wanted = changeOf(draft, page)
  const on = dayOrNull(draft.on)
  const look = () => wanted && on && setAsked({ on, change: wanted })
  const isLate = on !== null && on < page.today
  return (
    <div className="grid gap-x-10 gap-y-8 min-[1100px]:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
      <section className="grid content-start gap-5">
        <SectionHead level={2}>{t('new')}</SectionHead>
        <RadioGroup
          label={t('kind')}
          items={unitChangeKinds.map((id) => ({ id, label: t(`kinds.${id}.name`), hint: t(`kinds.${id}.hint`) }))}
          value={draft.kind}
          onChange={(kind) => {
            const { on, number, decidedOn, note } = draft
            change({ ...emptyDraft(page.today), kind, on, number, decidedOn, note })
          }}
        />
        {draft.kind && (
          <>
            <KindFields page={page} draft={draft} change={change} fieldError={fieldError} />
            <DayField
              label={t('on')}
              hint={t('onHint')}
              value={draft.on}
              onChange={(day) => change({ on: day })}
              error={fieldError('on')}
            />
            {isLate && <Note>{t('late')}</Note>}
            {on !== null && on > page.today && <Note>{t('planned', { day: dayText(on) })}</Note>}
            <TextField
              label={t('number')}
              hint={t('numberHint')}
              value={draft.number}
              onChange={(number) => setDraft({ ...draft, number })}
              maxLength={60}
            />
            <DayField
              label={t('decidedOn')}
              value={draft.decidedOn}
              onChange={(decidedOn) => setDraft({ ...draft, decidedOn })}
              error={fieldError('decidedOn')}
            />
            <TextField label={t('note')} value={draft.note} onChange={(note) => setDraft({ ...draft, note })} maxLength={500} />
            <div>
              <Button
                kind="primary"
                onPress={() => void look()}
                isDisabled={!wanted || !on}
                pending={preview.isFetching}
                pendingText={t('looking')}
              >
                {t('look')}
              </Button>
            </div>
            {(!wanted || !on) && <p className="second">{t('incomplete')}</p>}
          </>
        )}
      </section>
      <section aria-live="polite">
        <SectionHead level={2}>{t('preview')}</SectionHead>
        {asked === null && <p className="second">{t('previewNone')}</p>}
        <RefusedNote error={preview.error} />
        {asked && preview.data && (
          <ChangePreviewPart preview={preview.data} on={asked.on}>
            <RefusedNote error={make.error} />
            <Button
              kind="primary"
              pending={make.isPending}
              pendingText={t('making')}
              onPress={() =>
                make.mutate({
                  unitId: page.unitId,
                  ...asked,
                  number: draft.number,
                  decidedOn: dayOrNull(draft.decidedOn),
                  note: draft.note,
                })
              }
            >
              {asked.on > page.today ? t('plan') : t('make')}
            </Button>
          </ChangePreviewPart>
        )}
      </section>
    </div>
  )
}
