'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { MemberReply } from '#contract/invitation.ts'
import type { ConsoleMember } from '#domain/meeting/view.ts'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { TextField } from '#screens/kit/text-field.tsx'
import { namesLike } from '#screens/kit/without-diacritics.ts'
import { useApi } from '#screens/live/api.tsx'
import { useDesk } from './desk-context.tsx'
import { Guests } from './guests.tsx'
import { NextActions } from './next-actions.tsx'
import { PartyFees } from './party-fees.tsx'
import { RollCallRow } from './roll-call-row.tsx'

type Shown = 'ALL' | 'MISSING'

/** Everybody convened. Phones check in by themselves; the rest is marked here, by mouse or from the keyboard alone. */
export function RollCallStep() {
  const t = useTranslations('console.rollCall')
  const { view } = useDesk()
  const [typed, setTyped] = useState('')
  const [shown, setShown] = useState<Shown>('ALL')
  const list = useRef<HTMLUListElement>(null)
  const replies = useReplies()
  const missing = view.members.filter(({ attendance }) => attendance === null)
  const rows = namesLike(shown === 'MISSING' ? missing : view.members, typed)
  return (
    <section className="card con-card">
      <h2>{view.step?.title}</h2>
      <p className="second">{t('hint')}</p>
      <NextActions />
      <div className="mt-4">
        <SectionHead aside={t('marked', { marked: view.members.length - missing.length, total: view.members.length })}>
          {t('list')}
        </SectionHead>
      </div>
      <div className="con-filter mt-3">
        <TextField
          label={t('find')}
          value={typed}
          onChange={setTyped}
          hint={t('keys')}
          type="search"
          autoComplete="off"
          className="flex-1"
        />
        <ShownSwitch shown={shown} missing={missing.length} onChange={setShown} />
      </div>
      <ul ref={list} className="con-roll num" onKeyDown={(event) => moveFocus(event, list.current)}>
        {rows.map((member: ConsoleMember) => (
          <RollCallRow key={member.memberId} member={member} reply={replies.get(member.memberId) ?? null} />
        ))}
      </ul>
      {rows.length === 0 && <EmptyState title={missing.length === 0 && shown === 'MISSING' ? t('allMarked') : t('nobody')} />}
      <Guests />
      <PartyFees />
    </section>
  )
}

/** What members answered to the invitation; closed when the meeting opened, so that once is enough. */
function useReplies(): ReadonlyMap<string, MemberReply> {
  const { meetingId } = useDesk()
  const { data } = useQuery({ ...useApi().meeting.replies.queryOptions({ meetingId }), staleTime: Number.POSITIVE_INFINITY })
  const answered = (data?.members ?? []).flatMap(({ memberId, answer, reason }) =>
    answer ? [[memberId, { answer, reason }] as const] : [],
  )
  return new Map(answered)
}

function ShownSwitch({ shown, missing, onChange }: { shown: Shown; missing: number; onChange: (shown: Shown) => void }) {
  const t = useTranslations('console.rollCall')
  return (
    <fieldset className="switch">
      <legend className="sr-only">{t('which')}</legend>
      {(['ALL', 'MISSING'] as const).map((which) => (
        <button key={which} type="button" aria-pressed={which === shown} onClick={() => onChange(which)}>
          {t(which, { missing })}
        </button>
      ))}
    </fieldset>
  )
}

/** Up and down keep the column of the button: one runs down the list with one hand. */
function moveFocus(event: KeyboardEvent, list: HTMLElement | null): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  const button = event.target instanceof HTMLButtonElement ? event.target : null
  if (step === 0 || !button || !list) return
  const rows = [...list.children]
  const row = rows.findIndex((one) => one.contains(button))
  const column = rows[row] ? [...rows[row].querySelectorAll('.switch button')].indexOf(button) : -1
  const next = rows[row + step]?.querySelectorAll<HTMLButtonElement>('.switch button')[column]
  if (!next) return
  event.preventDefault()
  next.focus()
}
