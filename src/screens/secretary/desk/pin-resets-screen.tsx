'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { paths } from '#contract/paths.ts'
import type { PinResetLine, PinResets, PrintedSlip } from '#contract/pin-reset.ts'
import { Button, ButtonLink } from '#screens/kit/button.tsx'
import { momentText } from '#screens/kit/dates.ts'
import { DeskBar } from '#screens/kit/desk-bar.tsx'
import { DeskFrame } from '#screens/kit/desk-frame.tsx'
import { ConfirmButton } from '#screens/kit/dialog.tsx'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { Note } from '#screens/kit/note.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { ComboBox } from '#screens/kit/select.tsx'
import { Tag, type TagState } from '#screens/kit/tag.tsx'
import { TextField } from '#screens/kit/text-field.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem, RefusedNote } from '#screens/live/load-problem.tsx'
import { useProblem } from '#screens/live/problem.ts'
import { DeskShell } from './desk-shell.tsx'
import { ResetSlip } from './reset-slip.tsx'
import { useDesk } from './use-desk.ts'

/** A forgotten PIN of a member of the cell is set anew by two persons, in the open. */
export function PinResetsScreen({ cellId, memberId }: { cellId: string; memberId: string | null }) {
  const t = useTranslations('desk.pins')
  const desk = useDesk(cellId)
  return (
    <DeskShell
      cellId={cellId}
      desk={desk.data ?? null}
      title={t('title')}
      sub={desk.data?.cellName}
      isHome={desk.isError}
      left={desk.isError ? <span /> : undefined}
    >
      <PinResetsPart unitId={cellId} first={memberId} unit={desk.data?.cellName ?? ''} upper={desk.data?.upperName ?? ''} />
    </DeskShell>
  )
}

/** The same for the people of a unit who belong to no cell: its committee, leaders and administrators. */
export function UnitPinResetsScreen({ unitId }: { unitId: string }) {
  const t = useTranslations('desk')
  const back = (
    <DeskBar>
      <ButtonLink href={`${paths.admin}?unit=${encodeURIComponent(unitId)}`} size="small">
        {t('pins.toAdmin')}
      </ButtonLink>
    </DeskBar>
  )
  return (
    <DeskFrame title={t('pins.title')} sub={t('pins.ofUnit')} bar={back}>
      <PinResetsPart unitId={unitId} first={null} unit="" upper="" />
    </DeskFrame>
  )
}

function PinResetsPart({ unitId, first, unit, upper }: { unitId: string; first: string | null; unit: string; upper: string }) {
  const t = useTranslations('desk.pins')
  const api = useApi()
  const resets = useQuery(api.pinReset.at.queryOptions({ unitId }))
  const [slip, setSlip] = useState<PrintedSlip | null>(null)
  if (slip) return <ResetSlip slip={slip} unit={unit} upper={upper} onDone={() => setSlip(null)} />
  if (!resets.data) return resets.isError ? <LoadProblem error={resets.error} onRetry={() => resets.refetch()} /> : <Waiting />
  return (
    <div className="grid max-w-[860px] grid-cols-1 gap-8">
      <Note>{t(resets.data.second === 'OFFICER' ? 'rule' : 'ruleSlip')}</Note>
      <Ask unitId={unitId} of={resets.data} first={first} />
      <Asked of={resets.data} onPrinted={setSlip} />
    </div>
  )
}

function useChanged() {
  const api = useApi()
  const cache = useQueryClient()
  return () => cache.invalidateQueries(api.pinReset.at.pathFilter())
}

function Ask({ unitId, of, first }: { unitId: string; of: PinResets; first: string | null }) {
  const t = useTranslations('desk.pins')
  const api = useApi()
  const changed = useChanged()
  const known = of.people.find(({ memberId }) => first !== null && memberId === first)?.personId ?? null
  const [personId, setPersonId] = useState(known)
  const waiting = of.resets.some((reset) => reset.personId === personId && reset.state === 'ASKED')
  const ask = useMutation(
    api.pinReset.ask.mutationOptions({
      onSuccess: () => {
        setPersonId(null)
        return changed()
      },
    }),
  )
  return (
    <section className="grid grid-cols-1 gap-4">
      <SectionHead level={2}>{t('ask')}</SectionHead>
      <div className="flex flex-wrap items-end gap-4">
        <ComboBox
          // Emptied together with the choice.
          key={personId ?? 'none'}
          label={t('who')}
          placeholder={t('whoHint')}
          nothingFound={t('noSuch')}
          className="w-96 max-w-full"
          items={of.people.map((one) => ({
            id: one.personId,
            label: one.name,
            ...(one.enrolled ? {} : { hint: t('notEnrolled') }),
          }))}
          value={personId}
          onChange={setPersonId}
        />
        <Button
          kind="primary"
          isDisabled={personId === null || waiting}
          pending={ask.isPending}
          pendingText={t('asking')}
          onPress={() => personId && ask.mutate({ unitId, personId })}
        >
          {t('askDo')}
        </Button>
      </div>
      {waiting && <p className="text-ink-2">{t('alreadyAsked')}</p>}
      <RefusedNote error={ask.error} />
    </section>
  )
}

function Asked({ of, onPrinted }: { of: PinResets; onPrinted: (slip: PrintedSlip) => void }) {
  const t = useTranslations('desk.pins')
  return (
    <section>
      <SectionHead level={2} aside={of.resets.length}>
        {t('list')}
      </SectionHead>
      {of.resets.length === 0 ? (
        <EmptyState title={t('none')}>{t('noneHint')}</EmptyState>
      ) : (
        <ul>
          {of.resets.map((reset) => (
            <Reset key={reset.resetId} reset={reset} onPrinted={onPrinted} />
          ))}
        </ul>
      )}
    </section>
  )
}

const signs: Record<PinResetLine['state'], TagState> = { ASKED: 'part', CONFIRMED: 'ok', REFUSED: 'no' }

function Reset({ reset, onPrinted }: { reset: PinResetLine; onPrinted: (slip: PrintedSlip) => void }) {
  const t = useTranslations('desk.pins')
  const by = reset.confirmedBy
  return (
    <li className="num grid gap-2 border-b border-rule py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-3">
        <b>{reset.name}</b>
        <Tag state={signs[reset.state]}>{t(`state.${reset.state}`)}</Tag>
      </div>
      <p className="text-ink-2">
        {t('askedBy', { name: reset.askedBy, at: momentText(reset.askedAt) })}
        {reset.settledAt && reset.state === 'REFUSED' && ` ${t('refusedAt', { at: momentText(reset.settledAt) })}`}
        {reset.settledAt && by && ` ${t(by === 'SLIP' ? 'confirmedBySlip' : 'confirmedBy', { name: by, at: momentText(reset.settledAt) })}`}
      </p>
      {reset.state === 'ASKED' && <Settle reset={reset} onPrinted={onPrinted} />}
    </li>
  )
}

function Settle({ reset, onPrinted }: { reset: PinResetLine; onPrinted: (slip: PrintedSlip) => void }) {
  const t = useTranslations('desk.pins')
  const api = useApi()
  const changed = useChanged()
  const onSuccess = (slip: PrintedSlip) => {
    onPrinted(slip)
    return changed()
  }
  const confirm = useMutation(api.pinReset.confirm.mutationOptions({ onSuccess }))
  const refuse = useMutation(api.pinReset.refuse.mutationOptions({ onSuccess: changed }))
  const { resetId, name } = reset
  const settled = (work: Promise<unknown>) =>
    work.then(
      () => true,
      () => false,
    )
  return (
    <>
      {!reset.mayConfirm && !reset.mayConfirmBySlip && <p>{t('waitsForSecond')}</p>}
      {reset.mayConfirmBySlip && <BySlip reset={reset} onSuccess={onSuccess} />}
      <div className="flex flex-wrap gap-3">
        {reset.mayConfirm && (
          <ConfirmButton
            kind="primary"
            ask={{ title: t('confirmAsk', { name }), consequence: t('confirmText'), confirm: t('confirm'), cancel: t('cancel') }}
            inside={<RefusedNote error={confirm.error} />}
            onConfirm={() => settled(confirm.mutateAsync({ resetId }))}
          >
            {t('confirm')}
          </ConfirmButton>
        )}
        {reset.mayRefuse && (
          <ConfirmButton
            ask={{ title: t('refuseAsk', { name }), consequence: t('refuseText'), confirm: t('refuse'), cancel: t('cancel') }}
            inside={<RefusedNote error={refuse.error} />}
            onConfirm={() => settled(refuse.mutateAsync({ resetId }))}
          >
            {t('refuse')}
          </ConfirmButton>
        )}
      </div>
    </>
  )
}

function BySlip({ reset, onSuccess }: { reset: PinResetLine; onSuccess: (slip: PrintedSlip) => unknown }) {
  const t = useTranslations('desk.pins')
  const api = useApi()
  const asWords = useProblem()
  const [code, setCode] = useState('')
  const confirm = useMutation(api.pinReset.confirmBySlip.mutationOptions({ onSuccess }))
  const refused = confirm.error ? asWords(confirm.error) : null
  return (
    <form
      className="flex flex-wrap items-end gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        confirm.mutate({ resetId: reset.resetId, code })
      }}
    >
      <TextField
        label={t('slipCode')}
        hint={t('slipCodeHint')}
        value={code}
        onChange={setCode}
        error={refused ? (refused.fields.code ?? refused.sentence) : null}
        autoComplete="off"
        className="w-96 max-w-full"
      />
      <Button type="submit" kind="primary" pending={confirm.isPending} pendingText={t('asking')} isDisabled={code.trim() === ''}>
        {t('confirm')}
      </Button>
    </form>
  )
}
