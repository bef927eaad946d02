'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { ReadingPack, SectionChange } from '#contract/reading.ts'
import { plainText, type Section, sectionsOf } from '#domain/content/sections.ts'
import { dayText } from '#screens/kit/dates.ts'
import { Markdown } from '#screens/kit/markdown.tsx'
import { Note } from '#screens/kit/note.tsx'
import { Tag } from '#screens/kit/tag.tsx'
import { WordDiff } from '#screens/kit/word-diff.tsx'
import { useMarkRead } from './use-mark-read.ts'

/** The text, its contents, its changes. What was new when the page came stays marked while one reads, though the end marks it read. */
export function PackText({ pack: latest }: { pack: ReadingPack }) {
  const t = useTranslations('reading')
  const [pack] = useState(latest)
  const sections = useMemo(() => sectionsOf(pack.text), [pack.text])
  const { marked, markRead } = useMarkRead()
  const isRead = pack.state === 'READ' || marked[pack.id] === pack.version
  useGoToSection()
  return (
    <article lang="vi" className="grid gap-5">
      <div>
        <h1 className="reading-title">{pack.title}</h1>
        <p className="third num">
          {pack.publisher === null
            ? t('shipped')
            : t('publishedBy', { unit: pack.publisher, version: pack.version, day: dayText(pack.publishedAt ?? '') })}
        </p>
      </div>
      {pack.state === 'CHANGED' && <Changes pack={pack} sections={sections} />}
      <TableOfContents sections={sections} />
      {sections.map((section) => (
        <PackSection key={section.key} section={section} change={pack.changes.find(({ key }) => key === section.key) ?? null} />
      ))}
      <End isRead={isRead} onReached={() => void markRead(pack.id, pack.version)} />
    </article>
  )
}

function Changes({ pack, sections }: { pack: ReadingPack; sections: readonly Section[] }) {
  const t = useTranslations('reading')
  const headingOf = (key: string) => plainText(sections.find((section) => section.key === key)?.heading ?? '') || pack.title
  return (
    <Note tone="gold">
      <b>{t('changedSince', { day: dayText(pack.readAt ?? '') })}</b>
      {pack.changed !== '' && <p>{pack.changed}</p>}
      <ul className="reading-toc mt-2">
        {pack.changes.map(({ key, state }) => (
          <li key={key}>
            <a href={`#${encodeURIComponent(key)}`}>
              {headingOf(key)} <span className="third">({t(`section.${state}`)})</span>
            </a>
          </li>
        ))}
      </ul>
      {pack.removed.length > 0 && <p className="mt-2">{t('removed', { headings: pack.removed.join('; ') })}</p>}
    </Note>
  )
}

function TableOfContents({ sections }: { sections: readonly Section[] }) {
  const t = useTranslations('reading')
  const titled = sections.filter(({ level }) => level > 0 && level < 3)
  if (titled.length < 3) return null
  return (
    <details className="reading-contents">
      <summary>{t('contents')}</summary>
      <ol className="reading-toc">
        {titled.map(({ key, heading, level }) => (
          <li key={key} className={level > 1 ? 'pl-5' : 'font-semibold'}>
            <a href={`#${encodeURIComponent(key)}`}>{plainText(heading)}</a>
          </li>
        ))}
      </ol>
    </details>
  )
}

function PackSection({ section, change }: { section: Section; change: SectionChange | null }) {
  const t = useTranslations('reading')
  const { key, level, heading, text } = section
  const Heading = level <= 1 ? 'h2' : level === 2 ? 'h3' : 'h4'
  return (
    <section id={key || undefined} className={`reading-section ${change ? 'reading-changed' : ''}`}>
      {level > 0 && <Heading>{plainText(heading)}</Heading>}
      {change && <Tag state="late">{t(`section.${change.state}`)}</Tag>}
      {text !== '' && <Markdown text={text} />}
      {change?.before && (
        <details className="reading-contents">
          <summary>{t('showBefore')}</summary>
          <WordDiff before={plainLines(change.before)} after={plainLines(text)} />
        </details>
      )}
    </section>
  )
}

/** Words line by line, without the signs of Markdown. */
const plainLines = (markdown: string): string => markdown.split('\n').map(plainText).join('\n').trim()

/** The end of the text: where it comes into sight, the pack has been read. */
function End({ isRead, onReached }: { isRead: boolean; onReached: () => void }) {
  const t = useTranslations('reading')
  const end = useRef<HTMLParagraphElement>(null)
  const reached = useRef(onReached)
  reached.current = onReached
  useEffect(() => {
    const line = end.current
    if (isRead || !line) return
    const watch = new IntersectionObserver(([seen]) => {
      if (seen?.isIntersecting) reached.current()
    })
    watch.observe(line)
    return () => watch.disconnect()
  }, [isRead])
  return (
    <p ref={end} role="status" className="reading-end">
      {isRead ? <Tag state="ok">{t('readToEnd')}</Tag> : t('toEnd')}
    </p>
  )
}

/** The text comes after the page: the section that the address names is gone to by hand. */
function useGoToSection(): void {
  useEffect(() => {
    const key = decodeURIComponent(location.hash.slice(1))
    if (key !== '') document.getElementById(key)?.scrollIntoView()
  }, [])
}
