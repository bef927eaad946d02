'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#screens/kit/button.tsx'
import { ComboBox } from '#screens/kit/select.tsx'
import { useDesk } from './desk-context.tsx'
import { ProblemNote } from './problem-note.tsx'
import { useCommand } from './use-deed.ts'
import { usePeople } from './use-people.ts'

/** The counting team: its head signs for it. */
export function CountingTeam() {
  const t = useTranslations('console.countingTeam')
  const { view, steers } = useDesk()
  const team = view.countingTeam
  const [isChanging, setChanging] = useState(false)
  return (
    <section className="con-plain-card">
      <div className="con-lines">
        <h3>{t('title')}</h3>
        {team && !isChanging && (
          <p className="num mt-1">
            <b>{t('head', { name: team.names[0] ?? '' })}</b>
            {team.names.length > 1 && `; ${team.names.slice(1).join(', ')}`}
          </p>
        )}
      </div>
      {team && !isChanging
        ? steers && (
            <Button kind="quiet" size="small" onPress={() => setChanging(true)}>
              {t('change')}
            </Button>
          )
        : steers && <TeamForm onDone={() => setChanging(false)} />}
      {!team && !steers && <p className="second">{t('none')}</p>}
    </section>
  )
}

const places = 3

function TeamForm({ onDone }: { onDone: () => void }) {
  const t = useTranslations('console.countingTeam')
  const { view } = useDesk()
  const people = usePeople('present')
  const [chosen, setChosen] = useState<(string | null)[]>(() => fill(view.countingTeam?.memberIds ?? []))
  const { run, pending, problem } = useCommand()
  const [headId, ...others] = chosen
  const save = async () => {
    const memberIds = others.filter((id): id is string => id !== null)
    if (headId && (await run({ type: 'appointCountingTeam', headId, memberIds }))) onDone()
  }
  return (
    <>
      <div className="con-three mt-2">
        {chosen.map((id, place) => (
          <ComboBox
            key={place}
            label={place === 0 ? t('headLabel') : t('member', { number: place })}
            items={people.filter((one) => one.id === id || !chosen.includes(one.id))}
            value={id}
            onChange={(memberId) => setChosen((old) => old.map((before, index) => (index === place ? memberId : before)))}
            placeholder={t('choose')}
            nothingFound={t('nobody')}
          />
        ))}
      </div>
      <ProblemNote problem={problem} />
      <div className="con-acts">
        <Button onPress={save} pending={pending} pendingText={t('saving')} isDisabled={!headId}>
          {t('save')}
        </Button>
        {chosen.length < 15 && (
          <Button kind="quiet" size="small" onPress={() => setChosen((old) => [...old, null])}>
            {t('more')}
          </Button>
        )}
      </div>
    </>
  )
}

const fill = (ids: readonly string[]): (string | null)[] => [
  ...ids,
  ...Array.from({ length: Math.max(0, places - ids.length) }, () => null),
]
