'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import type { CellDesk, DeskMember } from '#contract/cell.ts'
import { paths } from '#contract/paths.ts'
import { ButtonLink } from '#screens/kit/button.tsx'
import { TextField } from '#screens/kit/text-field.tsx'
import { namesLike } from '#screens/kit/without-diacritics.ts'
import { mustWrite, needsRemark } from './preparation.ts'

/** The members at the left, each with a sign of how far the committee is; on a phone only the one before and the one after. */
export function MemberNav({ cellId, desk, memberId }: { cellId: string; desk: CellDesk | null; memberId: string }) {
  const t = useTranslations('desk.file')
  const [typed, setTyped] = useState('')
  const list = useRef<HTMLUListElement>(null)
  const at = desk?.members.findIndex((member) => member.memberId === memberId) ?? -1
  useEffect(() => {
    const here = list.current?.querySelector<HTMLElement>('[aria-current]')
    // The list alone is scrolled: scrollIntoView would move the page as well.
    if (at >= 0 && list.current && here) list.current.scrollTop = here.offsetTop - list.current.offsetTop - list.current.clientHeight / 2
  }, [at])
  if (!desk) return <div />
  return (
    <div className="no-print flex min-h-0 flex-1 flex-col">
      <div className="flex justify-between gap-2 px-[18px] pb-2">
        <Beside cellId={cellId} member={desk.members[at - 1]} text={t('before')} short={t('beforeShort')} />
        <Beside cellId={cellId} member={desk.members[at + 1]} text={t('after')} short={t('afterShort')} />
      </div>
      <div className="flex min-h-0 flex-1 flex-col max-[1100px]:hidden min-[1101px]:sticky min-[1101px]:top-4 min-[1101px]:max-h-[calc(100dvh-140px)]">
        <div className="px-[18px] pb-3">
          <TextField label={t('find')} labelHidden placeholder={t('find')} value={typed} onChange={setTyped} type="search" />
        </div>
        <ul ref={list} className="min-h-0 overflow-y-auto">
          {namesLike(desk.members, typed).map((member) => (
            <li key={member.memberId}>
              <Link
                href={paths.memberFile(cellId, member.memberId)}
                aria-current={member.memberId === memberId ? 'page' : undefined}
                className="flex min-h-11 items-center justify-between gap-2 px-[18px] py-1 no-underline hover:underline aria-[current]:bg-paper aria-[current]:font-bold aria-[current]:shadow-[inset_6px_0_0_var(--red)]"
              >
                <span>{member.name}</span>
                <State member={member} />
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

function Beside({ cellId, member, text, short }: { cellId: string; member: DeskMember | undefined; text: string; short: string }) {
  if (!member) return <span />
  return (
    <ButtonLink size="small" href={paths.memberFile(cellId, member.memberId)} aria-label={`${text}: ${member.name}`}>
      {short}
    </ButtonLink>
  )
}

function State({ member }: { member: DeskMember }) {
  const t = useTranslations('desk.file.state')
  const state = needsRemark(member)
    ? 'toRemark'
    : mustWrite(member) && member.handedInAt === null
      ? 'missing'
      : member.remark.trim() !== ''
        ? 'remarked'
        : 'none'
  if (state === 'none') return null
  const tag = { toRemark: 'tag-part', remarked: 'tag-ok', missing: 'tag-no' }[state]
  return <small className={`tag ${tag} text-desk-1`}>{t(state)}</small>
}
