'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { MyPart } from '#contract/meeting.ts'
import type { PraiseKind } from '#domain/meeting/earlier.ts'
import type { PhoneView } from '#domain/meeting/view.ts'
import { Button } from '#screens/kit/button.tsx'
import { Note } from '#screens/kit/note.tsx'
import { RadioGroup } from '#screens/kit/radio-group.tsx'
import { ComboBox } from '#screens/kit/select.tsx'
import { TextArea } from '#screens/kit/text-field.tsx'
import { useApi } from '#screens/live/api.tsx'
import { useCommand } from './use-command.ts'

type Props = { view: PhoneView; mine: MyPart; askMine: () => void }

/** Anyone present proposes praise of the month or a reminder; the cell decides by open vote. */
export function PraisePart({ view, mine, askMine }: Props) {
  const t = useTranslations('phone.praise')
  return (
    <details className="part agenda-part">
      <summary>{t('title')}</summary>
      <p className="second mt-2">{t('hint')}</p>
      <ul>
        {mine.praise.map(({ id, kind, name, reason, state }) => (
          <li key={id} className="mt-2">
            <b>{t(`line.${kind}`, { name })}</b>: {reason} <span className="second">({t(`state.${state}`)})</span>
          </li>
        ))}
      </ul>
      <Proposal key={mine.praise.length} {...{ view, askMine }} />
    </details>
  )
}

function Proposal({ view: { meetingId }, askMine }: Omit<Props, 'mine'>) {
  const t = useTranslations('phone.praise')
  const api = useApi()
  const { data: people = [] } = useQuery(api.meeting.people.queryOptions({ meetingId }, { staleTime: Infinity }))
  const { send, pending, problem } = useCommand(meetingId, askMine)
  const [kind, setKind] = useState<PraiseKind>('PRAISE')
  const [memberId, setMemberId] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  return (
    <div className="mt-3 grid gap-3">
      <RadioGroup
        label={t('kind')}
        items={(['PRAISE', 'REMINDER'] as const).map((id) => ({ id, label: t(`kinds.${id}`) }))}
        value={kind}
        onChange={setKind}
      />
      <ComboBox
        key={people.length}
        label={t('who')}
        items={people.map((one) => ({ id: one.memberId, label: one.name }))}
        value={memberId}
        onChange={setMemberId}
        placeholder={t('choose')}
        nothingFound={t('nobody')}
      />
      <TextArea label={t('reason')} rows={2} maxLength={1000} value={reason} onChange={setReason} />
      {problem && (
        <Note tone="red" role="alert">
          {problem.sentence}
        </Note>
      )}
      <Button
        wide
        onPress={() => void (memberId && send({ type: 'proposePraise', kind, memberId, reason }))}
        pending={pending}
        pendingText={t('sending')}
        isDisabled={memberId === null || reason.trim() === ''}
      >
        {t('send')}
      </Button>
    </div>
  )
}
