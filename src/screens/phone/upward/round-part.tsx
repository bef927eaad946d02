'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { OwnRound } from '#contract/upward.ts'
import { Button } from '#screens/kit/button.tsx'
import { dayText } from '#screens/kit/dates.ts'
import { ConfirmButton } from '#screens/kit/dialog.tsx'
import { Note } from '#screens/kit/note.tsx'
import { PhoneSection } from '#screens/kit/phone-shell.tsx'
import { Tag } from '#screens/kit/tag.tsx'
import { TextArea } from '#screens/kit/text-field.tsx'
import { useKept } from '#screens/kit/use-kept.ts'
import { useApi } from '#screens/live/api.tsx'
import { usePersonId } from '#screens/live/kept/member-api.tsx'
import { useProblem } from '#screens/live/problem.ts'

type Props = { round: OwnRound; onChanged: () => void }

/** One round: its question, my proposals, and what was published. */
export function RoundPart({ round, onChanged }: Props) {
  const t = useTranslations('upward.mine')
  const { id, question, explanation, unitName, deadline, state, own, asked, atMost, published, named, audience } = round
  const isOpen = state === 'OPEN' && asked
  return (
    <PhoneSection className="num">
      <p id={id} className="label second text-ph-1">
        {unitName}
      </p>
      <h2>{question}</h2>
      {explanation && <p className="mt-1 whitespace-pre-line">{explanation}</p>}
      <p className="mt-1 flex flex-wrap items-center gap-x-3">
        <Tag state={state === 'PUBLISHED' ? 'ok' : state === 'OPEN' ? 'part' : 'late'}>{t(`state.${state}`)}</Tag>
        {state !== 'PUBLISHED' && <span>{t('until', { date: dayText(deadline) })}</span>}
      </p>
      {published && <Published published={published} />}
      {own.length > 0 && (
        <details className="mt-2" open={own.length <= 5}>
          <summary className="min-h-12 cursor-pointer py-3 font-semibold">{t('ownCount', { count: own.length })}</summary>
          <ul aria-label={t('own')}>
            {own.map((proposal) => (
              <OwnProposal key={proposal.id} round={round} proposal={proposal} onChanged={onChanged} />
            ))}
          </ul>
        </details>
      )}
      {isOpen && (atMost === null || own.length < atMost) && <ProposeForm round={round} onChanged={onChanged} />}
      {isOpen && <p className="second mt-2">{t(named ? 'named' : `byCell.${audience}`)}</p>}
      {isOpen && atMost !== null && own.length >= atMost && <p className="second mt-2">{t('enough', { count: atMost })}</p>}
    </PhoneSection>
  )
}

function OwnProposal({ round, proposal, onChanged }: Props & { proposal: OwnRound['own'][number] }) {
  const t = useTranslations('upward.mine')
  const api = useApi()
  const withdraw = useMutation(api.round.withdraw.mutationOptions({ onSettled: onChanged }))
  return (
    <li className="border-b border-rule py-2">
      <p>{proposal.text}</p>
      <p className="second flex flex-wrap items-center gap-x-3">
        {t('sentOn', { date: dayText(proposal.at) })}
        {proposal.inChosen && <Tag state="ok">{t('inChosen')}</Tag>}
        {round.state === 'OPEN' && (
          <ConfirmButton
            kind="quiet"
            ask={{ title: t('withdrawTitle'), consequence: proposal.text, confirm: t('withdraw'), cancel: t('keep') }}
            onConfirm={() => withdraw.mutateAsync({ roundId: round.id, proposalId: proposal.id }).catch(() => {})}
          >
            {t('withdraw')}
          </ConfirmButton>
        )}
      </p>
    </li>
  )
}

function ProposeForm({ round: { id, atMost, own }, onChanged }: Props) {
  const t = useTranslations('upward.mine')
  const api = useApi()
  const say = useProblem()
  const [kept, keep] = useKept(`proposal ${usePersonId()} ${id}`, (stored) => (typeof stored === 'string' ? stored : null))
  const send = useMutation(api.round.propose.mutationOptions())
  const problem = send.error ? say(send.error) : null
  const submit = () =>
    send.mutateAsync({ roundId: id, text: kept ?? '' }).then(
      () => {
        keep(null)
        onChanged()
      },
      () => onChanged(),
    )
  return (
    <div className="mt-3 grid gap-2">
      <TextArea
        label={t('propose')}
        hint={atMost === null ? t('any') : t('left', { count: atMost - own.length })}
        rows={3}
        maxLength={1000}
        value={kept ?? ''}
        onChange={keep}
        error={problem?.fields.text ?? null}
      />
      {problem && !problem.fields.text && (
        <Note tone="red" role="alert">
          {problem.sentence}
        </Note>
      )}
      {send.isSuccess && !kept && (
        <Note tone="ok" role="status">
          {t('sent')}
        </Note>
      )}
      <Button
        wide
        kind="primary"
        isDisabled={!kept?.trim()}
        onPress={() => void submit()}
        pending={send.isPending}
        pendingText={t('sending')}
      >
        {t('send')}
      </Button>
    </div>
  )
}

function Published({ published: { all, measures, word, byName, at } }: { published: NonNullable<OwnRound['published']> }) {
  const t = useTranslations('upward.mine')
  return (
    <div className="mt-2">
      <p className="font-semibold">{t('result', { all, chosen: measures.length })}</p>
      <ol className="upward-measures">
        {measures.map(({ groupId, title, proposals, mine }) => (
          <li key={groupId}>
            {title} <span className="second">{t('proposals', { count: proposals })}</span> {mine && <Tag state="ok">{t('mineIn')}</Tag>}
          </li>
        ))}
      </ol>
      {word && <p className="mt-1">{word}</p>}
      <p className="second">{t('signed', { name: byName, date: dayText(at) })}</p>
    </div>
  )
}
