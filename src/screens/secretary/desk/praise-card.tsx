'use client'

import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { CellDesk } from '#contract/cell.ts'
import type { SimpleCommand } from '#domain/meeting/command.ts'
import type { PraiseKind } from '#domain/meeting/earlier.ts'
import { Button } from '#screens/kit/button.tsx'
import { Note } from '#screens/kit/note.tsx'
import { RadioGroup } from '#screens/kit/radio-group.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { ComboBox } from '#screens/kit/select.tsx'
import { TextField } from '#screens/kit/text-field.tsx'
import { useApi } from '#screens/live/api.tsx'
import { useProblem } from '#screens/live/problem.ts'
import { ProposedByRemarks } from '../remarks/proposed-by-remarks.tsx'

type Fields = { kind: PraiseKind; memberId: string | null; reason: string }
const empty: Fields = { kind: 'PRAISE', memberId: null, reason: '' }

/** Praise of the month and reminders that the cell committee brings into the coming meeting, where they are voted on openly. */
export function PraiseCard({ desk }: { desk: CellDesk }) {
  const meeting = desk.meetings.findLast(({ status }) => status === 'ANNOUNCED' || status === 'DRAFT')
  return meeting ? <Proposals desk={desk} meetingId={meeting.meetingId} title={meeting.title} /> : null
}

function Proposals({ desk, meetingId, title }: { desk: CellDesk; meetingId: string; title: string }) {
  const t = useTranslations('desk.praise')
  const api = useApi()
  const prepared = useQuery(api.meeting.console.queryOptions({ meetingId }))
  const say = useProblem()
  const command = useMutation(api.meeting.command.mutationOptions())
  const [fields, setFields] = useState<Fields>(empty)
  const nameOf = (id: string) => desk.members.find(({ memberId }) => memberId === id)?.name ?? ''
  const give = (asked: SimpleCommand) =>
    command.mutateAsync({ meetingId, command: asked }).then(
      () => prepared.refetch().then(() => true),
      () => false,
    )
  const propose = async () => {
    const { kind, memberId, reason } = fields
    if (memberId && (await give({ type: 'proposePraise', kind, memberId, reason }))) setFields(empty)
  }
  const problem = command.error ? say(command.error) : null
  return (
    <section className="card" aria-labelledby="praise-card">
      <SectionHead>
        <span id="praise-card">{t('title')}</span>
      </SectionHead>
      <p className="second mt-2">{t('hint', { title })}</p>
      <ul>
        {prepared.data?.view.praise.map(({ id, kind, memberId, reason }) => (
          <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-rule py-2">
            <span>
              <b>{t(`line.${kind}`, { name: nameOf(memberId) })}</b>: {reason}
            </span>
            <Button kind="quiet" size="small" onPress={() => void give({ type: 'withdrawPraise', proposalId: id })}>
              {t('withdraw')}
            </Button>
          </li>
        ))}
      </ul>
      <ProposedByRemarks
        meetingId={meetingId}
        brought={prepared.data?.view.praise ?? []}
        nameOf={(id) => nameOf(id) || null}
        pending={command.isPending}
        onTake={({ kind, memberId, reason }) => void give({ type: 'proposePraise', kind, memberId, reason })}
      />
      <div className="mt-3 grid gap-x-6 gap-y-3 min-[900px]:grid-cols-2">
        <RadioGroup
          inline
          label={t('kind')}
          items={(['PRAISE', 'REMINDER'] as const).map((id) => ({ id, label: t(`kinds.${id}`) }))}
          value={fields.kind}
          onChange={(kind) => setFields({ ...fields, kind })}
        />
        <ComboBox
          label={t('who')}
          items={desk.members.map(({ memberId, name }) => ({ id: memberId, label: name }))}
          value={fields.memberId}
          onChange={(memberId) => setFields({ ...fields, memberId })}
          placeholder={t('choose')}
          nothingFound={t('nobody')}
        />
      </div>
      <TextField
        className="mt-3"
        label={t('reason')}
        value={fields.reason}
        onChange={(reason) => setFields({ ...fields, reason })}
        maxLength={1000}
      />
      {problem && (
        <Note tone="red" role="alert" className="mt-3">
          {problem.sentence}
        </Note>
      )}
      <div className="mt-3">
        <Button
          onPress={() => void propose()}
          pending={command.isPending}
          pendingText={t('saving')}
          isDisabled={fields.memberId === null || fields.reason.trim() === ''}
        >
          {t('propose')}
        </Button>
      </div>
    </section>
  )
}
