'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { CellDesk, DeskShortfall } from '#contract/cell.ts'
import { defaultTopics } from '#domain/notebook/reflection-topics.ts'
import { wallWording } from '#domain/notebook/shortfall.ts'
import { dayText } from '#screens/kit/dates.ts'
import { WallFrame } from '#screens/kit/wall-frame.tsx'
import { WallText } from '#screens/kit/wall-text.tsx'
import { onAgenda } from './agenda-draft.ts'

/** The card as the hall will see it, small: the same words by the same rule as on the wall. */
export function WallCard({ desk, all, card }: { desk: CellDesk; all: readonly DeskShortfall[]; card: DeskShortfall }) {
  const t = useTranslations('desk.wall')
  const cards = onAgenda(all)
  const at = cards.findIndex((one) => one.id === card.id)
  const meeting = desk.meetings.find((one) => one.kind === 'ANNUAL_REVIEW' && one.year === desk.year)
  return (
    <div className="wall-card" role="img" aria-label={useSentence(all, card)}>
      <div aria-hidden inert>
        <WallFrame
          upper={desk.upperName}
          unit={desk.cellName}
          meeting={meeting?.title ?? t('meeting', { year: String(desk.year) })}
          now={meeting?.startsAt ?? '2026-01-01T01:00:00.000Z'}
        >
          <div className="wall-card-item">
            <p className="wall-card-head">
              <span className="label label-red">{t('label')}</span>
              {at >= 0 && <span className="num">{t('number', { number: at + 1, total: cards.length })}</span>}
            </p>
            <Words all={all} card={card} />
          </div>
        </WallFrame>
      </div>
    </div>
  )
}

function Words({ all, card }: { all: readonly DeskShortfall[]; card: DeskShortfall }) {
  const t = useTranslations('desk')
  const locale = useLocale()
  const wording = wallWording(card, all)
  const topic = defaultTopics.find((one) => one.code === wording.topic)?.label[locale]
  const remedy = (
    <section>
      <h2>{t('wall.remedy')}</h2>
      <p>{wording.remedy}</p>
      {wording.dueOn && <p className="wall-card-due num">{t('wall.due', { day: dayText(wording.dueOn) })}</p>}
    </section>
  )
  return (
    <>
      {wording.memberIds && <h1>{t('wall.comrades', { names: namesOf(wording.memberIds, all), count: wording.memberIds.length })}</h1>}
      <p className="wall-card-topic">{[topic, wording.memberIds && t(`source.${card.source}`)].filter(Boolean).join(' · ')}</p>
      <WallText className="wall-card-text">{wording.text}</WallText>
      <div className={wording.cause ? 'wall-card-why' : 'wall-card-why wall-card-one'}>
        {wording.cause && (
          <section>
            <h2>{t('wall.cause')}</h2>
            <p>{wording.cause}</p>
          </section>
        )}
        {remedy}
      </div>
    </>
  )
}

const namesOf = (memberIds: readonly string[], all: readonly DeskShortfall[]): string =>
  memberIds.map((id) => all.find((one) => one.memberId === id)?.name ?? '').join(', ')

function useSentence(all: readonly DeskShortfall[], card: DeskShortfall): string {
  const t = useTranslations('desk.wall')
  const { memberIds, text, remedy } = wallWording(card, all)
  const whose = memberIds ? namesOf(memberIds, all) : t('noName')
  return t('sentence', { whose, text, remedy })
}
