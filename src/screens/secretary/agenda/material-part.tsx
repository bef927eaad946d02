'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Paperclip } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { FileTrigger, ProgressBar } from 'react-aria-components'
import { materialPath } from '#contract/material.ts'
import { type Material, materialTypes } from '#domain/meeting/material.ts'
import { Button } from '#screens/kit/button.tsx'
import { ConfirmButton } from '#screens/kit/dialog.tsx'
import { FileLinks } from '#screens/kit/file-links.tsx'
import { Note } from '#screens/kit/note.tsx'
import { TriggerButton } from '#screens/kit/trigger-button.tsx'
import { useApi } from '#screens/live/api.tsx'
import { RefusedNote } from '#screens/live/load-problem.tsx'
import { type Upload, useUpload } from './use-upload.ts'

type Props = { meetingId: string; entryId: string; material: readonly Material[]; mayChange: boolean }

/** The files of one entry: sent, looked at, taken off. Says that nothing secret belongs here (rule 31). */
export function MaterialPart({ meetingId, entryId, material, mayChange }: Props) {
  const t = useTranslations('agenda.material')
  const { upload, send, stop, clear } = useUpload(meetingId, entryId)
  const own = material.filter((one) => one.entryId === entryId)
  return (
    <section className="grid gap-2">
      <h2>{t('title')}</h2>
      {own.length === 0 && <p className="second">{t('none')}</p>}
      {own.map((one) => (
        <div key={one.id} className="arrange-file">
          <FileLinks files={[{ ...one, href: materialPath(one.id) }]} />
          {mayChange && <Remove meetingId={meetingId} material={one} />}
        </div>
      ))}
      {mayChange && (
        <>
          <Note tone="gold">{t('notSecret')}</Note>
          {upload ? <UnderWay upload={upload} onStop={stop} onClose={clear} /> : null}
          {(upload === null || upload.problem !== null) && (
            <FileTrigger
              acceptedFileTypes={[
                ...Object.keys(materialTypes),
                ...Object.values(materialTypes).flatMap((all) => all.map((end) => `.${end}`)),
              ]}
              onSelect={(files) => files?.[0] && send(files[0])}
            >
              <TriggerButton size="small" className="justify-self-start" icon={<Paperclip aria-hidden size={16} />}>
                {t('add')}
              </TriggerButton>
            </FileTrigger>
          )}
          <p className="second text-desk-1">{t('kinds')}</p>
        </>
      )}
    </section>
  )
}

function UnderWay({ upload, onStop, onClose }: { upload: Upload; onStop: () => void; onClose: () => void }) {
  const t = useTranslations('agenda.material')
  if (upload.problem)
    return (
      <Note tone="red" role="alert">
        <b>{upload.name}</b> {upload.problem}{' '}
        <Button kind="quiet" size="small" onPress={onClose}>
          {t('close')}
        </Button>
      </Note>
    )
  return (
    <div className="arrange-file">
      <ProgressBar className="arrange-progress num" value={upload.percent} aria-label={t('sending', { name: upload.name })}>
        <span>{t('sending', { name: upload.name })}</span>
        <span>{upload.percent}%</span>
        <i style={{ width: `${upload.percent}%` }} />
      </ProgressBar>
      <Button kind="quiet" size="small" onPress={onStop}>
        {t('stop')}
      </Button>
    </div>
  )
}

function Remove({ meetingId, material }: { meetingId: string; material: Material }) {
  const t = useTranslations('agenda.material')
  const api = useApi()
  const cache = useQueryClient()
  const remove = useMutation(api.meeting.removeMaterial.mutationOptions({ onSuccess: () => cache.invalidateQueries() }))
  return (
    <ConfirmButton
      kind="quiet"
      size="small"
      ask={{ title: t('removeAsk', { name: material.name }), consequence: t('removeConsequence'), confirm: t('remove'), cancel: t('keep') }}
      inside={<RefusedNote error={remove.error} />}
      onConfirm={() =>
        remove.mutateAsync({ meetingId, materialId: material.id }).then(
          () => true,
          () => false,
        )
      }
    >
      {t('remove')}
    </ConfirmButton>
  )
}
