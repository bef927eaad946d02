import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { HelpActInput } from '#contract/help.ts'
import { Button } from '#screens/kit/button.tsx'
import { Checkbox } from '#screens/kit/checkbox.tsx'
import { dateFromText } from '#screens/kit/dates.ts'
import { Dialog } from '#screens/kit/dialog.tsx'
import { Note } from '#screens/kit/note.tsx'
import { RadioGroup } from '#screens/kit/radio-group.tsx'
import { TextArea, TextField } from '#screens/kit/text-field.tsx'
import { TypedDayField } from '#screens/kit/typed-day-field.tsx'
import { useKept } from '#screens/kit/use-kept.ts'
import { usePlanAct } from './use-plan-act.ts'

export type PlanAct = { kind: 'doStep'; stepId: string } | { kind: 'review' | 'addStep' | 'recordOutcome' | 'end' }

type Fields = { text: string; day: string | null; finding: 'KEPT' | 'PARTLY' | 'NOT'; last: boolean; body: string; number: string }
const empty: Fields = { text: '', day: null, finding: 'PARTLY', last: false, body: '', number: '' }

type Props = { of: { cellId: string; planId: string }; act: PlanAct; onClose: () => void }

/** The words of one act on a plan; kept on this device until they are written down. */
export function PlanActForm({ of, act, onClose }: Props) {
  const t = useTranslations('help.form')
  const [kept, keep] = useKept(`help-act:${of.planId}:${act.kind}:${act.kind === 'doStep' ? act.stepId : ''}`, asFields)
  const fields = kept ?? empty
  const set = (changes: Partial<Fields>) => keep({ ...fields, ...changes })
  const change = usePlanAct(of.cellId, of.planId)
  const [asked, setAsked] = useState(false)
  const input = inputOf(act, fields)
  const send = async () => {
    setAsked(true)
    if (!input || !(await change.act(input))) return
    keep(null)
    onClose()
  }
  const missing = asked && !input ? t('missing') : null
  return (
    <Dialog
      title={t(`title.${act.kind}`)}
      isOpen
      onOpenChange={onClose}
      wide
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button kind="primary" pending={change.pending} pendingText={t('saving')} onPress={() => void send()}>
            {t(`confirm.${act.kind}`)}
          </Button>
        </>
      }
    >
      <p>{t(`hint.${act.kind}`)}</p>
      {act.kind === 'review' && (
        <RadioGroup
          label={t('finding')}
          items={(['KEPT', 'PARTLY', 'NOT'] as const).map((id) => ({ id, label: t(`findings.${id}`) }))}
          value={fields.finding}
          onChange={(finding) => set({ finding })}
        />
      )}
      {act.kind === 'recordOutcome' && (
        <>
          <TextField label={t('body')} value={fields.body} onChange={(body) => set({ body })} maxLength={300} />
          <TextField label={t('number')} value={fields.number} onChange={(number) => set({ number })} maxLength={120} />
        </>
      )}
      {(act.kind === 'recordOutcome' || act.kind === 'addStep') && (
        <TypedDayField label={t(`day.${act.kind}`)} hint={t('dayHint')} value={fields.day} onChange={(day) => set({ day })} />
      )}
      <TextArea
        label={t(`text.${act.kind}`)}
        value={fields.text}
        onChange={(text) => set({ text })}
        maxLength={act.kind === 'addStep' ? 600 : 2000}
      />
      {act.kind === 'review' && (
        <Checkbox isSelected={fields.last} onChange={(last) => set({ last })}>
          {t('last')}
        </Checkbox>
      )}
      {(missing || change.problem) && (
        <Note tone="red" role="alert">
          {missing ?? change.problem?.sentence}
        </Note>
      )}
    </Dialog>
  )
}

/** Null while something is missing. */
function inputOf(act: PlanAct, { text, day, finding, last, body, number }: Fields): HelpActInput | null {
  const on = day && (dateFromText(day) ?? (/^\d{4}-\d{2}-\d{2}$/.test(day) ? day : null))
  switch (act.kind) {
    case 'doStep':
      return text.trim() ? { kind: 'doStep', stepId: act.stepId, word: text } : null
    case 'review':
      return text.trim() ? { kind: 'review', finding, text, last } : null
    case 'addStep':
      return text.trim() && on ? { kind: 'addStep', what: text, dueOn: on } : null
    case 'recordOutcome':
      return text.trim() && body.trim() && number.trim() && on ? { kind: 'recordOutcome', body, number, decidedOn: on, text } : null
    case 'end':
      return { kind: 'end', word: text }
  }
}

function asFields(stored: unknown): Fields | null {
  const fields = stored as Fields | null
  return fields && typeof fields.text === 'string' ? { ...empty, ...fields } : null
}
