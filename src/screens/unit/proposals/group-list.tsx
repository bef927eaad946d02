'use client'

import { Undo2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ranked } from '#domain/proposals/groups.ts'
import { Button } from '#screens/kit/button.tsx'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { TextField } from '#screens/kit/text-field.tsx'
import { GroupCard } from './group-card.tsx'
import type { Grouping } from './shown.ts'

/** The groups by how many proposed it. Their number is the digit that puts the chosen ones there. */
export function GroupList(props: Grouping) {
  const { round, act, isBusy } = props
  const t = useTranslations('upward.board')
  const standing = new Set(round.proposals.map(({ id }) => id))
  const isOver = round.state === 'PUBLISHED'
  return (
    <section aria-label={t('groups')} className="round-board-groups">
      <SectionHead level={2} aside={t('shortList', { count: round.chosen })}>
        {t('groups')}
      </SectionHead>
      {!isOver && (
        <>
          <NewGroup {...props} />
          <p>
            <Button
              size="small"
              icon={<Undo2 aria-hidden size={18} />}
              isDisabled={!round.mayUndo || isBusy}
              onPress={() => void act({ type: 'undo', version: round.version })}
            >
              {t('undo')}
            </Button>
          </p>
        </>
      )}
      {round.groups.length === 0 && <EmptyState title={t('noGroups')}>{t('noGroupsText')}</EmptyState>}
      <ol>
        {ranked(round.groups, standing).map(({ group, proposals, place }) => (
          <GroupCard key={group.id} {...{ ...props, group, proposals, place }} digit={round.groups.indexOf(group) + 1} />
        ))}
      </ol>
    </section>
  )
}

function NewGroup({ act, chosen, isBusy, onGrouped }: Grouping) {
  const t = useTranslations('upward.board')
  const [title, name] = useState('')
  const found = async () => {
    if (title.trim() === '' || !(await act({ type: 'newGroup', title, proposalIds: [...chosen] }))) return
    name('')
    onGrouped()
  }
  return (
    <form
      className="round-board-new"
      onSubmit={(event) => {
        event.preventDefault()
        void found()
      }}
    >
      <TextField label={t('newTitle')} value={title} onChange={name} maxLength={300} />
      <Button type="submit" isDisabled={title.trim() === ''} pending={isBusy}>
        {t('newGroup', { count: chosen.size })}
      </Button>
    </form>
  )
}
