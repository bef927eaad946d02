'use client'

import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { CellBooks } from '#contract/book.ts'
import { paths } from '#contract/paths.ts'
import { dayText } from '#screens/kit/dates.ts'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import { YearShell } from '../desk/year-shell.tsx'
import { BookRow } from './book-row.tsx'
import { IssuePart } from './issue-part.tsx'

/** /cell/[cellId]/books: books issued once, lost, accounted for and issued again; and each member's notebook to read. */
export function BooksScreen({ cellId }: { cellId: string }) {
  const t = useTranslations('book.cell')
  const api = useApi()
  const books = useQuery(api.book.ofCell.queryOptions({ cellId }))
  return (
    <YearShell cellId={cellId} title={t('title')} sub={books.data?.cellName}>
      {books.isPending && <Waiting />}
      {books.isError && !books.data && <LoadProblem error={books.error} onRetry={() => void books.refetch()} />}
      {books.data && <Parts cellId={cellId} books={books.data} />}
    </YearShell>
  )
}

function Parts({ cellId, books: { members, former } }: { cellId: string; books: CellBooks }) {
  const t = useTranslations('book.cell')
  const without = members.filter(({ book }) => book.state === 'NONE')
  const waiting = members.filter(({ book }) => book.state === 'REPORTED' || book.state === 'CONFIRMED')
  const held = members.filter(({ book }) => book.state === 'HELD')
  return (
    <div className="mx-auto grid w-full max-w-[1100px] gap-8">
      {waiting.length > 0 && (
        <section>
          <SectionHead level={2} aside={waiting.length}>
            {t('waiting')}
          </SectionHead>
          {waiting.map((member) => (
            <BookRow key={member.memberId} cellId={cellId} member={member} />
          ))}
        </section>
      )}
      {without.length > 0 && (
        <section>
          <SectionHead level={2} aside={without.length}>
            {t('without')}
          </SectionHead>
          <IssuePart cellId={cellId} members={without} />
        </section>
      )}
      <section>
        <SectionHead level={2} aside={held.length}>
          {t('held')}
        </SectionHead>
        {held.length === 0 && <p className="second py-3">{t('heldNone')}</p>}
        <ul className="num grid gap-x-10 min-[800px]:grid-cols-2">
          {held.map(({ memberId, name, book }) => (
            <li key={memberId} className="flex items-center justify-between gap-4 border-b border-rule">
              <Link href={paths.cellBook(cellId, memberId)} className="flex min-h-12 items-center">
                {name}
              </Link>
              <span className="second">
                {t('numberOn', { number: book.number ?? '', date: book.issuedAt ? dayText(book.issuedAt) : '' })}
              </span>
            </li>
          ))}
        </ul>
      </section>
      {former.length > 0 && (
        <section>
          <SectionHead level={2} aside={former.length}>
            {t('former')}
          </SectionHead>
          <p className="second py-2">{t('formerNote')}</p>
          <ul className="num grid gap-x-10 min-[800px]:grid-cols-2">
            {former.map(({ memberId, name, leftOn }) => (
              <li key={memberId} className="flex items-center justify-between gap-4 border-b border-rule">
                <Link href={paths.cellBook(cellId, memberId)} className="flex min-h-12 items-center">
                  {name}
                </Link>
                <span className="second">{t('leftOn', { date: dayText(leftOn) })}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
