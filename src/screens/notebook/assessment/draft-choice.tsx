'use client'

import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import type { SelfAssessmentAnswers } from '#domain/notebook/types.ts'
import { Button } from '#screens/kit/button.tsx'
import { Note } from '#screens/kit/note.tsx'
import { RadioGroup } from '#screens/kit/radio-group.tsx'
import { AssessmentFrame } from './assessment-frame.tsx'
import { type Difference, differences, firstChoice, merged, type Side } from './draft-clash.ts'
import type { DraftState } from './draft-keeper.ts'
import { useForm } from './form-context.tsx'
import { PartReading, usePartTitle } from './part-reading.tsx'
import { SaveState } from './save-state.tsx'

export type DraftChoiceProps = {
  draft: DraftState & { clash: NonNullable<DraftState['clash']> }
  /** The draft to go on with, and the one to be kept apart. */
  onSettle: (answers: SelfAssessmentAnswers, other: SelfAssessmentAnswers) => void
}

/** Two devices wrote the same answers: both are shown, the writer chooses place by place or at once. */
export function DraftChoice({ draft, onSettle }: DraftChoiceProps) {
  const t = useTranslations('assessment')
  const { form } = useForm()
  const theirs = draft.clash.answers
  const found = useMemo(() => differences(draft.base.answers, draft.answers, theirs), [draft.base.answers, draft.answers, theirs])
  const [chosen, setChosen] = useState<Record<string, Side>>({})
  const sideOf = (difference: Difference) => chosen[difference.key] ?? firstChoice(difference)
  const take = () => {
    const sides = new Map(found.map((difference) => [difference.key, sideOf(difference)]))
    const answers = merged(draft.answers, theirs, (key) => sides.get(key) ?? 'mine')
    // What was left on this side is gone from the merged draft; what was left on the other side is what the other device wrote.
    onSettle(
      answers,
      merged(draft.answers, theirs, (key) => (sides.get(key) === 'mine' ? 'theirs' : 'mine')),
    )
  }
  return (
    <AssessmentFrame
      title={t('title', { year: form.year })}
      status={<SaveState draft={draft} />}
      foot={
        <Button kind="primary" onPress={take}>
          {t('clash.take')}
        </Button>
      }
    >
      <div className="grid gap-5">
        <h2 className="text-[1.3em]">{t('clash.title')}</h2>
        <Note tone="gold" role="alert">
          {t('clash.text')}
        </Note>
        <div className="grid gap-3">
          <Button onPress={() => onSettle(draft.answers, theirs)} wide>
            {t('clash.allMine')}
          </Button>
          <Button onPress={() => onSettle(theirs, draft.answers)} wide>
            {t('clash.allTheirs')}
          </Button>
        </div>
        {found.map((difference) => (
          <OneChoice
            key={difference.key}
            difference={difference}
            side={sideOf(difference)}
            onChoose={(side) => setChosen({ ...chosen, [difference.key]: side })}
          />
        ))}
      </div>
    </AssessmentFrame>
  )
}

const whoChanged = { mine: 'onlyMine', theirs: 'onlyTheirs', both: 'both' } as const

function OneChoice({ difference, side, onChoose }: { difference: Difference; side: Side; onChoose: (side: Side) => void }) {
  const t = useTranslations('assessment.clash')
  const titleOf = usePartTitle()
  const title = titleOf(difference.mine ?? difference.theirs)
  return (
    <section className="grid gap-3 border-t-2 border-ink pt-3">
      <h3>{title}</h3>
      <p className="second">{t(whoChanged[difference.changedBy])}</p>
      {(['mine', 'theirs'] as const).map((one) => (
        <div key={one} className={`grid gap-1 border-2 p-3 ${side === one ? 'border-ink bg-sheet' : 'border-rule'}`}>
          <b>{t(one)}</b>
          <PartReading part={difference[one]} />
        </div>
      ))}
      <RadioGroup
        label={t('choose', { title })}
        labelHidden
        items={[
          { id: 'mine', label: t('mine') },
          { id: 'theirs', label: t('theirs') },
        ]}
        value={side}
        onChange={onChoose}
        inline
      />
    </section>
  )
}
