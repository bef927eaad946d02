'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { OpenVoteChoice } from '#domain/meeting/meeting.ts'
import type { OpenVoteCard } from '#domain/meeting/open-vote-card.ts'

const choices: readonly OpenVoteChoice[] = ['FOR', 'AGAINST', 'ABSTAIN']
/** Names that fit below the figure: two columns for, one each for the others. */
const room: Record<OpenVoteChoice, number> = { FOR: 20, AGAINST: 10, ABSTAIN: 10 }
const turnMilliseconds = 8_000

/** Raised hands, by name and live. */
export function OpenVoteScene({ vote }: { vote: OpenVoteCard }) {
  const t = useTranslations('projector.openVote')
  const turn = useTurns()
  return (
    <article className="wall-item">
      <div className="wall-progress">
        <p className="label label-red">{vote.open ? t('open') : t('closed')}</p>
        <p className="num">{t('majority', { majority: vote.majority, base: vote.base })}</p>
        {vote.open && vote.notYet > 0 && <p className="num second">{t('notYet', { count: vote.notYet })}</p>}
        {!vote.open && vote.carried !== null && (
          <p className={`num ml-auto text-wall-2 font-bold ${vote.carried ? 'text-ok' : 'text-red'}`}>
            {t(vote.carried ? 'carried' : 'notCarried', {
              for: vote.counts.FOR,
              base: vote.base,
              share: vote.counts.FOR / Math.max(1, vote.base),
            })}
          </p>
        )}
      </div>
      <h1 style={vote.title.length > 60 ? { fontSize: 50 } : undefined}>{vote.title}</h1>
      <div className="wall-hands num" aria-live="polite">
        {choices.map((choice) => (
          <section key={choice}>
            <h2>
              <b>{vote.counts[choice]}</b>
              {t(choice)}
            </h2>
            <Names names={vote.names[choice]} room={room[choice]} turn={turn} />
          </section>
        ))}
      </div>
    </article>
  )
}

function Names({ names, room: fits, turn }: { names: string[]; room: number; turn: number }) {
  const pages = Math.max(1, Math.ceil(names.length / fits))
  const page = turn % pages
  return (
    <ul>
      {names.slice(page * fits, (page + 1) * fits).map((name, index) => (
        <li key={`${index}${name}`}>{name}</li>
      ))}
    </ul>
  )
}

function useTurns(): number {
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setTurn((before) => before + 1), turnMilliseconds)
    return () => clearInterval(timer)
  }, [])
  return turn
}
