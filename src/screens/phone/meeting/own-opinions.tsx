'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { MyPart } from '#contract/meeting.ts'
import type { PhoneView } from '#domain/meeting/view.ts'
import { Button } from '#screens/kit/button.tsx'
import { ConfirmButton, Dialog } from '#screens/kit/dialog.tsx'
import { Note } from '#screens/kit/note.tsx'
import { Tag } from '#screens/kit/tag.tsx'
import { TextArea } from '#screens/kit/text-field.tsx'
import { useCommand } from './use-command.ts'

type Opinion = MyPart['opinions'][number]
type Props = { view: PhoneView; mine: MyPart; askMine: () => void }

/** What one has sent: changed or withdrawn until the chair takes it up. */
export function OwnOpinions({ view, mine, askMine }: Props) {
  const t = useTranslations('phone.opinion')
  const { send, pending, problem } = useCommand(view.meetingId, askMine)
  const [edited, setEdited] = useState<{ id: string; text: string } | null>(null)
  if (mine.opinions.length === 0) return null
  const save = async () => {
    if (edited && (await send({ type: 'editOpinion', opinionId: edited.id, text: edited.text }))) setEdited(null)
  }
  const refusal = problem && (
    <Note tone="red" role="alert">
      {problem.sentence}
    </Note>
  )
  return (
    <section className="part">
      <h2>{t('yours')}</h2>
      {!edited && refusal}
      <ul className="own-opinions">
        {mine.opinions.map((opinion) => (
          <li key={opinion.id}>
            <Subject opinion={opinion} />
            <p className="whitespace-pre-line">{opinion.text}</p>
            {opinion.takenUp ? (
              <Tag state="ok">{t(opinion.onWall ? 'onWall' : 'takenUp')}</Tag>
            ) : (
              <div className="flex gap-2">
                <Button onPress={() => setEdited(opinion)}>{t('edit')}</Button>
                <ConfirmButton
                  kind="quiet"
                  onConfirm={() => send({ type: 'withdrawOpinion', opinionId: opinion.id })}
                  ask={{
                    title: t('withdrawTitle'),
                    consequence: t('withdrawConsequence'),
                    confirm: t('withdrawConfirm'),
                    cancel: t('cancel'),
                  }}
                >
                  {t('withdraw')}
                </ConfirmButton>
              </div>
            )}
          </li>
        ))}
      </ul>
      <Dialog
        title={t('editLabel')}
        isOpen={edited !== null}
        onOpenChange={(isOpen) => !isOpen && setEdited(null)}
        actions={
          <>
            <Button onPress={() => setEdited(null)}>{t('cancel')}</Button>
            <Button kind="primary" onPress={save} pending={pending} pendingText={t('saving')} isDisabled={edited?.text.trim() === ''}>
              {t('save')}
            </Button>
          </>
        }
      >
        <TextArea
          label={t('text')}
          value={edited?.text ?? ''}
          onChange={(text) => setEdited((old) => old && { ...old, text })}
          maxLength={1000}
        />
        {refusal}
      </Dialog>
    </section>
  )
}

function Subject({ opinion: { about } }: { opinion: Opinion }) {
  const t = useTranslations('phone.opinion')
  if (!about) return null
  const text =
    about.kind === 'MEMBER'
      ? t('onMember', { name: about.name })
      : about.kind === 'ITEM'
        ? t('onItem', { number: about.number })
        : t('onStep', { title: about.title })
  return <p className="second">{text}</p>
}
