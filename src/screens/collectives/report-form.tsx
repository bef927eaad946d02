'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { CollectivePage } from '#contract/collective.ts'
import type { CollectiveReport } from '#domain/collective/review.ts'
import { Button } from '#screens/kit/button.tsx'
import { Checkbox } from '#screens/kit/checkbox.tsx'
import { ConfirmButton } from '#screens/kit/dialog.tsx'
import { RadioGroup } from '#screens/kit/radio-group.tsx'
import { TextArea } from '#screens/kit/text-field.tsx'
import { useKept } from '#screens/kit/use-kept.ts'
import { useApi } from '#screens/live/api.tsx'
import { RefusedNote } from '#screens/live/load-problem.tsx'
import { useLevelChoices } from './level-word.tsx'
import { WholeField } from './whole-field.tsx'

const texts = [
  ['results', 8000, 6],
  ['shortfalls', 4000, 4],
  ['causes', 4000, 3],
  ['remedies', 4000, 4],
] as const

const noScore = { score: 0, tasks: 0, onTime: 0, exceeded: 0 }

/** The collective's own report, kept on this device as it is typed, saved as a draft, handed in once. */
export function ReportForm({ page }: { page: CollectivePage }) {
  const t = useTranslations('collectives.report')
  const api = useApi()
  const queries = useQueryClient()
  const choices = useLevelChoices()
  const { unitId, year, version } = page
  const [kept, keep] = useKept(`collective:${unitId}:${year}`, asReport)
  const [saved, setSaved] = useState(false)
  const report = kept ?? page.draft
  const change = (part: Partial<CollectiveReport>) => {
    setSaved(false)
    keep({ ...report, ...part })
  }
  const done = async () => {
    await queries.invalidateQueries(api.collective.pathFilter())
    keep(null)
    setSaved(true)
  }
  const save = useMutation(api.collective.save.mutationOptions({ onSuccess: done }))
  const handIn = useMutation(api.collective.handIn.mutationOptions({ onSuccess: done }))
  const sent = { unitId, year, version, report }
  return (
    <form className="grid max-w-[52rem] gap-5 pt-3" onSubmit={(event) => event.preventDefault()}>
      {texts.map(([key, most, rows]) => (
        <TextArea
          key={key}
          label={t(key)}
          hint={t(`${key}Hint`)}
          value={report[key]}
          onChange={(text) => change({ [key]: text })}
          rows={rows}
          maxLength={most}
        />
      ))}
      <RadioGroup label={t('level')} items={choices} value={report.level} onChange={(level) => change({ level })} />
      {page.scoreGates && <Score report={report} onChange={change} />}
      <RefusedNote error={handIn.error ?? save.error} />
      <div className="flex flex-wrap items-center gap-3">
        <Button pending={save.isPending} pendingText={t('saving')} onPress={() => save.mutate(sent)}>
          {t('save')}
        </Button>
        <ConfirmButton
          kind="primary"
          ask={{ title: t('ask'), consequence: t('askText', { upper: page.upperName ?? '' }), confirm: t('handIn'), cancel: t('cancel') }}
          onConfirm={() =>
            handIn.mutateAsync(sent).then(
              () => true,
              () => true,
            )
          }
        >
          {t('handIn')}
        </ConfirmButton>
        {saved && !kept && <span role="status">{t('saved')}</span>}
      </div>
    </form>
  )
}

function Score({ report, onChange }: { report: CollectiveReport; onChange: (part: Partial<CollectiveReport>) => void }) {
  const t = useTranslations('collectives.report')
  const score = report.score
  return (
    <fieldset className="grid gap-3">
      <legend className="field-label">{t('scored')}</legend>
      <Checkbox isSelected={score !== null} onChange={(on) => onChange({ score: on ? noScore : null })}>
        {t('hasScore')}
      </Checkbox>
      {score && (
        <div className="grid grid-cols-2 gap-3 min-[700px]:grid-cols-4">
          {(['score', 'tasks', 'onTime', 'exceeded'] as const).map((key) => (
            <WholeField
              key={key}
              label={t(`of.${key}`)}
              value={score[key]}
              onChange={(count) => onChange({ score: { ...score, [key]: count ?? 0 } })}
            />
          ))}
        </div>
      )}
    </fieldset>
  )
}

const asReport = (stored: unknown): CollectiveReport | null =>
  typeof stored === 'object' && stored !== null && 'results' in stored && 'remedies' in stored ? (stored as CollectiveReport) : null
