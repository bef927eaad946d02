'use client'

import { useQuery } from '@tanstack/react-query'
import { Download, Printer } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { paths } from '#contract/paths.ts'
import type { BookChapter, BookDocument, BookEntry, BookPart } from '#domain/document/book-document.ts'
import type { PlainBlock } from '#domain/document/party-document.ts'
import { Button, ButtonLink } from '#screens/kit/button.tsx'
import { DoubleRule } from '#screens/kit/letterhead.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import './book-print.css'

/** /print/notebook/[year]: a whole year as a book, in Vietnamese as every document that is issued; on paper a cover and numbered pages. */
export function BookPrintScreen({ year }: { year: number }) {
  const t = useTranslations('book.print')
  const api = useApi()
  const book = useQuery(api.book.ofYear.queryOptions({ year }))
  if (book.isPending) return <Waiting />
  if (!book.data) return <LoadProblem error={book.error} onRetry={() => void book.refetch()} heading />
  return (
    <div className="book-page">
      <header className="no-print book-bar">
        <ButtonLink href={paths.book} kind="quiet">
          {t('back')}
        </ButtonLink>
        <Button kind="primary" onPress={() => window.print()} icon={<Printer aria-hidden size={20} />}>
          {t('print')}
        </Button>
        <a href={paths.notebookFile(year)} download className="btn">
          <Download aria-hidden size={20} />
          {t('pdf')}
        </a>
      </header>
      <main lang="vi" className="num">
        <Cover book={book.data} />
        {book.data.parts.map((part) => (
          <Part key={part.title} part={part} />
        ))}
      </main>
    </div>
  )
}

function Cover({ book: { upper, unit, year, cover, decided } }: { book: BookDocument }) {
  return (
    <header className="book-sheet book-cover">
      <div className="book-letterhead">
        <p>
          {upper.toUpperCase()}
          <b>{unit.toUpperCase()}</b>
        </p>
        <p>
          <b>ĐẢNG CỘNG SẢN VIỆT NAM</b>
        </p>
      </div>
      <DoubleRule />
      <h1>
        SỔ TAY ĐẢNG VIÊN <small>Năm {year}</small>
      </h1>
      <dl>
        {cover.map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {decided && (
        <p className="book-decided">
          <span>Kết quả xếp loại</span>
          <b>{decided.level}</b>
          {decided.by}
        </p>
      )}
    </header>
  )
}

function Part({ part: { title, chapters } }: { part: BookPart }) {
  const isEmpty = chapters.every(({ entries }) => entries.length === 0)
  return (
    <section className="book-sheet">
      <h2>{title}</h2>
      {isEmpty && <p className="second">Chưa ghi.</p>}
      {chapters.map((chapter) => (
        <Chapter key={chapter.title} chapter={chapter} />
      ))}
    </section>
  )
}

function Chapter({ chapter: { title, entries } }: { chapter: BookChapter }) {
  return (
    <>
      {title && <h3>{title}</h3>}
      {entries.map((entry, index) => (
        <Entry key={`${index}-${entry.title}`} entry={entry} />
      ))}
    </>
  )
}

function Entry({ entry: { title, blocks, signed } }: { entry: BookEntry }) {
  return (
    <article>
      <p>
        <b>{title}</b>
      </p>
      {blocks.map((block, index) => (
        <OneBlock key={`${index}-${block.kind}`} block={block} />
      ))}
      {signed.map((line) => (
        <p key={line} className="book-signed">
          {line}
        </p>
      ))}
    </article>
  )
}

function OneBlock({ block }: { block: PlainBlock }) {
  switch (block.kind) {
    case 'text':
      return <p>{block.text}</p>
    case 'fact':
      return (
        <p>
          <b>{block.label}:</b> {block.text}
        </p>
      )
    case 'list':
      return (
        <ol>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ol>
      )
  }
}
