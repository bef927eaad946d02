'use client'

import { useTranslations } from 'next-intl'
import { type AgendaStep, type StepKind, wholeStep } from '#domain/meeting/agenda.ts'
import { Button } from '#screens/kit/button.tsx'
import { Menu } from '#screens/kit/menu.tsx'
import { leftOff, mayTakeItem, type Row, withItem, withStep } from './arrangement.ts'

type Props = {
  steps: readonly AgendaStep[]
  reached: readonly string[]
  /** The chosen line: what is new comes behind it, or under its step. */
  row: Row | null
  onAdd: (steps: AgendaStep[], id: string) => void
}

/** A step of the cell's own, a step of 42-HD that was left off, or an item under the chosen step. */
export function AddEntry({ steps, reached, row, onAdd }: Props) {
  const t = useTranslations('agenda')
  const all = { steps, reached }
  const add = (kind: StepKind) => {
    const step = wholeStep({ id: crypto.randomUUID(), kind, title: t(`kinds.${kind}`) })
    const next = withStep(all, step, row?.stepId ?? null)
    if (next) onAdd(next, step.id)
  }
  const addItem = (stepId: string) => {
    const { kind: _, items: __, ...item } = wholeStep({ id: crypto.randomUUID(), kind: 'OTHER', title: t('newItem') })
    onAdd(withItem(steps, stepId, item), item.id)
  }
  const missing = leftOff(steps)
  return (
    <div className="flex flex-wrap gap-3 pt-3">
      <Button size="small" onPress={() => add('OTHER')}>
        {t('addStep')}
      </Button>
      <Button size="small" isDisabled={!row || !mayTakeItem(all, row.stepId)} onPress={() => row && addItem(row.stepId)}>
        {t('addItem')}
      </Button>
      {missing.length > 0 && (
        <Menu
          label={t('addKind')}
          size="small"
          items={missing.map((kind) => ({ id: kind, label: t(`kinds.${kind}`) }))}
          onAction={(kind) => add(kind as StepKind)}
        />
      )}
    </div>
  )
}
