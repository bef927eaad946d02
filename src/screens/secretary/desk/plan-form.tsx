'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { CellDesk } from '#contract/cell.ts'
import { paths } from '#contract/paths.ts'
import { Button, ButtonLink } from '#screens/kit/button.tsx'
import { DateField } from '#screens/kit/date-field.tsx'
import { Note } from '#screens/kit/note.tsx'
import { Select } from '#screens/kit/select.tsx'
import { TextField } from '#screens/kit/text-field.tsx'
import { useKept } from '#screens/kit/use-kept.ts'
import { useApi } from '#screens/live/api.tsx'
import { useProblem } from '#screens/live/problem.ts'
import { AnnounceButton } from './announce-button.tsx'
import type { Group } from './group-card.tsx'
import { asPlanDraft, instantOf, kinds, type PlanDraft } from './plan-draft.ts'
import { FollowedBy, SameDay } from './plan-follower.tsx'

/** `group`: the party group that is to meet by itself; `programmeId`: from above, the agenda starts with it. */
type Props = { desk: CellDesk; meetingId: string | null; first: PlanDraft; group?: Group | null; programmeId?: string | null }

/** Kind, title, place, time and chair of a meeting. What is half written stays on this device. */
export function PlanForm({ desk, meetingId, first, group = null, programmeId = null }: Props) {
  const t = useTranslations('desk.plan')
  const [kept, keep] = useKept(`desk-plan:${desk.cellId}:${meetingId ?? group?.id ?? programmeId ?? 'new'}`, asPlanDraft)
  const draft = kept ?? first
  const { save, fields, sentence } = useSavePlan({ desk, meetingId, first, group, programmeId }, draft, () => keep(null))
  const set = (changes: Partial<PlanDraft>) => keep({ ...draft, ...changes })
  const meeting = desk.meetings.find((one) => one.meetingId === meetingId)
  const chairs = desk.members.filter((member) => member.office !== null || member.memberId === group?.headId)
  return (
    <form
      className="grid max-w-[640px] gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate()
      }}
    >
      <p className="text-ink-2">{t(meetingId ? 'changeIntro' : 'intro')}</p>
      {group && <Note>{t('ofGroup', { name: group.name })}</Note>}
      {programmeId && <Note tone="gold">{t('withProgramme')}</Note>}
      <Select
        label={t('kind')}
        placeholder={t('kindChoose')}
        items={kinds.map((id) => ({ id, label: t(`kinds.${id}`) }))}
        value={draft.kind}
        onChange={(kind) => set({ kind })}
        isDisabled={meetingId !== null || group !== null}
        hint={t(hints[draft.kind], { year: String(desk.year) })}
      />
      <TextField
        label={t('name')}
        value={draft.title}
        onChange={(title) => set({ title })}
        placeholder={suggestedTitle(t, draft, desk)}
        hint={t('nameHint')}
        error={fields.title ?? null}
        maxLength={300}
      />
      <TextField label={t('place')} value={draft.place} onChange={(place) => set({ place })} error={fields.place ?? null} maxLength={300} />
      <div className="grid gap-5 sm:grid-cols-2">
        <DateField label={t('day')} value={draft.day} onChange={(day) => set({ day })} error={fields.day ?? null} />
        <TextField
          label={t('time')}
          value={draft.time}
          onChange={(time) => set({ time })}
          hint={t('timeHint')}
          error={fields.startsAt ?? fields.time ?? null}
          inputMode="text"
        />
      </div>
      <Select
        label={t('chair')}
        placeholder={t('chairChoose')}
        items={chairs.map((member) => ({
          id: member.memberId,
          label: member.name,
          hint: member.office ? t(`office.${member.office}`) : t('groupHead'),
        }))}
        value={draft.chairId}
        onChange={(chairId) => set({ chairId })}
        error={fields.chairId ?? null}
      />
      {draft.kind === 'REGULAR' && meetingId === null && (
        <FollowedBy
          followedBy={draft.followedBy}
          onChange={(followedBy) => set({ followedBy })}
          suggested={suggestedTitle(t, { kind: 'THEMATIC', day: draft.day }, desk)}
          error={fields.followTime ?? null}
        />
      )}
      {meeting && <SameDay desk={desk} meeting={meeting} />}
      {sentence && (
        <Note tone="red" role="alert">
          {sentence}
        </Note>
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button
          type="submit"
          kind={meeting?.status === 'DRAFT' ? 'secondary' : 'primary'}
          pending={save.isPending}
          pendingText={t('saving')}
        >
          {t(meetingId ? 'saveChange' : 'save')}
        </Button>
        {meeting && <ButtonLink href={paths.arrange(desk.cellId, meeting.meetingId)}>{t('arrange')}</ButtonLink>}
        {meeting?.status === 'DRAFT' && !kept && <AnnounceButton meetingId={meeting.meetingId} members={desk.members.length} isNext />}
        {meeting?.status === 'ANNOUNCED' && !kept && <ButtonLink href={paths.console(meeting.meetingId)}>{t('toConsole')}</ButtonLink>}
        {kept && (
          <Button kind="quiet" onPress={() => keep(null)}>
            {t('discard')}
          </Button>
        )}
      </div>
      {meeting && !kept && (
        <Note tone={meeting.status === 'DRAFT' ? 'gold' : 'ok'} role="status">
          {t(meeting.status === 'DRAFT' ? 'plannedNote' : 'announcedNote')}
        </Note>
      )}
    </form>
  )
}

const hints = { ANNUAL_REVIEW: 'annualHint', REGULAR: 'kindHint', THEMATIC: 'thematicHint', EXTRAORDINARY: 'kindHint' } as const

type Words = ReturnType<typeof useTranslations<'desk.plan'>>

const suggestedTitle = (t: Words, draft: Pick<PlanDraft, 'kind' | 'day'>, desk: CellDesk): string =>
  t(`titles.${draft.kind}`, { year: String(desk.year), month: draft.day ? String(Number(draft.day.slice(5, 7))) : '…' })

function useSavePlan({ desk, meetingId, group = null, programmeId = null }: Props, draft: PlanDraft, saved: () => void) {
  const t = useTranslations('desk.plan')
  const api = useApi()
  const cache = useQueryClient()
  const router = useRouter()
  const asWords = useProblem()
  const startsAt = instantOf(draft.day, draft.time)
  const own = ownMistakes(t, draft, startsAt)
  const plan = useMutation(api.meeting.plan.mutationOptions())
  const changeOne = useMutation(api.meeting.change.mutationOptions())
  const save = useMutation({
    mutationFn: async () => {
      if (startsAt === null || draft.chairId === null || own.followTime) return
      const invitation = {
        title: draft.title.trim() || suggestedTitle(t, draft, desk),
        place: draft.place,
        startsAt,
        chairId: draft.chairId,
      }
      if (meetingId) await changeOne.mutateAsync({ meetingId, ...invitation })
      const followedBy = followerOf(t, draft, desk)
      const made = meetingId
        ? null
        : await plan.mutateAsync({
            ...{ cellId: desk.cellId, groupId: group?.id ?? null, kind: draft.kind, year: desk.year },
            ...invitation,
            followedBy,
            programmeId,
          })
      await cache.invalidateQueries()
      saved()
      if (made) router.replace(`${paths.planMeeting(desk.cellId)}?meeting=${encodeURIComponent(made.meetingId)}`)
    },
  })
  const tried = save.isSuccess || save.isError
  const refused = save.error ? asWords(save.error) : null
  const fields: Record<string, string> = { ...(tried ? own : {}), ...refused?.fields }
  return { save, fields, sentence: refused?.sentence ?? (tried && Object.keys(own).length > 0 ? t('incomplete') : null) }
}

function ownMistakes(t: Words, draft: PlanDraft, startsAt: string | null): Record<string, string> {
  const timeWrong = instantOf('2000-01-01', draft.time) === null
  return {
    ...(draft.day === null ? { day: t('dayMissing') } : {}),
    ...(timeWrong || (draft.day !== null && startsAt === null) ? { time: t('timeWrong') } : {}),
    ...(draft.chairId === null ? { chairId: t('chairMissing') } : {}),
    ...(isFollowerLate(draft, startsAt) ? {} : { followTime: t('followTimeWrong') }),
  }
}

/** Nothing follows, or it begins after the meeting it follows. */
function isFollowerLate({ kind, followedBy, day }: PlanDraft, startsAt: string | null): boolean {
  if (kind !== 'REGULAR' || followedBy === null || startsAt === null) return true
  const then = instantOf(day, followedBy.time)
  return then !== null && then > startsAt
}

function followerOf(t: Words, { kind, followedBy, day }: PlanDraft, desk: CellDesk): { title: string; startsAt: string } | null {
  const startsAt = kind === 'REGULAR' && followedBy ? instantOf(day, followedBy.time) : null
  return followedBy && startsAt ? { title: followedBy.title.trim() || suggestedTitle(t, { kind: 'THEMATIC', day }, desk), startsAt } : null
}
