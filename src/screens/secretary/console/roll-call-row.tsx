'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { MemberReply } from '#contract/invitation.ts'
import type { ConsoleMember } from '#domain/meeting/view.ts'
import { Button } from '#screens/kit/button.tsx'
import { TextField } from '#screens/kit/text-field.tsx'
import { useDesk } from './desk-context.tsx'
import { ProblemNote } from './problem-note.tsx'
import { useCommand } from './use-deed.ts'

const states = ['PRESENT', 'EXCUSED', 'UNEXCUSED'] as const

/** One member: present by phone or by hand, absent with a reason or without. */
export function RollCallRow({ member, reply }: { member: ConsoleMember; reply: MemberReply | null }) {
  const t = useTranslations('console.rollCall')
  const { steers } = useDesk()
  const { run, pending, problem } = useCommand()
  const [isAsking, setAsking] = useState(false)
  const { memberId, name, attendance } = member
  const mark = (state: (typeof states)[number]) => {
    setAsking(state === 'EXCUSED' && attendance !== 'EXCUSED')
    if (state === 'PRESENT') run({ type: 'markPresent', memberId })
    if (state === 'UNEXCUSED') run({ type: 'markUnexcused', memberId })
  }
  return (
    <li>
      <div>
        {name} {member.standing === 'PROBATIONARY' && <span className="second">{t('probationary')}</span>}
        {member.exempt && <span className="second"> {t('exempt')}</span>}
        <Known member={member} />
        {attendance === null && reply?.answer === 'COMING' && <small>{t('saidComing')}</small>}
      </div>
      {steers ? (
        <fieldset className="switch" disabled={pending}>
          <legend className="sr-only">{name}</legend>
          {states.map((state) => (
            <button key={state} type="button" aria-pressed={attendance === state} onClick={() => mark(state)}>
              {t(`state.${state}`)}
            </button>
          ))}
        </fieldset>
      ) : (
        <span className="second">{attendance ? t(`state.${attendance}`) : t('notYet')}</span>
      )}
      {isAsking && attendance !== 'EXCUSED' && <Reason member={member} onCancel={() => setAsking(false)} />}
      {attendance === null && reply?.answer === 'EXCUSED' && !isAsking && (
        <div className="why">
          <span>{t('saidExcused', { reason: reply.reason })}</span>
          {steers && (
            <Button size="small" onPress={() => run({ type: 'markExcused', memberId, reason: reply.reason })} isDisabled={pending}>
              {t('takeExcuse')}
            </Button>
          )}
        </div>
      )}
      <ProblemNote problem={problem} />
    </li>
  )
}

/** What the phone told of itself, or why somebody is absent. */
function Known({ member }: { member: ConsoleMember }) {
  const t = useTranslations('console.rollCall')
  if (member.reason) return <small>{member.reason}</small>
  if (member.attendance !== 'PRESENT') return null
  if (member.how === 'HAND') return <small>{t('byHand')}</small>
  if (member.how === 'INVITATION') return <small>{t('byInvitation')}</small>
  return <small>{member.phone === 'CANNOT_VOTE' ? t('phoneCannotVote') : t('byPhone')}</small>
}

function Reason({ member, onCancel }: { member: ConsoleMember; onCancel: () => void }) {
  const t = useTranslations('console.rollCall')
  const { run, pending, problem } = useCommand()
  const [reason, setReason] = useState('')
  return (
    <form
      className="why"
      onSubmit={(event) => {
        event.preventDefault()
        run({ type: 'markExcused', memberId: member.memberId, reason })
      }}
    >
      <TextField label={t('reason')} value={reason} onChange={setReason} maxLength={1000} autoFocus error={problem?.sentence ?? null} />
      <Button type="submit" pending={pending} pendingText={t('saving')}>
        {t('save')}
      </Button>
      <Button kind="quiet" onPress={onCancel}>
        {t('cancel')}
      </Button>
    </form>
  )
}
