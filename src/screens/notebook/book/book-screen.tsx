'use client'

import { useQuery } from '@tanstack/react-query'
import { Download, Printer } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { MyBook } from '#contract/book.ts'
import { paths } from '#contract/paths.ts'
import type { BookEvent } from '#domain/notebook/year-entries.ts'
import { ButtonLink } from '#screens/kit/button.tsx'
import { dayText, momentText } from '#screens/kit/dates.ts'
import { PaperSection } from '#screens/kit/paper-sheet.tsx'
import { SignedEntry } from '#screens/kit/signed-entry.tsx'
import { Tag } from '#screens/kit/tag.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import { useRole } from '../use-role.ts'
import { NotebookFrame } from '../year/notebook-frame.tsx'
import { ReportPart } from './report-part.tsx'

/** /notebook/book: the book as a thing, who has opened it, and one's own data to take along. */
export function BookScreen() {
  const t = useTranslations('book')
  const api = useApi()
  const book = useQuery(api.book.mine.queryOptions())
  return (
    <NotebookFrame {...(book.data ? { name: book.data.personName } : {})}>
      <h1 className="pt-2 pb-5 text-[28px] leading-tight min-[761px]:pt-9 min-[761px]:text-[40px]">{t('mine')}</h1>
      {book.isPending && <Waiting />}
      {book.isError && !book.data && <LoadProblem error={book.error} onRetry={() => void book.refetch()} />}
      {book.data && <Parts mine={book.data} />}
    </NotebookFrame>
  )
}

function Parts({ mine }: { mine: MyBook }) {
  const t = useTranslations('book')
  return (
    <>
      <PaperSection title={t('paper.title')} note={t('paper.note')}>
        <Now mine={mine} />
        <History history={mine.history} />
      </PaperSection>
      <Openings openings={mine.openings} />
      <PaperSection title={t('take.title')} note={t('take.note')}>
        <ul className="border-t border-rule">
          {mine.years.toReversed().map((year) => (
            <li key={year} className="num flex flex-wrap items-center gap-x-6 border-b border-rule">
              <b className="min-w-16">{year}</b>
              <Link href={paths.printNotebook(year)} className="flex min-h-12 items-center gap-2">
                <Printer aria-hidden size={18} />
                {t('take.print')}
              </Link>
              <a href={paths.notebookFile(year)} download className="flex min-h-12 items-center gap-2">
                <Download aria-hidden size={18} />
                {t('take.pdf')}
              </a>
            </li>
          ))}
        </ul>
        <p className="py-4">{t('take.allText')}</p>
        <a href={paths.ownDataFile} download className="btn">
          <Download aria-hidden size={20} />
          {t('take.all')}
        </a>
      </PaperSection>
      <div className="border-t-2 border-ink pt-5">
        <ButtonLink href={paths.notebook()} kind="quiet">
          {t('toNotebook')}
        </ButtonLink>
      </div>
    </>
  )
}

function Now({ mine: { book } }: { mine: MyBook }) {
  const t = useTranslations('book.paper')
  const { state, number, issuedAt } = book
  return (
    <div className="grid gap-3 pb-5">
      {number === null ? (
        <p>{t('none')}</p>
      ) : (
        <p className="num flex flex-wrap items-baseline gap-x-4 gap-y-1">
          <b className="text-[1.3em]">{t('number', { number })}</b>
          {issuedAt && <span className="second">{t('issuedOn', { date: dayText(issuedAt) })}</span>}
          <Tag state={state === 'HELD' ? 'ok' : 'part'}>{t(`state.${state}`)}</Tag>
        </p>
      )}
      <ReportPart book={book} />
    </div>
  )
}

/** Where the text is a place, the sentence that it stands in. */
const sentenceOf: Partial<Record<BookEvent, 'bookFrom' | 'bookTo'>> = { MOVED: 'bookFrom', LENT: 'bookTo', LEFT: 'bookTo' }

function History({ history }: { history: MyBook['history'] }) {
  const t = useTranslations()
  const role = useRole()
  if (history.length === 0) return null
  return (
    <section aria-label={t('book.paper.history')} className="border-t border-rule pt-4">
      {history.map(({ id, event, bookNumber, text, responsibility, author, at }) => (
        <SignedEntry
          key={id}
          title={t(`notebook.yearEntry.book${event}`, { number: bookNumber || 'none' })}
          by={[t('notebook.entries.writtenBy', { name: author.name, role: role(author.role) }), momentText(at)]}
        >
          {text && (
            <p className="whitespace-pre-line">{sentenceOf[event] ? t(`notebook.yearEntry.${sentenceOf[event]}`, { text }) : text}</p>
          )}
          {responsibility && <p className="whitespace-pre-line">{t('notebook.yearEntry.bookResponsibility', { text: responsibility })}</p>}
        </SignedEntry>
      ))}
    </section>
  )
}

function Openings({ openings }: Pick<MyBook, 'openings'>) {
  const t = useTranslations('book.openings')
  return (
    <PaperSection title={t('title')} note={t('note')}>
      {openings.length === 0 && <p>{t('none')}</p>}
      <ul>
        {openings.map(({ at, name, right, number, times }) => (
          <li key={`${at}${name}${right}`} className="num border-b border-rule py-3">
            <b className="block">{t('line', { name, date: momentText(at) })}</b>
            <span className="second">
              {t(right, { number: number ?? '' })}
              {times > 1 && ` ${t('times', { times })}`}
            </span>
          </li>
        ))}
      </ul>
    </PaperSection>
  )
}
