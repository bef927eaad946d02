'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#screens/kit/button.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { TextField } from '#screens/kit/text-field.tsx'
import { ActButton } from './act-button.tsx'
import { useDesk } from './desk-context.tsx'
import { ProblemNote } from './problem-note.tsx'
import { useCommand } from './use-deed.ts'
import { useDraft } from './use-draft.ts'

/** Guests by name and title, and who supervises the cell for the committee above: seat and view, no vote. */
export function Guests() {
  const t = useTranslations('console.guests')
  const { view, steers } = useDesk()
  const [round, setRound] = useState(0)
  return (
    <section className="mt-5">
      <SectionHead>{t('title')}</SectionHead>
      <p className="second mt-2">{t('hint')}</p>
      <ul className="con-lines">
        {view.supervisors.map(({ id, name }) => (
          <li key={id}>
            <span>
              <b>{name}</b>, {t('supervisor')}
            </span>
          </li>
        ))}
        {view.guests.map(({ id, name, title }) => (
          <li key={id}>
            <span>
              <b>{name}</b>, {title}
            </span>
            <ActButton kind="quiet" command={{ type: 'removeGuest', guestId: id }}>
              {t('remove')}
            </ActButton>
          </li>
        ))}
      </ul>
      {steers && <GuestForm key={round} onDone={() => setRound((before) => before + 1)} />}
    </section>
  )
}

function GuestForm({ onDone }: { onDone: () => void }) {
  const t = useTranslations('console.guests')
  const { meetingId } = useDesk()
  const { fields, write, drop } = useDraft(`${meetingId}:guest`, { name: '', title: '' })
  const { run, pending, problem } = useCommand()
  const save = async () => {
    if (!(await run({ type: 'addGuest', ...fields }))) return
    drop()
    onDone()
  }
  return (
    <>
      <div className="con-three mt-3">
        <TextField label={t('name')} value={fields.name} onChange={(name) => write({ name })} maxLength={200} />
        <TextField label={t('role')} value={fields.title} onChange={(title) => write({ title })} maxLength={300} />
        <span className="self-end">
          <Button onPress={save} pending={pending} pendingText={t('saving')} isDisabled={!fields.name.trim() || !fields.title.trim()}>
            {t('add')}
          </Button>
        </span>
      </div>
      <ProblemNote problem={problem} />
    </>
  )
}
