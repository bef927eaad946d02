'use client'

import { useTranslations } from 'next-intl'
import type { MyNotebook } from '#contract/notebook.ts'
import type { Level } from '#domain/classification/levels.ts'
import { dayMonthText } from '#screens/kit/dates.ts'
import { LevelMark } from '#screens/kit/level-mark.tsx'
import { levelNumber } from '../level-number.ts'

type Step = { id: 'self' | 'committee' | 'cell' | 'decided'; level: Level | null; words: string | null; at: string | null }

/** Self, cell committee, cell, decision: the four steps, each with its day, the missing ones said to be missing. */
export function StepsToResult({ notebook }: { notebook: MyNotebook }) {
  const t = useTranslations('notebook')
  const { selfLevel, committeeLevel, decided } = notebook
  const steps: Step[] = [
    { id: 'self', level: selfLevel?.level ?? null, words: null, at: selfLevel?.handedInAt ?? null },
    { id: 'committee', level: committeeLevel?.level ?? null, words: null, at: committeeLevel?.at ?? null },
    useCellStep(notebook),
    { id: 'decided', level: decided?.level ?? null, words: null, at: decided?.decidedOn ?? null },
  ]
  return (
    <ol className="num grid gap-x-4 gap-y-3 min-[761px]:grid-cols-4 print:grid-cols-4">
      {steps.map((step) => (
        <li
          key={step.id}
          className="border-rule not-first:border-t not-first:pt-3 min-[761px]:not-first:border-t-0 min-[761px]:not-first:border-l min-[761px]:not-first:pt-0 min-[761px]:not-first:pl-4"
        >
          <span className="second small block">
            {step.at ? t('result.on', { what: t(`result.${step.id}`), date: dayMonthText(step.at) }) : t(`result.${step.id}`)}
          </span>
          {step.level || step.words ? (
            <b className="mt-1 flex items-start gap-2 leading-snug font-semibold">
              <LevelMark level={levelNumber(step.level)} className="mt-[0.15em]" />
              <span>{step.level ? t(`level.${step.level}`) : step.words}</span>
            </b>
          ) : (
            <span className="third mt-1 block">{t('result.none')}</span>
          )}
        </li>
      ))}
    </ol>
  )
}

function useCellStep({ cellOpinion }: MyNotebook): Step {
  const t = useTranslations('notebook')
  if (!cellOpinion) return { id: 'cell', level: null, words: null, at: null }
  const { proposal, at } = cellOpinion
  if (proposal === 'NO_MAJORITY') return { id: 'cell', level: null, words: t('noMajority'), at }
  return proposal === null ? { id: 'cell', level: null, words: t('countsOnly'), at } : { id: 'cell', level: proposal, words: null, at }
}
