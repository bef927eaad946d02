'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { paths } from '#contract/paths.ts'
import type { ProgrammeOffer } from '#contract/programme.ts'
import { isNoDifference } from '#domain/programme/take-programme.ts'
import { Button, ButtonLink } from '#screens/kit/button.tsx'
import { momentText } from '#screens/kit/dates.ts'
import { Note } from '#screens/kit/note.tsx'
import { Select } from '#screens/kit/select.tsx'
import { Tag } from '#screens/kit/tag.tsx'
import { useApi } from '#screens/live/api.tsx'
import { RefusedNote } from '#screens/live/load-problem.tsx'
import type { CellProgramme } from './shown-programme.ts'

type Props = { cellId: string; programme: CellProgramme; isFirst: boolean }

/** Into the agenda of the coming meeting, by one press; where several come, the one it is meant for is chosen already. */
export function ProgrammeOffers({ cellId, programme, isFirst }: Props) {
  const t = useTranslations('programmes.cell')
  const [chosen, choose] = useState<string | null>(null)
  const offer = programme.meetings.find(({ meetingId }) => meetingId === chosen) ?? programme.meetings[0]
  if (!offer) return null
  return (
    <div className="programme-offer">
      {programme.meetings.length > 1 && (
        <Select
          label={t('meeting')}
          placeholder={t('meeting')}
          items={programme.meetings.map(({ meetingId, title, startsAt }) => ({ id: meetingId, label: title, hint: momentText(startsAt) }))}
          value={offer.meetingId}
          onChange={choose}
        />
      )}
      <Offer key={offer.meetingId} {...{ cellId, programme, isFirst, offer }} />
    </div>
  )
}

function Offer({ cellId, programme, isFirst, offer }: Props & { offer: ProgrammeOffer }) {
  const t = useTranslations('programmes.cell')
  const api = useApi()
  const cache = useQueryClient()
  const take = useMutation(api.programme.take.mutationOptions({ onSettled: () => cache.invalidateQueries() }))
  const { meetingId, title, startsAt, takenVersion, difference } = offer
  const isUpToDate = takenVersion !== null && isNoDifference(difference)
  const arrange = <ButtonLink href={paths.arrange(cellId, meetingId)}>{t('arrange')}</ButtonLink>
  if (isUpToDate)
    return (
      <Note tone="ok" role="status">
        <p className="mb-3">
          <Tag state="ok">{t('isIn')}</Tag> {title}, {momentText(startsAt)}
        </p>
        {arrange}
      </Note>
    )
  return (
    <Note tone="gold">
      <p className="mb-2">
        <b>{title}</b>, <span className="num">{momentText(startsAt)}</span>
      </p>
      {takenVersion !== null && <Difference difference={difference} />}
      <div className="flex flex-wrap gap-3">
        <Button
          kind={isFirst ? 'primary' : 'secondary'}
          onPress={() => take.mutate({ cellId, programmeId: programme.id, meetingId })}
          pending={take.isPending}
          pendingText={t('taking')}
        >
          {t(takenVersion === null ? 'take' : 'takeNewer')}
        </Button>
        {arrange}
      </div>
      <RefusedNote error={take.error} />
    </Note>
  )
}

/** What the press would change, before it is pressed. */
function Difference({ difference: { added, changed, removed } }: Pick<ProgrammeOffer, 'difference'>) {
  const t = useTranslations('programmes.cell')
  return (
    <div className="mb-3">
      <p>{t('newer')}</p>
      <ul className="programme-questions">
        {added.map((title) => (
          <li key={title}>{t('added', { title })}</li>
        ))}
        {changed.map(({ title, was }) => (
          <li key={title}>{title === was ? t('changedIn', { title }) : t('renamed', { title, was })}</li>
        ))}
        {removed.map((title) => (
          <li key={title}>{t('removed', { title })}</li>
        ))}
      </ul>
    </div>
  )
}
