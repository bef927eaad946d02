'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import { mostPackText, type PackHistory } from '#contract/reading.ts'
import { sectionsOf } from '#domain/content/sections.ts'
import { Button } from '#screens/kit/button.tsx'
import { Markdown } from '#screens/kit/markdown.tsx'
import { RadioGroup } from '#screens/kit/radio-group.tsx'
import { TextArea, TextField } from '#screens/kit/text-field.tsx'
import { TriggerButton } from '#screens/kit/trigger-button.tsx'
import { useKept } from '#screens/kit/use-kept.ts'
import { useApi } from '#screens/live/api.tsx'
import { PublishFoot } from '../publish-foot.tsx'
import { usePublishing } from '../use-publishing.ts'
import { VersionDifference } from './version-difference.tsx'

type Draft = { saved: number; part: '1' | '2'; title: string; text: string; changed: string }
type Shown = 'text' | 'preview' | 'difference'

/** A new pack, or the next version of one. What is not published yet stays on this device. */
export function PackEditor({ unitId, pack, onDone }: { unitId: string; pack: PackHistory | null; onDone: () => void }) {
  const t = useTranslations('reading.desk')
  const newest = pack?.versions[0] ?? null
  const [kept, keep] = useKept(`pack:${unitId}:${pack?.id ?? 'new'}`, asDraft)
  const draft: Draft = kept ?? firstDraft(pack)
  const set = (change: Partial<Draft>) => keep({ ...draft, ...change })
  const [shown, setShown] = useState<Shown>('text')
  const publishing = usePublish({ unitId, pack }, draft, () => {
    keep(null)
    onDone()
  })
  const { fields } = publishing
  const isBehind = newest !== null && draft.saved !== newest.version
  return (
    <form
      className="grid max-w-[960px] gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        publishing.publish()
      }}
    >
      {!pack && (
        <RadioGroup
          inline
          label={t('part')}
          items={(['1', '2'] as const).map((part) => ({ id: part, label: t(`parts.${part}`) }))}
          value={draft.part}
          onChange={(part) => set({ part })}
        />
      )}
      <TextField label={t('name')} value={draft.title} onChange={(title) => set({ title })} maxLength={200} error={fields.title ?? null} />
      <Shownness {...{ shown, setShown }} hasFormer={newest !== null} />
      {shown === 'text' && (
        <>
          <TextArea
            label={t('text')}
            hint={t('textHint')}
            rows={18}
            value={draft.text}
            onChange={(text) => set({ text })}
            maxLength={mostPackText}
            error={fields.text ?? null}
          />
          <FromFile onText={(text) => set({ text })} />
        </>
      )}
      {shown === 'preview' && <Preview text={draft.text} />}
      {shown === 'difference' && newest && <VersionDifference before={newest.text} after={draft.text} />}
      {pack && (
        <TextField
          label={t('changed')}
          hint={t('changedHint')}
          value={draft.changed}
          onChange={(changed) => set({ changed })}
          maxLength={500}
          error={fields.changed ?? null}
        />
      )}
      <PublishFoot
        publishing={publishing}
        text={t('publish', { version: (newest?.version ?? 0) + 1 })}
        words={t}
        isBehind={isBehind}
        onGoOn={() => newest && set({ saved: newest.version })}
        onLater={onDone}
        onDiscard={kept && (() => keep(null))}
      />
    </form>
  )
}

function Shownness({ shown, setShown, hasFormer }: { shown: Shown; setShown: (shown: Shown) => void; hasFormer: boolean }) {
  const t = useTranslations('reading.desk')
  const all: Shown[] = hasFormer ? ['text', 'preview', 'difference'] : ['text', 'preview']
  return (
    <RadioGroup
      inline
      label={t('shown')}
      labelHidden
      items={all.map((id) => ({ id, label: t(`shows.${id}`) }))}
      value={shown}
      onChange={setShown}
    />
  )
}

function Preview({ text }: { text: string }) {
  const t = useTranslations('reading.desk')
  const headings = sectionsOf(text).filter(({ level }) => level > 0).length
  return (
    <div>
      <p className="second num mb-2">{t('headings', { count: headings })}</p>
      <div className="border-2 border-edge bg-sheet p-5">
        <Markdown text={text} />
      </div>
    </div>
  )
}

function FromFile({ onText }: { onText: (text: string) => void }) {
  const t = useTranslations('reading.desk')
  const [failed, setFailed] = useState(false)
  const read = async (files: FileList | null) => {
    const file = files?.[0]
    if (!file) return
    const text = file.size <= mostPackText * 4 ? await file.text() : ''
    setFailed(text === '' || text.length > mostPackText || text.includes('\0'))
    if (text !== '' && text.length <= mostPackText && !text.includes('\0')) onText(text)
  }
  return (
    <div className="flex flex-wrap items-center gap-3">
      <FileTrigger acceptedFileTypes={['.md', '.markdown', '.txt', 'text/markdown', 'text/plain']} onSelect={(files) => void read(files)}>
        <TriggerButton>{t('fromFile')}</TriggerButton>
      </FileTrigger>
      <p className="third" role="status">
        {failed ? t('fileFailed') : t('fileHint')}
      </p>
    </div>
  )
}

function usePublish({ unitId, pack }: { unitId: string; pack: PackHistory | null }, draft: Draft, onDone: () => void) {
  const api = useApi()
  const { mutateAsync } = useMutation(api.reading.publish.mutationOptions())
  const send = () => mutateAsync({ unitId, packId: pack?.id ?? null, ...draft })
  return usePublishing({ send, filter: api.reading.pathFilter(), onDone })
}

function firstDraft(pack: PackHistory | null): Draft {
  const newest = pack?.versions[0]
  const part = pack?.part === 1 ? '1' : '2'
  return { saved: newest?.version ?? 0, part, title: newest?.title ?? '', text: newest?.text ?? '', changed: '' }
}

function asDraft(stored: unknown): Draft | null {
  const draft = stored as Draft | null
  return draft && typeof draft.saved === 'number' && [draft.title, draft.text, draft.changed].every((one) => typeof one === 'string')
    ? draft
    : null
}
