import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { DeskMember } from '#contract/cell.ts'
import { dayMonthText } from '#screens/kit/dates.ts'
import { Tag } from '#screens/kit/tag.tsx'
import { mustWrite, needsRemark } from './preparation.ts'

/** The name, and what sets the member apart: office, probation, no PIN yet. */
export function MemberName({ member, href }: { member: DeskMember; href?: string }) {
  const t = useTranslations('desk')
  const notes = [
    member.office && t(`office.${member.office}`),
    member.standing === 'PROBATIONARY' && t('probationary'),
    !member.enrolled && t('members.notEnrolled'),
  ].filter(Boolean)
  return (
    <>
      {href ? (
        <Link href={href} className="font-semibold">
          {member.name}
        </Link>
      ) : (
        <b>{member.name}</b>
      )}
      {member.appeal && (
        <span className="block font-normal">
          <Tag state="part">{t('appeal.mark')}</Tag>
        </span>
      )}
      {member.ignored && (
        <span className="block font-normal">
          <Tag state="part">{t('ignored.mark')}</Tag>
        </span>
      )}
      {notes.length > 0 && <small className="block text-desk-1 font-normal text-ink-2">{notes.join(' · ')}</small>}
    </>
  )
}

export function HandedIn({ member }: { member: DeskMember }) {
  const t = useTranslations('desk.members')
  if (member.handedInAt !== null) {
    const day = dayMonthText(member.handedInAt)
    return <Tag state="ok">{t(member.onPaper ? 'onPaperOn' : 'handedInOn', { day })}</Tag>
  }
  return mustWrite(member) ? <Tag state="no">{t('notHandedIn')}</Tag> : <span className="text-ink-3">{t('needNot')}</span>
}

export function RemarkState({ member }: { member: DeskMember }) {
  const t = useTranslations('desk.members')
  if (needsRemark(member)) {
    return <Tag state="part">{t(member.remark.trim() === '' ? 'toRemark' : 'levelMissing')}</Tag>
  }
  if (member.remark.trim() !== '') return <Tag state="ok">{t('remarked')}</Tag>
  return <span className="text-ink-3">{t('waitsForIt')}</span>
}

/** On the ballot, with the levels that are closed to the member; or why not. */
export function BallotNote({ member }: { member: DeskMember }) {
  const t = useTranslations('desk')
  const { onBallot } = member
  if (!onBallot.ok) return <span className="text-ink-2">{t(`offBallot.${onBallot.why}`)}</span>
  const closed = onBallot.closedLevels
  const why = closed[0]?.why
  return (
    <>
      {t('members.onBallot')}
      {why && (
        <small className="block text-desk-1 text-ink-2">
          {t('members.closed', { levels: closed.map(({ level }) => t(`levelShort.${level}`)).join(', '), why: t(`closedWhy.${why}`) })}
        </small>
      )}
      {onBallot.timeWorked && <small className="block text-desk-1 text-ink-2">{t('members.timeWorked')}</small>}
    </>
  )
}
