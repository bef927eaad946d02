'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { GroupsPage } from '#contract/groups.ts'
import { Button } from '#screens/kit/button.tsx'
import { Checkbox } from '#screens/kit/checkbox.tsx'
import { Note } from '#screens/kit/note.tsx'
import { Select } from '#screens/kit/select.tsx'
import { TextField } from '#screens/kit/text-field.tsx'
import { useApi } from '#screens/live/api.tsx'
import { useProblem } from '#screens/live/problem.ts'
import type { Group } from './group-card.tsx'

type Props = { cellId: string; page: GroupsPage; group: Group | null; onDone: () => void }

/** Founds a party group or puts one together anew. Who is in another group can't be ticked, and the row says in which. */
export function GroupForm({ cellId, page, group, onDone }: Props) {
  const t = useTranslations('groups')
  const [name, setName] = useState(group?.name ?? t('suggested', { number: page.groups.length + 1 }))
  const [memberIds, setMembers] = useState<readonly string[]>(group?.memberIds ?? [])
  const [headId, setHead] = useState<string | null>(group?.headId ?? null)
  const { save, fields, sentence } = useSaveGroup(onDone)
  const chosen = page.members.filter(({ memberId }) => memberIds.includes(memberId))
  const toggle = (memberId: string, on: boolean) => setMembers((old) => (on ? [...old, memberId] : old.filter((id) => id !== memberId)))
  return (
    <form
      className="card grid gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate({ cellId, groupId: group?.id ?? null, name, headId: headId ?? '', memberIds: [...memberIds] })
      }}
    >
      <TextField label={t('name')} value={name} onChange={setName} error={fields.name ?? null} maxLength={100} />
      <fieldset>
        <legend className="label">{t('who', { count: memberIds.length })}</legend>
        <div className="mt-2 grid gap-x-6 sm:grid-cols-2">
          {page.members.map((member) => (
            <MemberTick
              key={member.memberId}
              member={member}
              elsewhere={page.groups.find((other) => other.id !== group?.id && other.memberIds.includes(member.memberId))?.name ?? null}
              isSelected={memberIds.includes(member.memberId)}
              onChange={(on) => toggle(member.memberId, on)}
            />
          ))}
        </div>
        {fields.memberIds && <p className="field-error">{fields.memberIds}</p>}
      </fieldset>
      <Select
        label={t('head')}
        placeholder={t('headChoose')}
        items={chosen.map((member) => ({ id: member.memberId, label: member.name }))}
        value={memberIds.includes(headId ?? '') ? headId : null}
        onChange={setHead}
        isDisabled={chosen.length === 0}
        hint={chosen.length === 0 ? t('headHint') : ''}
        error={fields.headId ?? null}
      />
      {sentence && (
        <Note tone="red" role="alert">
          {sentence}
        </Note>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" kind="primary" pending={save.isPending} pendingText={t('saving')}>
          {t('save')}
        </Button>
        <Button kind="quiet" onPress={onDone}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}

type Tick = { member: GroupsPage['members'][number]; elsewhere: string | null; isSelected: boolean; onChange: (on: boolean) => void }

function MemberTick({ member, elsewhere, isSelected, onChange }: Tick) {
  const t = useTranslations('groups')
  return (
    <Checkbox isSelected={isSelected} onChange={onChange} isDisabled={elsewhere !== null}>
      {member.name}
      {elsewhere !== null && <span className="text-ink-2"> {t('elsewhere', { name: elsewhere })}</span>}
    </Checkbox>
  )
}

function useSaveGroup(onDone: () => void) {
  const api = useApi()
  const cache = useQueryClient()
  const asWords = useProblem()
  const save = useMutation(
    api.group.save.mutationOptions({
      onSuccess: async () => {
        await cache.invalidateQueries()
        onDone()
      },
    }),
  )
  const refused = save.error ? asWords(save.error) : null
  return { save, fields: refused?.fields ?? {}, sentence: refused?.sentence ?? null }
}
