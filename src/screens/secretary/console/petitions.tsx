'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ConsoleView } from '#domain/meeting/view.ts'
import { Button } from '#screens/kit/button.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { Tag } from '#screens/kit/tag.tsx'
import { TextArea, TextField } from '#screens/kit/text-field.tsx'
import { ActButton } from './act-button.tsx'
import { useDesk } from './desk-context.tsx'
import { ProblemNote } from './problem-note.tsx'
import { useCommand } from './use-deed.ts'
import { useDraft } from './use-draft.ts'

type Petition = ConsoleView['petitions'][number]

/** Petitions and what the cell answers; one without an answer yet is marked. */
export function Petitions() {
  const t = useTranslations('console.petitions')
  const { view, steers } = useDesk()
  const [edited, edit] = useState<string | null>(null)
  const [round, setRound] = useState(0)
  const done = () => {
    edit(null)
    setRound((before) => before + 1)
  }
  return (
    <section className="mt-5">
      <SectionHead>{t('title')}</SectionHead>
      {view.petitions.length === 0 && <p className="second mt-2">{t('none')}</p>}
      <ul>
        {view.petitions.map((petition) =>
          edited === petition.id ? (
            <li key={petition.id}>
              <PetitionForm petition={petition} onDone={done} />
            </li>
          ) : (
            <Line key={petition.id} petition={petition} onEdit={() => edit(petition.id)} />
          ),
        )}
      </ul>
      {steers && edited === null && <PetitionForm key={round} petition={null} onDone={done} />}
    </section>
  )
}

function Line({ petition: { id, from, text, answer }, onEdit }: { petition: Petition; onEdit: () => void }) {
  const t = useTranslations('console.petitions')
  const { steers } = useDesk()
  return (
    <li className="border-b border-rule py-3">
      {from && <p className="second">{from}</p>}
      <b className="whitespace-pre-line">{text}</b>
      {answer ? <p className="whitespace-pre-line">{t('answered', { answer })}</p> : <Tag state="part">{t('unanswered')}</Tag>}
      {steers && (
        <p className="flex gap-5">
          <Button kind="quiet" size="small" onPress={onEdit}>
            {answer ? t('change') : t('toAnswer')}
          </Button>
          <ActButton kind="quiet" command={{ type: 'dropPetition', petitionId: id }}>
            {t('remove')}
          </ActButton>
        </p>
      )}
    </li>
  )
}

function PetitionForm({ petition, onDone }: { petition: Petition | null; onDone: () => void }) {
  const t = useTranslations('console.petitions')
  const { meetingId } = useDesk()
  const saved = { from: petition?.from ?? '', text: petition?.text ?? '', answer: petition?.answer ?? '' }
  const { fields, write, drop } = useDraft(`${meetingId}:petition:${petition?.id ?? 'new'}`, saved)
  const { run, pending, problem } = useCommand()
  const save = async () => {
    if (!(await run({ type: 'writePetition', petitionId: petition?.id ?? null, ...fields }))) return
    drop()
    onDone()
  }
  const isEmpty = problem?.refusal === 'meeting/petition-empty'
  return (
    <div className="con-fields">
      <TextField label={t('from')} value={fields.from} onChange={(from) => write({ from })} maxLength={300} />
      <TextArea
        label={t('text')}
        rows={2}
        value={fields.text}
        onChange={(text) => write({ text })}
        maxLength={4000}
        error={isEmpty ? (problem?.sentence ?? null) : null}
      />
      <TextArea label={t('answer')} rows={2} value={fields.answer} onChange={(answer) => write({ answer })} maxLength={4000} />
      <ProblemNote problem={isEmpty ? null : problem} />
      <p className="flex gap-4">
        <Button onPress={save} pending={pending} pendingText={t('saving')} isDisabled={fields.text.trim() === ''}>
          {petition ? t('save') : t('add')}
        </Button>
        {petition && (
          <Button kind="quiet" onPress={onDone}>
            {t('cancel')}
          </Button>
        )}
      </p>
    </div>
  )
}
