'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { OpenMatters, Transfers } from '#contract/changes.ts'
import { Button } from '#screens/kit/button.tsx'
import { ErrorNotice } from '#screens/kit/error-notice.tsx'
import { Note } from '#screens/kit/note.tsx'
import { RadioGroup } from '#screens/kit/radio-group.tsx'
import { ComboBox } from '#screens/kit/select.tsx'
import { TextField } from '#screens/kit/text-field.tsx'
import { useApi } from '#screens/live/api.tsx'
import { DayField } from '../day-field.tsx'
import { useSaving } from '../use-saving.ts'

type Kind = 'OFFICIAL' | 'TEMPORARY' | 'OUT'
const kinds: Kind[] = ['OFFICIAL', 'TEMPORARY', 'OUT']
const nothing = {
  kind: null as Kind | null,
  toCellId: null as string | null,
  place: '',
  number: '',
  on: null as string | null,
  until: null as string | null,
}

type TransferFormProps = { page: Transfers; cellId: string | null; memberId: string | null }

/** Who leaves which cell, for where, from which day; and what goes along. */
export function TransferForm({ page, cellId, memberId }: TransferFormProps) {
  const t = useTranslations('changes.transfers')
  const api = useApi()
  const queries = useQueryClient()
  const only = page.own.length === 1 ? (page.own[0]?.id ?? null) : null
  const [from, setFrom] = useState(cellId ?? only)
  const [who, setWho] = useState(memberId)
  const [draft, setDraft] = useState({ ...nothing, on: page.today as string | null })
  const members = useQuery({ ...api.changes.transferable.queryOptions({ cellId: from ?? '' }), enabled: from !== null })
  const matters = useQuery({
    ...api.changes.openMatters.queryOptions({ cellId: from ?? '', memberId: who ?? '' }),
    enabled: from !== null && who !== null,
  })
  const saving = useSaving(
    useMutation(api.changes.askTransfer.mutationOptions({ onSuccess: () => queries.invalidateQueries(api.changes.pathFilter()) })),
  )
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part })
  const { kind } = draft
  const send = () => {
    if (!from || !who || !kind) return
    const to = kind === 'OUT' ? null : draft.toCellId
    void saving.save({ ...draft, kind, cellId: from, memberId: who, toCellId: to, on: draft.on ?? '' }, () => {
      setWho(null)
      setDraft({ ...nothing, on: page.today })
    })
  }
  return (
    <form
      className="grid gap-5"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      {page.own.length > 1 && (
        <ComboBox
          label={t('fromCell')}
          placeholder={t('chooseCell')}
          nothingFound={t('nothingFound')}
          items={page.own.map(({ id, name }) => ({ id, label: name }))}
          value={from}
          onChange={(id) => {
            setFrom(id)
            setWho(null)
          }}
        />
      )}
      {from && members.data && (
        <ComboBox
          key={`${from} ${saving.pending}`}
          label={t('member')}
          placeholder={t('chooseMember')}
          nothingFound={t('nothingFound')}
          items={members.data.members
            .filter(({ temporary }) => !temporary)
            .map(({ id, name, standing }) => ({
              id,
              label: name,
              ...(standing === 'PROBATIONARY' ? { hint: t('probationary') } : {}),
            }))}
          value={who}
          onChange={setWho}
          error={saving.fieldError('memberId')}
        />
      )}
      <RadioGroup
        label={t('kind')}
        items={kinds.map((id) => ({ id, label: t(`kinds.${id}.name`), hint: t(`kinds.${id}.hint`) }))}
        value={kind}
        onChange={(chosen) => change({ kind: chosen })}
      />
      {(kind === 'OFFICIAL' || kind === 'TEMPORARY') && (
        <ComboBox
          label={t('toCell')}
          placeholder={t('chooseCell')}
          nothingFound={t('nothingFound')}
          items={page.cells.filter(({ id }) => id !== from).map(({ id, name, upper }) => ({ id, label: name, hint: upper }))}
          value={draft.toCellId}
          onChange={(toCellId) => change({ toCellId })}
          error={saving.fieldError('toCellId')}
        />
      )}
      {kind === 'OUT' && (
        <TextField
          label={t('place')}
          value={draft.place}
          onChange={(place) => change({ place })}
          error={saving.fieldError('place')}
          maxLength={200}
        />
      )}
      <DayField label={t('on')} value={draft.on} onChange={(on) => change({ on })} error={saving.fieldError('on', draft.on)} />
      {kind === 'TEMPORARY' && (
        <DayField
          label={t('untilDay')}
          hint={t('untilHint')}
          value={draft.until}
          onChange={(until) => change({ until })}
          error={saving.fieldError('until')}
        />
      )}
      <TextField label={t('number')} value={draft.number} onChange={(number) => change({ number })} maxLength={60} />
      {matters.data && kind && <Matters matters={matters.data} kind={kind} />}
      {saving.problem && Object.keys(saving.problem.fields).length === 0 && (
        <ErrorNotice title={saving.problem.sentence} id={saving.problem.errorId ?? undefined} />
      )}
      <div>
        <Button
          kind="primary"
          type="submit"
          pending={saving.pending}
          pendingText={t('sending')}
          isDisabled={!from || !who || !kind || (kind !== 'OUT' && !draft.toCellId)}
        >
          {t('send')}
        </Button>
      </div>
      <p className="second">{t('sides')}</p>
    </form>
  )
}

/** Said before anybody confirms: what follows the member, what stays with the cell. */
function Matters({ matters, kind }: { matters: OpenMatters; kind: Kind }) {
  const t = useTranslations('changes.transfers.along')
  const { shortfalls, tasks, offices, registration, meetingOpen } = matters
  const lines = [
    t(`book${kind}`),
    kind === 'OFFICIAL' && (registration ? t('registration') : t('noRegistration')),
    shortfalls > 0 && t(kind === 'OFFICIAL' ? 'shortfalls' : 'shortfallsStay', { count: shortfalls }),
    tasks > 0 && t('tasks', { count: tasks }),
    kind !== 'TEMPORARY' && offices.length > 0 && t('offices', { count: offices.length }),
    meetingOpen && t('meetingOpen'),
  ].filter((line) => line !== false)
  return (
    <Note>
      <b>{t('title', { name: matters.name })}</b>
      <ul className="list-disc pl-5">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Note>
  )
}
