'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#screens/kit/button.tsx'
import { momentText } from '#screens/kit/dates.ts'
import { ConfirmButton } from '#screens/kit/dialog.tsx'
import { Note } from '#screens/kit/note.tsx'
import { TextArea } from '#screens/kit/text-field.tsx'
import { useDesk } from './desk-context.tsx'
import { ProblemNote } from './problem-note.tsx'
import { useCommand } from './use-deed.ts'
import type { Ballot } from './view-parts.ts'

type Someone = { memberId: string; name: string }

/** Who came to no level: discussed and voted on again, or passed on with the counts, with a reason either way (rule 22). */
export function WithoutLevel({ ballot, onAgain }: { ballot: Ballot; onAgain: () => void }) {
  const t = useTranslations('console.result')
  const { steers } = useDesk()
  const passed = new Set(ballot.passedOn.flatMap(({ memberIds }) => memberIds))
  const left = (ballot.result?.rows ?? []).flatMap(({ memberId, label, outcome }): Someone[] =>
    outcome === 'NO_MAJORITY' && memberId && !passed.has(memberId) ? [{ memberId, name: label }] : [],
  )
  return (
    <>
      {left.length > 0 && (
        <Note tone="red" className="mt-3 flex flex-wrap items-center justify-between gap-2">
          <span>{t('withoutLevel', { names: left.map(({ name }) => name).join(', ') })}</span>
          {steers && (
            <span className="flex flex-wrap gap-2">
              <Button size="small" onPress={onAgain}>
                {t('again')}
              </Button>
              {ballot.kind === 'CLASSIFICATION' && <PassOn ballot={ballot} members={left} />}
            </span>
          )}
        </Note>
      )}
      {ballot.passedOn.map(({ names, reason, byName, at }) => (
        <p key={at} className="mt-2">
          {t('passedOn', { names: names.join(', '), reason })}{' '}
          <span className="second">{t('passedOnBy', { name: byName, at: momentText(at) })}</span>
        </p>
      ))}
    </>
  )
}

function PassOn({ ballot, members }: { ballot: Ballot; members: readonly Someone[] }) {
  const t = useTranslations('console.result')
  const [reason, setReason] = useState('')
  const { run, problem, clear } = useCommand()
  const passOn = { type: 'passOnCounts' as const, ballotId: ballot.id, memberIds: members.map(({ memberId }) => memberId), reason }
  return (
    <ConfirmButton
      size="small"
      ask={{
        title: t('passOnTitle', { names: members.map(({ name }) => name).join(', ') }),
        consequence: t('passOnConsequence'),
        confirm: t('passOn'),
        cancel: t('passOnCancel'),
      }}
      onAsk={clear}
      onConfirm={() => run(passOn)}
      mayConfirm={reason.trim() !== ''}
      inside={
        <>
          <TextArea label={t('passOnReason')} value={reason} onChange={setReason} maxLength={1000} rows={3} />
          <ProblemNote problem={problem} />
        </>
      }
    >
      {t('passOn')}
    </ConfirmButton>
  )
}
