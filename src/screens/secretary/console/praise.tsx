'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { PraiseKind } from '#domain/meeting/earlier.ts'
import type { PraiseLine } from '#domain/meeting/praise-lines.ts'
import { Button } from '#screens/kit/button.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { ComboBox, Select } from '#screens/kit/select.tsx'
import { Tag, type TagState } from '#screens/kit/tag.tsx'
import { TextField } from '#screens/kit/text-field.tsx'
import { ProposedByRemarks } from '../remarks/proposed-by-remarks.tsx'
import { ActButton } from './act-button.tsx'
import { useDesk } from './desk-context.tsx'
import { ProblemNote } from './problem-note.tsx'
import { useCommand } from './use-deed.ts'
import { useDraft } from './use-draft.ts'
import { usePeople } from './use-people.ts'

const signs: Record<PraiseLine['state'], TagState> = { PROPOSED: 'part', VOTING: 'part', CARRIED: 'ok', NOT_CARRIED: 'no' }

/** Praise of the month and reminders: proposed by anyone, decided by raised hands, apart from the yearly level. */
export function Praise() {
  const t = useTranslations('console.praise')
  const { view, steers } = useDesk()
  const [round, setRound] = useState(0)
  return (
    <section className="mt-5">
      <SectionHead>{t('title')}</SectionHead>
      <p className="second mt-2">{t('hint')}</p>
      <ul>
        {view.praise.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </ul>
      {steers && <Suggested />}
      {steers && <ProposalForm key={round} onDone={() => setRound((before) => before + 1)} />}
    </section>
  )
}

/** From the committee's remarks on the month. */
function Suggested() {
  const { meetingId, view } = useDesk()
  const people = usePeople('convened')
  const { run, pending } = useCommand()
  return (
    <ProposedByRemarks
      meetingId={meetingId}
      brought={view.praise}
      nameOf={(memberId) => people.find(({ id }) => id === memberId)?.label ?? null}
      pending={pending}
      onTake={({ kind, memberId, reason }) => void run({ type: 'proposePraise', kind, memberId, reason })}
    />
  )
}

function Line({ line: { id, kind, name, reason, byName, state } }: { line: PraiseLine }) {
  const t = useTranslations('console.praise')
  const title = t(`vote.${kind}`, { name, reason }).slice(0, 300)
  return (
    <li className="border-b border-rule py-3">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <b>{t(`line.${kind}`, { name })}</b>
        <Tag state={signs[state]}>{t(`state.${state}`)}</Tag>
      </p>
      <p>{reason}</p>
      <p className="second">{byName ? t('by', { name: byName }) : t('byCommittee')}</p>
      {state === 'PROPOSED' && (
        <p className="mt-1 flex flex-wrap items-center gap-x-5">
          <ActButton command={{ type: 'votePraise', proposalId: id, title }}>{t('toVote')}</ActButton>
          <ActButton kind="quiet" command={{ type: 'withdrawPraise', proposalId: id }}>
            {t('remove')}
          </ActButton>
        </p>
      )}
    </li>
  )
}

type Fields = { kind: PraiseKind; memberId: string; reason: string }
const empty: Fields = { kind: 'PRAISE', memberId: '', reason: '' }

function ProposalForm({ onDone }: { onDone: () => void }) {
  const t = useTranslations('console.praise')
  const { meetingId } = useDesk()
  const people = usePeople('convened')
  const { fields, write, drop } = useDraft<Fields>(`${meetingId}:praise`, empty)
  const { run, pending, problem } = useCommand()
  const save = async () => {
    if (!(await run({ type: 'proposePraise', ...fields }))) return
    drop()
    onDone()
  }
  return (
    <div className="con-fields">
      <div className="con-pair con-pair-plain">
        <Select
          label={t('kind')}
          items={(['PRAISE', 'REMINDER'] as const).map((id) => ({ id, label: t(`kinds.${id}`) }))}
          value={fields.kind}
          onChange={(kind) => write({ kind })}
          placeholder={t('choose')}
        />
        <ComboBox
          label={t('who')}
          items={people}
          value={fields.memberId || null}
          onChange={(memberId) => write({ memberId })}
          placeholder={t('choose')}
          nothingFound={t('nobody')}
        />
      </div>
      <TextField label={t('reason')} value={fields.reason} onChange={(reason) => write({ reason })} maxLength={1000} />
      <ProblemNote problem={problem} />
      <p>
        <Button onPress={save} pending={pending} pendingText={t('saving')} isDisabled={!fields.memberId || !fields.reason.trim()}>
          {t('propose')}
        </Button>
      </p>
    </div>
  )
}
