'use client'

import { useTranslations } from 'next-intl'
import { Button } from '#screens/kit/button.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { TextField } from '#screens/kit/text-field.tsx'
import { useDesk } from './desk-context.tsx'
import { ProblemNote } from './problem-note.tsx'
import { useCommand } from './use-deed.ts'
import { useDraft } from './use-draft.ts'

/** How many have paid the party fee and how many owe it (Hướng dẫn 42-HD, opening). */
export function PartyFees() {
  const t = useTranslations('console.fees')
  const { meetingId, view, steers } = useDesk()
  const { fees } = view
  const saved = { paid: fees ? String(fees.paid) : '', owing: fees ? String(fees.owing) : '', note: fees?.note ?? '' }
  const { fields, isDraft, write, settle } = useDraft(`${meetingId}:fees`, saved)
  const { run, pending, problem } = useCommand()
  const [paid, owing] = [wholeNumber(fields.paid), wholeNumber(fields.owing)]
  const save = async () => {
    if (paid === null || owing === null) return
    if (await run({ type: 'recordFees', paid, owing, note: fields.note.trim() })) settle()
  }
  return (
    <section className="mt-5">
      <SectionHead>{t('title')}</SectionHead>
      <div className="con-three mt-3">
        <TextField
          label={t('paid')}
          value={fields.paid}
          onChange={(text) => write({ paid: text })}
          inputMode="numeric"
          isReadOnly={!steers}
          error={isWrong(fields.paid) ? t('wholeNumber') : null}
        />
        <TextField
          label={t('owing')}
          value={fields.owing}
          onChange={(text) => write({ owing: text })}
          inputMode="numeric"
          isReadOnly={!steers}
          error={isWrong(fields.owing) ? t('wholeNumber') : null}
        />
        <TextField label={t('note')} value={fields.note} onChange={(note) => write({ note })} isReadOnly={!steers} maxLength={1000} />
      </div>
      <ProblemNote problem={problem} />
      {steers && isDraft && (
        <div className="con-acts">
          <Button onPress={save} pending={pending} pendingText={t('saving')} isDisabled={paid === null || owing === null}>
            {t('save')}
          </Button>
        </div>
      )}
    </section>
  )
}

const wholeNumber = (text: string): number | null => (/^\d{1,3}$/.test(text.trim()) ? Number(text) : null)

const isWrong = (text: string): boolean => text.trim() !== '' && wholeNumber(text) === null
