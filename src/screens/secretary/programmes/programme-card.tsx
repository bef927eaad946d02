'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { paths } from '#contract/paths.ts'
import type { ProgrammeItem } from '#domain/programme/programme.ts'
import { ButtonLink } from '#screens/kit/button.tsx'
import { dayText, monthText } from '#screens/kit/dates.ts'
import { Note } from '#screens/kit/note.tsx'
import { Tag } from '#screens/kit/tag.tsx'
import { ProgrammeOffers } from './programme-offers.tsx'
import type { CellProgramme } from './shown-programme.ts'

type Props = {
  cellId: string
  programme: CellProgramme
  /** The first that is still to be taken: its button is the page's primary one. */
  isFirst: boolean
  isOver: boolean
}

/** One programme: what to do with it first, then what it says, then where it was taken. */
export function ProgrammeCard({ cellId, programme, isFirst, isOver }: Props) {
  const t = useTranslations('programmes.cell')
  const { id, month, title, version, unitName, publishedAt, changed, items, uses } = programme
  return (
    <article className="programme-card">
      <header>
        <p className="label label-red num">{t('month', { month: monthText(month) })}</p>
        <h3 className="text-desk-3">{title}</h3>
        <p className="second num">{t('from', { unit: unitName, version, day: dayText(publishedAt) })}</p>
        {changed !== '' && <p>{t('whatIsNew', { changed })}</p>}
      </header>
      {!isOver &&
        (programme.meetings.length > 0 ? (
          <ProgrammeOffers cellId={cellId} programme={programme} isFirst={isFirst} />
        ) : (
          <Note tone="gold">
            <p className="mb-3">{t('noMeeting')}</p>
            <ButtonLink kind={isFirst ? 'primary' : 'secondary'} href={`${paths.planMeeting(cellId)}?programme=${encodeURIComponent(id)}`}>
              {t('plan')}
            </ButtonLink>
          </Note>
        ))}
      <ol className="programme-items">
        {items.map((item) => (
          <Item key={item.id} item={item} />
        ))}
      </ol>
      <Uses cellId={cellId} uses={uses} />
    </article>
  )
}

function Item({ item }: { item: ProgrammeItem }) {
  const t = useTranslations('programmes.cell')
  return (
    <li>
      <p>
        <b>{item.title}</b>
        {item.minutes !== null && <span className="second num"> {t('minutes', { minutes: item.minutes })}</span>}
      </p>
      {item.text !== '' && <p className="whitespace-pre-line">{item.text}</p>}
      {item.questions.length > 0 && (
        <ul className="programme-questions">
          {item.questions.map(({ id, text, minutes }) => (
            <li key={id}>
              {text}
              {minutes !== null && <span className="second num"> {t('minutes', { minutes })}</span>}
            </li>
          ))}
        </ul>
      )}
      {item.links.map(({ title, url }) => (
        <p key={`${title} ${url}`}>
          <a href={url} target="_blank" rel="noopener noreferrer">
            {title}
          </a>
        </p>
      ))}
    </li>
  )
}

function Uses({ cellId, uses }: { cellId: string; uses: CellProgramme['uses'] }) {
  const t = useTranslations('programmes.cell')
  if (uses.length === 0) return <p className="third">{t('notUsed')}</p>
  return (
    <ul>
      {uses.map(({ meetingId, title, startsAt, status, version, discussed }) => (
        <li key={meetingId} className="border-t border-rule py-2">
          <Link href={paths.invitation(cellId, meetingId)}>{title}</Link>
          <span className="second num">
            {' '}
            {t('usedOn', { day: dayText(startsAt), version })}
            {discussed !== null && ` ${t('discussed', { count: discussed })}`}
          </span>{' '}
          {status === 'CANCELLED' ? <Tag state="no">{t('cancelled')}</Tag> : <Tag state="ok">{t('taken')}</Tag>}
        </li>
      ))}
    </ul>
  )
}
