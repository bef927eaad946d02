'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ProposalGroup } from '#domain/proposals/round.ts'
import { Button } from '#screens/kit/button.tsx'
import { Checkbox } from '#screens/kit/checkbox.tsx'
import { ConfirmButton } from '#screens/kit/dialog.tsx'
import { Select } from '#screens/kit/select.tsx'
import { TextField } from '#screens/kit/text-field.tsx'
import type { Grouping } from './shown.ts'

type Props = Grouping & { group: ProposalGroup; proposals: number; place: number; digit: number }

/** One group: how many, on the short list or not, and what can be done with it. */
export function GroupCard(props: Props) {
  const { round, act, chosen, shown, show, isBusy, onPut, group, proposals, place, digit } = props
  const t = useTranslations('upward.board')
  const [editing, edit] = useState(false)
  const isShown = typeof shown === 'object' && shown.groupId === group.id
  const isOver = round.state === 'PUBLISHED'
  return (
    <li className={group.chosen ? 'round-group round-group-chosen' : 'round-group'}>
      <p className="round-group-count num">
        <b>{proposals}</b>
        <small>{t('place', { place })}</small>
      </p>
      <div className="min-w-0">
        <p className="font-semibold">{group.title}</p>
        <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1">
          {!isOver && (
            <Checkbox isSelected={group.chosen} onChange={(on) => void act({ type: 'choose', groupId: group.id, chosen: on })}>
              {t('choose')}
            </Checkbox>
          )}
          {isOver && group.chosen && <b className="text-gold-ink">{t('isChosen')}</b>}
          {!isOver && chosen.size > 0 && (
            <Button size="small" onPress={() => onPut(group.id)} isDisabled={isBusy}>
              {digit <= 9 ? t('putDigit', { count: chosen.size, digit }) : t('put', { count: chosen.size })}
            </Button>
          )}
          <Button size="small" kind="quiet" aria-pressed={isShown} onPress={() => show(isShown ? 'loose' : { groupId: group.id })}>
            {t(isShown ? 'shownHere' : 'show')}
          </Button>
          {isShown && !isOver && chosen.size > 0 && (
            <Button size="small" kind="quiet" onPress={() => void act({ type: 'takeOut', proposalIds: [...chosen] })} isDisabled={isBusy}>
              {t('takeOut', { count: chosen.size })}
            </Button>
          )}
          {!isOver && (
            <Button size="small" kind="quiet" aria-expanded={editing} onPress={() => edit(!editing)}>
              {t('change')}
            </Button>
          )}
        </div>
        {editing && !isOver && <GroupChange {...props} onDone={() => edit(false)} />}
      </div>
    </li>
  )
}

function GroupChange({ round, act, group, proposals, isBusy, onDone }: Props & { onDone: () => void }) {
  const t = useTranslations('upward.board')
  const [title, name] = useState(group.title)
  const others = round.groups.filter(({ id }) => id !== group.id)
  return (
    <div className="round-group-change">
      <TextField label={t('rename')} value={title} onChange={name} maxLength={300} />
      <Button
        size="small"
        isDisabled={title.trim() === '' || title === group.title || isBusy}
        onPress={() => void act({ type: 'rename', groupId: group.id, title }).then((done) => done && onDone())}
      >
        {t('saveTitle')}
      </Button>
      {others.length > 0 && (
        <Select
          label={t('merge')}
          placeholder={t('mergeInto')}
          items={others.map((one) => ({ id: one.id, label: one.title }))}
          value={null}
          onChange={(intoId) => void act({ type: 'merge', groupId: group.id, intoId })}
        />
      )}
      <ConfirmButton
        size="small"
        kind="quiet"
        ask={{
          title: t('dissolveTitle', { title: group.title }),
          consequence: t('dissolveMeans', { count: proposals }),
          confirm: t('dissolve'),
          cancel: t('keep'),
        }}
        onConfirm={() => act({ type: 'dissolve', groupId: group.id })}
      >
        {t('dissolve')}
      </ConfirmButton>
    </div>
  )
}
