'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import type { CellDesk, DeskShortfall, MemberFilePage } from '#contract/cell.ts'
import { paths } from '#contract/paths.ts'
import { defaultTopics } from '#domain/notebook/reflection-topics.ts'
import { Button, ButtonLink } from '#screens/kit/button.tsx'
import { dayText } from '#screens/kit/dates.ts'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { Tag } from '#screens/kit/tag.tsx'
import { AddShortfall } from './add-shortfall.tsx'

/** The member's shortfalls as they go into the meeting: whoever named them, whether they come onto the wall, what the member answers. */
export function MemberShortfalls({ desk, file }: { desk: CellDesk; file: MemberFilePage }) {
  const t = useTranslations('desk.memberShortfalls')
  const [adding, setAdding] = useState(false)
  const isReader = file.memberId === desk.memberId
  const add = (
    <Button size="small" onPress={() => setAdding(true)}>
      {t('add')}
    </Button>
  )
  return (
    <section className="mt-8 grid gap-3">
      <SectionHead level={2} aside={file.shortfalls.length}>
        {t('title')}
      </SectionHead>
      {file.shortfalls.length === 0 ? (
        <EmptyState title={t('none')} action={isReader ? undefined : add}>
          {t(isReader ? 'own' : 'noneHint')}
        </EmptyState>
      ) : (
        <>
          <ul>
            {file.shortfalls.map((shortfall) => (
              <Line key={shortfall.id} shortfall={shortfall} />
            ))}
          </ul>
          <div className="no-print flex flex-wrap gap-3">
            {!isReader && add}
            <ButtonLink size="small" href={paths.agendaShortfalls(desk.cellId)}>
              {t('toAgenda')}
            </ButtonLink>
          </div>
        </>
      )}
      {adding && <AddShortfall of={{ ...file, cellId: desk.cellId }} onClose={() => setAdding(false)} />}
    </section>
  )
}

function Line({ shortfall }: { shortfall: DeskShortfall }) {
  const t = useTranslations('desk')
  const locale = useLocale()
  const topic = defaultTopics.find((one) => one.code === shortfall.topic)?.short[locale]
  const about = [
    topic,
    t(`source.${shortfall.source}`),
    shortfall.carriedOver && t('carriedOver'),
    shortfall.dueOn && t('form.due', { day: dayText(shortfall.dueOn) }),
  ]
  const onWall = shortfall.onAgenda || shortfall.mergedIntoId !== null
  return (
    <li className="num border-b border-rule py-3">
      <div className="flex items-baseline justify-between gap-4">
        <p className="text-ink-2">{about.filter(Boolean).join(' · ')}</p>
        <Tag state={shortfall.state === 'REMEDIED' ? 'ok' : onWall ? 'ok' : 'part'}>
          {t(
            shortfall.state === 'REMEDIED'
              ? 'memberShortfalls.remedied'
              : onWall
                ? 'memberShortfalls.onWall'
                : 'memberShortfalls.notChosen',
          )}
        </Tag>
      </div>
      <p className="whitespace-pre-line font-semibold">{shortfall.text}</p>
      {shortfall.answer && (
        <p className="mt-1 whitespace-pre-line border-l-3 border-edge pl-3">
          <span className="text-ink-2">{t('memberShortfalls.answer')}</span> {shortfall.answer}
        </p>
      )}
      <ButtonLink kind="quiet" size="small" href={paths.shortfallStory(shortfall.id)}>
        {t('story')}
      </ButtonLink>
    </li>
  )
}
