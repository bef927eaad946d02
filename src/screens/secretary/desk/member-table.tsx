'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { CellDesk, DeskMember } from '#contract/cell.ts'
import { paths } from '#contract/paths.ts'
import { type Level, levels } from '#domain/classification/levels.ts'
import { Button } from '#screens/kit/button.tsx'
import { type DataColumn, DataTable } from '#screens/kit/data-table.tsx'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { SheetButton } from '#screens/live/sheet-button.tsx'
import { LevelName } from './level-name.tsx'
import { BallotNote, HandedIn, MemberName, RemarkState } from './member-cells.tsx'
import { needsRemark } from './preparation.ts'

type Props = { desk: CellDesk; members: readonly DeskMember[]; onShowAll: () => void }

/** Every member's state before the meeting: a table at the desk, a list on a phone. */
export function MemberTable({ desk, members, onShowAll }: Props) {
  const t = useTranslations('desk.members')
  const router = useRouter()
  const columns = useColumns(desk)
  const empty =
    desk.members.length === 0 ? (
      <EmptyState title={t('noMembers')}>{t('noMembersHint')}</EmptyState>
    ) : (
      <EmptyState title={t('noMatch')} action={<Button onPress={onShowAll}>{t('showAll')}</Button>} />
    )
  return (
    <>
      <div className="max-[760px]:hidden">
        <DataTable
          caption={t('title')}
          columns={columns}
          rows={members}
          rowKey={(member) => member.memberId}
          empty={empty}
          onRowAction={(memberId) => router.push(paths.memberFile(desk.cellId, memberId))}
          below={(rows) => <SheetButton name="cell-year" unitId={desk.cellId} year={desk.year} rows={rows} />}
        />
      </div>
      <div className="min-[761px]:hidden">{members.length === 0 ? empty : <MemberCards desk={desk} members={members} />}</div>
    </>
  )
}

function useColumns(desk: CellDesk): DataColumn<DeskMember>[] {
  const t = useTranslations('desk.members')
  const levelOrder = (level: Level | null) => (level === null ? levels.length : levels.indexOf(level))
  const place = new Map(desk.members.map((member, at) => [member.memberId, at]))
  return [
    {
      id: 'name',
      head: t('name'),
      width: '13em',
      isRowHead: true,
      cell: (member) => <MemberName member={member} href={paths.memberFile(desk.cellId, member.memberId)} />,
      sortBy: (member) => place.get(member.memberId) ?? 0,
    },
    { id: 'handedIn', head: t('handedIn'), cell: (member) => <HandedIn member={member} />, sortBy: (member) => member.handedInAt ?? '' },
    {
      id: 'self',
      head: t('selfLevel'),
      cell: (member) => <LevelName level={member.selfLevel} short />,
      sortBy: (member) => levelOrder(member.selfLevel),
    },
    {
      id: 'remark',
      head: t('remark'),
      cell: (member) => <RemarkState member={member} />,
      sortBy: (member) => (member.handedInAt === null ? 2 : needsRemark(member) ? 0 : 1),
    },
    {
      id: 'proposed',
      head: t('proposedLevel'),
      cell: (member) => <LevelName level={member.proposedLevel} short />,
      sortBy: (member) => levelOrder(member.proposedLevel),
    },
    {
      id: 'ballot',
      head: t('ballot'),
      width: '17em',
      cell: (member) => <BallotNote member={member} />,
      sortBy: (member) => (member.onBallot.ok ? 1 : 0),
    },
    {
      id: 'shortfalls',
      head: t('shortfalls'),
      align: 'right',
      cell: (member) => member.shortfallCount || <span className="third">0</span>,
      sortBy: (member) => member.shortfallCount,
    },
    {
      id: 'nominated',
      head: t('nominated'),
      cell: (member) => (member.nomination === null ? <span className="third">{t('no')}</span> : <b>{t('yes')}</b>),
      sortBy: (member) => (member.nomination === null ? 1 : 0),
    },
  ]
}

function MemberCards({ desk, members }: Pick<Props, 'desk' | 'members'>) {
  const t = useTranslations('desk.members')
  return (
    <ul className="border-t-2 border-ink">
      {members.map((member) => (
        <li key={member.memberId} className="border-b border-rule">
          <Link href={paths.memberFile(desk.cellId, member.memberId)} className="block py-3 no-underline">
            <MemberName member={member} />
            <span className="mt-1 flex flex-wrap gap-x-5 gap-y-1">
              <HandedIn member={member} />
              <RemarkState member={member} />
            </span>
            <span className="mt-1 flex flex-wrap gap-x-5 gap-y-1">
              <span>
                {t('selfLevel')}: <LevelName level={member.selfLevel} short />
              </span>
              <span>
                {t('proposedLevel')}: <LevelName level={member.proposedLevel} short />
              </span>
            </span>
            <span className="mt-1 block text-ink-2">
              <BallotNote member={member} />
              {member.shortfallCount > 0 && `. ${t('shortfalls')}: ${member.shortfallCount}`}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
