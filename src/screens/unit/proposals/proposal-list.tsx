'use client'

import { Check } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useMemo, useState } from 'react'
import { Checkbox, GridList, GridListItem, type Selection } from 'react-aria-components'
import type { RoundBoard as Board, ReceivedProposal } from '#contract/upward.ts'
import { mostAlike } from '#domain/proposals/alike.ts'
import { Button } from '#screens/kit/button.tsx'
import { dayMonthText } from '#screens/kit/dates.ts'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { TextField } from '#screens/kit/text-field.tsx'
import { withoutDiacritics } from '#screens/kit/without-diacritics.ts'
import type { Shown } from './shown.ts'

type Props = {
  round: Board
  chosen: ReadonlySet<string>
  choose: (chosen: ReadonlySet<string>) => void
  shown: Shown
  show: (shown: Shown) => void
  /** A digit was pressed: into the group of that number. */
  onDigit: (place: number) => void
}

/** The proposals: found without diacritics, chosen with the arrows and the space bar, put away with a digit. */
export function ProposalList({ round, chosen, choose, shown, show, onDigit }: Props) {
  const t = useTranslations('upward.board')
  const [typed, type] = useState('')
  const groupOf = useMemo(() => groupsByProposal(round), [round])
  const listed = useMemo(() => listOf(round, { shown, typed, groupOf }), [round, shown, typed, groupOf])
  const loose = round.proposals.length - groupOf.size
  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (!/^[1-9]$/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    onDigit(Number(event.key))
  }
  const select = (selection: Selection) =>
    choose(selection === 'all' ? new Set(listed.map(({ id }) => id)) : new Set([...selection].map(String)))
  return (
    <section aria-label={t('proposals')} className="min-w-0">
      <TextField label={t('search')} type="search" value={typed} onChange={type} placeholder={t('searchHint')} />
      <div className="mt-2 flex flex-wrap gap-2">
        <Button size="small" className="filter" aria-pressed={shown === 'loose'} onPress={() => show('loose')}>
          {t('loose', { count: loose })}
        </Button>
        <Button size="small" className="filter" aria-pressed={shown === 'all'} onPress={() => show('all')}>
          {t('all', { count: round.proposals.length })}
        </Button>
      </div>
      <p className="second mt-2" role="status">
        {chosen.size > 0 ? t('chosen', { count: chosen.size }) : t('listed', { count: listed.length })}
      </p>
      {round.state !== 'PUBLISHED' && <Alike {...{ round, chosen, choose, groupOf }} />}
      <div onKeyDownCapture={onKeyDownCapture}>
        <GridList
          aria-label={t('proposals')}
          className="proposals"
          items={listed}
          dependencies={[groupOf]}
          selectionMode={round.state === 'PUBLISHED' ? 'none' : 'multiple'}
          selectedKeys={chosen}
          onSelectionChange={select}
          renderEmptyState={() => <EmptyState title={t('noneListed')}>{t(typed ? 'noneFound' : 'allGrouped')}</EmptyState>}
        >
          {(proposal) => <Row proposal={proposal} group={groupOf.get(proposal.id) ?? null} />}
        </GridList>
      </div>
    </section>
  )
}

function Row({ proposal, group }: { proposal: ReceivedProposal; group: string | null }) {
  return (
    <GridListItem textValue={proposal.text} className="proposal">
      {({ selectionMode, isSelected }) => (
        <>
          {selectionMode === 'multiple' && (
            <Checkbox slot="selection" className="tick tick-row">
              <span className="box" aria-hidden>
                {isSelected && <Check strokeWidth={3.4} />}
              </span>
            </Checkbox>
          )}
          <div className="min-w-0">
            <p>{proposal.text}</p>
            <p className="second num">
              {[proposal.name, proposal.cellName, dayMonthText(proposal.at)].filter(Boolean).join(' · ')}
              {group && <span className="proposal-group">{group}</span>}
            </p>
          </div>
        </>
      )}
    </GridListItem>
  )
}

type AlikeProps = Pick<Props, 'round' | 'chosen' | 'choose'> & { groupOf: ReadonlyMap<string, string> }

/** Others in no group that share words with the chosen ones: a hint, taken one by one. */
function Alike({ round, chosen, choose, groupOf }: AlikeProps) {
  const t = useTranslations('upward.board')
  const alike = useMemo(() => {
    const those = round.proposals.filter(({ id }) => chosen.has(id))
    const others = round.proposals.filter(({ id }) => !chosen.has(id) && !groupOf.has(id))
    return mostAlike(those, others, 5)
  }, [round, chosen, groupOf])
  if (alike.length === 0) return null
  return (
    <div className="alike">
      <p className="second">{t('alike')}</p>
      <ul>
        {alike.map(({ id, text }) => (
          <li key={id}>
            <Button kind="quiet" size="small" onPress={() => choose(new Set([...chosen, id]))}>
              {t('addAlike', { text })}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}

const groupsByProposal = (round: Board): ReadonlyMap<string, string> => {
  const known = new Set(round.proposals.map(({ id }) => id))
  return new Map(
    round.groups.flatMap(({ title, proposalIds }) => proposalIds.filter((id) => known.has(id)).map((id) => [id, title] as const)),
  )
}

type Listing = { shown: Shown; typed: string; groupOf: ReadonlyMap<string, string> }

function listOf({ proposals, groups }: Board, { shown, typed, groupOf }: Listing): ReceivedProposal[] {
  const words = withoutDiacritics(typed).split(' ').filter(Boolean)
  const ofGroup = typeof shown === 'object' ? new Set(groups.find(({ id }) => id === shown.groupId)?.proposalIds) : null
  return proposals.filter((one) => {
    if (ofGroup ? !ofGroup.has(one.id) : shown === 'loose' && groupOf.has(one.id)) return false
    const plain = withoutDiacritics(`${one.text} ${one.cellName} ${one.name ?? ''}`)
    return words.every((word) => plain.includes(word))
  })
}
