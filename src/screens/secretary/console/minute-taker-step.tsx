'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ComboBox } from '#screens/kit/select.tsx'
import { CountingTeam } from './counting-team.tsx'
import { useDesk } from './desk-context.tsx'
import { NextActions } from './next-actions.tsx'
import { ProblemNote } from './problem-note.tsx'
import { useCommand } from './use-deed.ts'
import { usePeople } from './use-people.ts'

/** Who writes the minutes; the counting team may be named at once. */
export function MinuteTakerStep() {
  const t = useTranslations('console.minuteTaker')
  const { view, steers } = useDesk()
  const people = usePeople('present')
  const [chosen, setChosen] = useState(view.minuteTaker?.memberId ?? null)
  const appoint = useCommand()
  const isNew = chosen !== null && chosen !== view.minuteTaker?.memberId
  const before = async () => !isNew || (await appoint.run({ type: 'appointMinuteTaker', memberId: chosen }))
  return (
    <>
      <section className="card con-card">
        <h2>{view.step?.title}</h2>
        <p className="second">{t('hint')}</p>
        <div className="con-fields">
          <ComboBox
            label={t('who')}
            items={people}
            value={chosen}
            onChange={setChosen}
            placeholder={t('choose')}
            nothingFound={t('nobody')}
            isDisabled={!steers}
          />
        </div>
        <ProblemNote problem={appoint.problem} />
        <NextActions recorded={isNew ? 'minuteTaker' : 'none'} before={before} pending={appoint.pending} mayNext={chosen !== null} />
      </section>
      {view.steps.some(({ kind }) => kind === 'BALLOTS') && <CountingTeam />}
    </>
  )
}
