'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import type { CellDesk, DeskMember, MemberFilePage } from '#contract/cell.ts'
import { paths } from '#contract/paths.ts'
import { type Level, levels } from '#domain/classification/levels.ts'
import { Button } from '#screens/kit/button.tsx'
import { momentText } from '#screens/kit/dates.ts'
import { RadioGroup } from '#screens/kit/radio-group.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { Select } from '#screens/kit/select.tsx'
import { TextArea } from '#screens/kit/text-field.tsx'
import { nextToRemark } from './preparation.ts'
import { RegistrationFlag } from './registration-flag.tsx'
import { ReviewClash } from './review-clash.tsx'
import { clashes, type ReviewDraft, reviewAsDraft } from './review-draft.ts'
import { useReview } from './use-review.ts'

type Props = { desk: CellDesk; member: DeskMember; file: MemberFilePage; write: boolean }

/** Remark, proposed level, and the state's own level where there is one. Ctrl+Enter saves and goes to the next member. */
export function ReviewEditor({ desk, member, file, write }: Props) {
  const t = useTranslations('desk.review')
  const router = useRouter()
  const { kept, keep, save, refused, saved } = useReview(desk, file)
  const draft = kept ?? reviewAsDraft(file.review)
  const clash = clashes(kept, file.review)
  const next = nextToRemark(desk.members, member.memberId)
  const set = (changes: Partial<ReviewDraft>) => keep({ ...draft, ...changes })
  const saveThen = async (go: boolean) => {
    if (clash || save.isPending) return
    const done =
      kept === null ||
      (await save.mutateAsync(draft).then(
        () => true,
        () => false,
      ))
    if (done && go && next) router.push(`${paths.memberFile(desk.cellId, next.memberId)}?write=1`)
  }
  useSaveKeys(saveThen)
  return (
    <section className="grid gap-4" aria-labelledby="review">
      <SectionHead level={2}>
        <span id="review">{t('title')}</span>
      </SectionHead>
      {clash && file.review && <ReviewClash review={file.review} draft={draft} onKeep={keep} />}
      <TextArea
        label={t('remark')}
        value={draft.remark}
        onChange={(remark) => set({ remark })}
        rows={5}
        maxLength={4000}
        counted
        hint={t('remarkHint')}
        error={refused?.fields.remark ?? null}
        autoFocus={write}
      />
      <ProposedLevel member={member} value={draft.proposedLevel} onChange={(proposedLevel) => set({ proposedLevel })} />
      {file.assessment && (
        <RegistrationFlag
          line={file.promises}
          level={draft.proposedLevel}
          word={draft.registrationWord}
          onWord={(registrationWord) => set({ registrationWord })}
          error={refused?.fields.registrationWord ?? null}
        />
      )}
      {file.workKind !== 'OUTSIDE' && (
        <StateLevel value={draft.stateLevel} onChange={(stateLevel) => set({ stateLevel })} error={refused?.fields.stateLevel ?? null} />
      )}
      {refused && !clash && (
        <p role="alert" className="note note-red">
          {refused.sentence}
        </p>
      )}
      <div className="grid gap-2">
        <Button
          kind="primary"
          size="large"
          wide
          isDisabled={clash || (kept === null && next === null)}
          pending={save.isPending}
          pendingText={t('saving')}
          onPress={() => saveThen(true)}
        >
          {next ? t('saveNext', { name: next.name }) : t('save')}
        </Button>
        {next && (
          <Button wide isDisabled={clash || kept === null} onPress={() => saveThen(false)}>
            {t('saveStay')}
          </Button>
        )}
        <p className="num text-desk-1 text-ink-2" role="status">
          {status(t, { kept: kept !== null, saved, review: file.review })}
        </p>
      </div>
    </section>
  )
}

type Words = ReturnType<typeof useTranslations<'desk.review'>>

function status(t: Words, of: { kept: boolean; saved: boolean; review: MemberFilePage['review'] }): string {
  if (of.kept) return t('draftKept')
  if (of.review) return t(of.saved ? 'savedNow' : 'savedBy', { name: of.review.recordedBy, at: momentText(of.review.recordedAt) })
  return t('keys')
}

/** Levels that the rule set closes to this member are there, closed, with the reason. */
function ProposedLevel({ member, value, onChange }: { member: DeskMember; value: Level | null; onChange: (level: Level | null) => void }) {
  const t = useTranslations('desk')
  const closed = member.onBallot.ok ? member.onBallot.closedLevels : []
  return (
    <div>
      <RadioGroup
        label={t('review.proposed')}
        hint={member.onBallot.ok ? '' : t(`offBallot.${member.onBallot.why}`)}
        items={levels.map((id) => {
          const why = closed.find(({ level }) => level === id)?.why
          return { id, label: t(`level.${id}`), ...(why ? { hint: t(`closedWhy.${why}`), isDisabled: value !== id } : {}) }
        })}
        value={value}
        onChange={onChange}
      />
      {value !== null && (
        <Button kind="quiet" size="small" onPress={() => onChange(null)}>
          {t('review.noLevel')}
        </Button>
      )}
    </div>
  )
}

function StateLevel({ value, onChange, error }: { value: Level | null; onChange: (level: Level | null) => void; error: string | null }) {
  const t = useTranslations('desk')
  return (
    <Select
      label={t('review.state')}
      hint={t('review.stateHint')}
      placeholder={t('review.stateNone')}
      items={[{ id: 'NONE' as const, label: t('review.stateNone') }, ...levels.map((id) => ({ id, label: t(`level.${id}`) }))]}
      value={value ?? 'NONE'}
      onChange={(chosen) => onChange(chosen === 'NONE' ? null : chosen)}
      error={error}
    />
  )
}

function useSaveKeys(saveThen: (go: boolean) => void) {
  const latest = useRef(saveThen)
  latest.current = saveThen
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!event.ctrlKey && !event.metaKey) return
      // A dialog over the page has its own fields and buttons.
      if (document.querySelector('[role="dialog"], [role="alertdialog"]')) return
      if (event.key !== 'Enter' && event.key.toLowerCase() !== 's') return
      event.preventDefault()
      latest.current(event.key === 'Enter')
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}
