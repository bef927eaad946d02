'use client'

import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { paths } from '#contract/paths.ts'
import type { MyReflection } from '#contract/reflection.ts'
import { checkReflection, reflectionProgress } from '#domain/notebook/reflection.ts'
import type { ReflectionAnswers } from '#domain/notebook/year-entries.ts'
import { Button } from '#screens/kit/button.tsx'
import { dayText, monthText } from '#screens/kit/dates.ts'
import { Note } from '#screens/kit/note.tsx'
import { ProgressTicks, ticksTo } from '#screens/kit/progress-ticks.tsx'
import { AsideDrafts } from '../drafts/aside-drafts.tsx'
import { DraftChoice } from '../drafts/draft-choice.tsx'
import { DraftNotices } from '../drafts/draft-notices.tsx'
import { goToField } from '../drafts/field-anchor.tsx'
import { SaveState } from '../drafts/save-state.tsx'
import { useRefreshed } from '../drafts/use-draft-keeper.ts'
import { WritingFrame } from '../drafts/writing-frame.tsx'
import { useSentence } from '../use-sentence.ts'
import type { AnswersProps } from './answers-props.ts'
import { EarlierAnswers } from './earlier-answers.tsx'
import { HandInReflection } from './hand-in-reflection.tsx'
import { ItemAnswers } from './item-answers.tsx'
import { MonthsOfYear } from './months-of-year.tsx'
import { NewShortfalls } from './new-shortfalls.tsx'
import { usePartWords } from './part-words.tsx'
import { draftKey, type OpenedReflection, reflectionDrafts, useReflectionKeeper } from './reflection-drafts.ts'
import { reflectionShape } from './reflection-shape.ts'
import { TopicAnswers } from './topic-answers.tsx'

export type ReflectionEditorProps = {
  personId: string
  opened: OpenedReflection
  /** The server's answer; missing while it cannot be reached. */
  fresh: MyReflection | undefined
  /** Reads the server's state again: handed in, or closed elsewhere. */
  onClosed: () => Promise<unknown>
}

/** A month's reflection while it is written: one page to scroll, the earlier shortfalls first. */
export function ReflectionEditor({ personId, opened, fresh, onClosed }: ReflectionEditorProps) {
  const t = useTranslations('reflection')
  const sentence = useSentence()
  const { keeper, draft } = useReflectionKeeper(personId, opened)
  useRefreshed(keeper, fresh)
  const [checked, setChecked] = useState(false)
  const form = fresh ?? opened.form
  const words = usePartWords(form)
  const { answers, clash } = draft
  const { missing, progress } = useMemo(() => judged(form, answers), [form, answers])
  const title = t('titleOf', { month: monthText(form.month) })
  if (clash) {
    const settle = (taken: ReflectionAnswers, other: ReflectionAnswers) => void keeper.settle(taken, other)
    return <DraftChoice title={title} shape={reflectionShape} words={words} draft={{ ...draft, clash }} onSettle={settle} />
  }
  const part: AnswersProps = {
    form,
    answers,
    change: (change) => keeper.change({ ...answers, ...change }),
    mistake: (path) => {
      const found = checked ? missing.find((one) => one.field === path) : undefined
      return found ? sentence(found.code) : null
    },
  }
  const goToMissing = () => {
    setChecked(true)
    void keeper.push()
    const [first] = missing
    if (first) setTimeout(() => goToField(first.field), 0)
  }
  const done = async () => {
    keeper.stop()
    if (keeper.state().aside.length === 0) await reflectionDrafts.drop(draftKey(form))
    await onClosed()
  }
  const foot =
    missing.length > 0 ? (
      <Button kind="primary" onPress={goToMissing}>
        {t('goMissing', { count: missing.length })}
      </Button>
    ) : (
      <HandInReflection form={form} keeper={keeper} onHandedIn={done} />
    )
  return (
    <WritingFrame title={title} status={<SaveState draft={draft} />} foot={foot}>
      <DraftNotices draft={draft} here={paths.reflection(form.month)} onSee={onClosed} />
      <AsideDrafts
        aside={draft.aside}
        answers={answers}
        shape={reflectionShape}
        words={words}
        onTakeBack={(taken) => keeper.change(taken)}
        onDrop={(at) => keeper.dropAside(at)}
      />
      <ProgressTicks ticks={ticksTo(progress.done + 1, progress.total)} sentence={t('progress', progress)} />
      <p className="second num mt-1">{t('progress', progress)}</p>
      <Standing form={form} />
      <EarlierAnswers {...part} />
      <ItemAnswers {...part} />
      <TopicAnswers {...part} />
      <NewShortfalls {...part} />
      <MonthsOfYear form={form} />
    </WritingFrame>
  )
}

function judged(form: MyReflection, answers: ReflectionAnswers) {
  const asks = { template: form.template, items: form.items, earlierIds: form.earlier.map(({ id }) => id) }
  return { missing: checkReflection(asks, answers), progress: reflectionProgress(asks, answers) }
}

/** By when, said kindly when the day has gone by. */
function Standing({ form }: { form: MyReflection }) {
  const t = useTranslations('reflection')
  const { standing, handedIn, closed } = form
  if (handedIn) return <Note className="mt-3">{t('changing')}</Note>
  if (standing.state === 'NOT_ASKED') return <Note className="mt-3">{t(`notAsked.${standing.why}`)}</Note>
  if (standing.state === 'MISSING')
    return (
      <Note tone="gold" className="mt-3">
        {t(closed ? 'missedClosed' : 'missed', { day: dayText(standing.dueOn) })}
      </Note>
    )
  return <p className="num mt-2">{t('due', { day: dayText(standing.dueOn) })}</p>
}
