'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useMemo, useState } from 'react'
import { Button } from '#screens/kit/button.tsx'
import { Note } from '#screens/kit/note.tsx'
import { RadioGroup } from '#screens/kit/radio-group.tsx'
import { type Difference, differences, firstChoice, merged, type Side } from './draft-clash.ts'
import type { DraftState } from './draft-keeper.ts'
import type { DraftShape } from './draft-shape.ts'
import { SaveState } from './save-state.tsx'
import { WritingFrame } from './writing-frame.tsx'

/** How a part of a draft is shown to be compared by eye. */
export type PartWords<Part> = { titleOf: (part: Part) => string; reading: (part: Part) => ReactNode }

export type DraftChoiceProps<Answers, Part> = {
  title: string
  shape: DraftShape<Answers, Part>
  words: PartWords<Part>
  draft: DraftState<Answers> & { clash: NonNullable<DraftState<Answers>['clash']> }
  /** The draft to go on with, and the one to be kept apart. */
  onSettle: (answers: Answers, other: Answers) => void
}

/** Two devices wrote the same answers: both are shown, the writer chooses place by place or at once. */
export function DraftChoice<Answers, Part>({ title, shape, words, draft, onSettle }: DraftChoiceProps<Answers, Part>) {
  const t = useTranslations('drafts.clash')
  const mine = draft.answers
  const theirs = draft.clash.answers
  const base = draft.base.answers
  const found = useMemo(() => differences(shape, { base, mine, theirs }), [shape, base, mine, theirs])
  const [chosen, setChosen] = useState<Record<string, Side>>({})
  const sideOf = (difference: Difference<Part>) => chosen[difference.key] ?? firstChoice(difference)
  const take = () => {
    const sides = new Map(found.map((difference) => [difference.key, sideOf(difference)]))
    const answers = merged(shape, { mine, theirs }, (key) => sides.get(key) ?? 'mine')
    // What was left on this side is gone from the merged draft; what was left on the other side is what the other device wrote.
    const other = merged(shape, { mine, theirs }, (key) => (sides.get(key) === 'mine' ? 'theirs' : 'mine'))
    onSettle(answers, other)
  }
  return (
    <WritingFrame
      title={title}
      status={<SaveState draft={draft} />}
      foot={
        <Button kind="primary" onPress={take}>
          {t('take')}
        </Button>
      }
    >
      <div className="grid gap-5">
        <h2 className="text-[1.3em]">{t('title')}</h2>
        <Note tone="gold" role="alert">
          {t('text')}
        </Note>
        <div className="grid gap-3">
          <Button onPress={() => onSettle(mine, theirs)} wide>
            {t('allMine')}
          </Button>
          <Button onPress={() => onSettle(theirs, mine)} wide>
            {t('allTheirs')}
          </Button>
        </div>
        {found.map((difference) => (
          <OneChoice
            key={difference.key}
            words={words}
            difference={difference}
            side={sideOf(difference)}
            onChoose={(side) => setChosen({ ...chosen, [difference.key]: side })}
          />
        ))}
      </div>
    </WritingFrame>
  )
}

const whoChanged = { mine: 'onlyMine', theirs: 'onlyTheirs', both: 'both' } as const

type OneChoiceProps<Part> = { words: PartWords<Part>; difference: Difference<Part>; side: Side; onChoose: (side: Side) => void }

function OneChoice<Part>({ words, difference, side, onChoose }: OneChoiceProps<Part>) {
  const t = useTranslations('drafts.clash')
  const named = difference.mine ?? difference.theirs
  const title = named === undefined ? '' : words.titleOf(named)
  return (
    <section className="grid gap-3 border-t-2 border-ink pt-3">
      <h3>{title}</h3>
      <p className="second">{t(whoChanged[difference.changedBy])}</p>
      {(['mine', 'theirs'] as const).map((one) => {
        const part = difference[one]
        return (
          <div key={one} className={`grid gap-1 border-2 p-3 ${side === one ? 'border-ink bg-sheet' : 'border-rule'}`}>
            <b>{t(one)}</b>
            {part === undefined ? <p className="third">{t('nothing')}</p> : words.reading(part)}
          </div>
        )
      })}
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
