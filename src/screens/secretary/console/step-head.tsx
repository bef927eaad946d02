'use client'

import { useTranslations } from 'next-intl'
import { ProgressTicks, ticksTo } from '#screens/kit/progress-ticks.tsx'
import { ActButton } from './act-button.tsx'
import { useDesk } from './desk-context.tsx'
import { Shortcut } from './primary-action.tsx'
import { SkipStep } from './skip-step.tsx'
import { UndoButton } from './undo-button.tsx'

/** What the wall shows now, where we are in it, and the way back. */
export function StepHead() {
  const t = useTranslations('console.head')
  const { view, steers } = useDesk()
  const { scene, step, currentItem, shortfalls } = view
  const total = shortfalls.length
  const inShortfalls = step?.kind === 'SHORTFALLS' && total > 0
  return (
    <div className="con-head">
      <p className="label label-red">{t(`scene.${view.wallBlank ? 'BLANK' : scene.kind}`)}</p>
      {inShortfalls && (
        <div className="con-pos num">
          {t('item', { number: currentItem + 1, total })}
          {total <= 12 && (
            <ProgressTicks size="desk" ticks={ticksTo(currentItem + 1, total)} sentence={t('item', { number: currentItem + 1, total })} />
          )}
        </div>
      )}
      <div className="con-ways">
        {steers && <Shortcut />}
        <UndoButton />
        {step && !view.pause && (step.number > 1 || currentItem > 0) && (
          <ActButton kind="quiet" command={{ type: 'back' }}>
            {t('back')}
          </ActButton>
        )}
        {steers && !view.pause && <SkipStep />}
      </div>
    </div>
  )
}
