'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { MinutesPage } from '#contract/minutes.ts'
import { minutesParts } from '#domain/document/minutes-parts.ts'
import type { Minutes } from '#domain/meeting/minutes.ts'
import type { Annex } from '#domain/minutes/types.ts'
import { Button } from '#screens/kit/button.tsx'
import { ConfirmButton, Dialog } from '#screens/kit/dialog.tsx'
import { Select } from '#screens/kit/select.tsx'
import { TextArea } from '#screens/kit/text-field.tsx'
import { useApiClient } from '#screens/live/api.tsx'
import type { ShownDocument } from './document-choice.tsx'

type Act = (deed: () => Promise<unknown>) => Promise<boolean>
type Props = { page: MinutesPage; shown: ShownDocument; act: Act }

/** Signed minutes are corrected beside them: write an annex; the one that is shown is signed, changed or dropped. */
export function AnnexActions({ page: { minutes, annexesToSign }, shown, act }: Props) {
  const t = useTranslations('minutes.annex')
  const client = useApiClient()
  const { meetingId } = minutes
  const annex = shown.kind === 'annex' ? (minutes.annexes.find(({ id }) => id === shown.of) ?? null) : null
  const isOpen = annex !== null && annex.signatures.length === 0
  return (
    <>
      {annex && annexesToSign.includes(annex.id) && (
        <ConfirmButton
          kind="primary"
          onConfirm={() => act(() => client.minutes.signAnnex.mutate({ meetingId, annexId: annex.id }))}
          ask={{ title: t('sign'), consequence: t('signConsequence'), confirm: t('sign'), cancel: t('cancel') }}
        >
          {t('sign')}
        </ConfirmButton>
      )}
      {isOpen && (
        <ConfirmButton
          onConfirm={() => act(() => client.meeting.command.mutate({ meetingId, command: { type: 'dropAnnex', annexId: annex.id } }))}
          ask={{ title: t('drop'), consequence: t('dropConsequence'), confirm: t('drop'), cancel: t('cancel') }}
        >
          {t('drop')}
        </ConfirmButton>
      )}
      <AnnexDialog key={annex?.id ?? 'new'} minutes={minutes} annex={isOpen ? annex : null} act={act} />
    </>
  )
}

/** Names the section, quotes what was recorded, says what it should be. */
function AnnexDialog({ minutes, annex, act }: { minutes: Minutes; annex: Annex | null; act: Act }) {
  const t = useTranslations('minutes.annex')
  const client = useApiClient()
  const [isOpen, setOpen] = useState(false)
  const [section, setSection] = useState<string | null>(annex?.section ?? null)
  const [wrong, setWrong] = useState(annex?.wrong ?? '')
  const [right, setRight] = useState(annex?.right ?? '')
  const sections = minutesParts(minutes).flatMap(({ key, title }) => (key === null ? [] : [{ id: key, label: title }]))
  const isWhole = section !== null && wrong.trim() !== '' && right.trim() !== ''
  const save = async () => {
    if (section === null) return
    const command = { type: 'writeAnnex', annexId: annex?.id ?? null, section, wrong, right } as const
    if (!(await act(() => client.meeting.command.mutate({ meetingId: minutes.meetingId, command })))) return
    setOpen(false)
  }
  return (
    <>
      <Button onPress={() => setOpen(true)}>{annex ? t('change') : t('write')}</Button>
      <Dialog
        title={t('write')}
        isOpen={isOpen}
        onOpenChange={setOpen}
        wide
        actions={
          <>
            <Button onPress={() => setOpen(false)}>{t('cancel')}</Button>
            <Button kind="primary" onPress={save} isDisabled={!isWhole}>
              {t('save')}
            </Button>
          </>
        }
      >
        <div className="grid gap-4" lang="vi">
          <p>{t('hint')}</p>
          <Select label={t('section')} placeholder={t('choose')} items={sections} value={section} onChange={setSection} isRequired />
          <TextArea label={t('wrong')} value={wrong} onChange={setWrong} maxLength={4000} rows={3} isRequired />
          <TextArea label={t('right')} value={right} onChange={setRight} maxLength={4000} rows={3} isRequired />
        </div>
      </Dialog>
    </>
  )
}
