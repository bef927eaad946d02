import { useLocale, useTranslations } from 'next-intl'
import type { ShortfallCard } from '#domain/meeting/shortfall-card.ts'
import { defaultTopics } from '#domain/notebook/reflection-topics.ts'
import { dayText } from '#screens/kit/dates.ts'
import { ProgressTicks, ticksTo } from '#screens/kit/progress-ticks.tsx'
import { WallText } from '#screens/kit/wall-text.tsx'

type Props = { card: ShortfallCard; index: number; total: number }

/** One shortfall: whose (or as a summary), what, why, and what is proposed; once concluded, the conclusion takes the place of the proposal. */
export function ShortfallScene({ card, index, total }: Props) {
  const t = useTranslations('projector')
  const locale = useLocale() === 'en' ? 'en' : 'vi'
  const topic = defaultTopics.find(({ code }) => code === card.topic)?.label[locale] ?? card.topic
  return (
    <article className="wall-item">
      <div className="wall-progress">
        <p className="label label-red">{t('shortfall.label')}</p>
        <p className="num">{t.rich('shortfall.position', { number: index + 1, total, b: (text) => <b>{text}</b> })}</p>
        <ProgressTicks size="wall" ticks={ticksTo(index + 1, total)} sentence={t('shortfall.sentence', { number: index + 1, total })} />
      </div>
      <h1>{card.name ? t('comrade', { name: card.name }) : t('shortfall.summary')}</h1>
      <p className="wall-sub">
        {[
          topic,
          card.name && !card.returned && t(`shortfall.source.${card.source}`),
          card.returned && t('shortfall.returned'),
          card.returned?.overdue && t('shortfall.overdue'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <WallText className="mt-6 mb-6" pageText={(page, pages) => t('step.page', { page, pages })}>
        {card.text}
      </WallText>
      <Why card={card} />
    </article>
  )
}

function Why({ card }: { card: ShortfallCard }) {
  const t = useTranslations('projector')
  const { conclusion, returned } = card
  const reported = conclusion ? undefined : card.reports.at(-1)
  const before = conclusion ? null : returned
  const left = conclusion?.text ?? before?.conclusion ?? card.cause
  const right = conclusion?.remedy ?? reported?.text ?? card.remedy
  const dueOn = conclusion ? conclusion.dueOn : card.dueOn
  if (!left && !right && !dueOn) return null
  const isLong = (left?.length ?? 0) > 130 || (right?.length ?? 0) > 180
  return (
    <div className={isLong ? 'wall-why wall-why-long' : 'wall-why'}>
      <section>
        <h2>{conclusion ? t('shortfall.conclusion') : before ? t('shortfall.before') : t('shortfall.cause')}</h2>
        <p className="wall-clamp">{left}</p>
      </section>
      <section>
        <h2>
          {conclusion || (before && !reported) ? t('shortfall.remedy') : reported ? t('shortfall.reported') : t('shortfall.proposed')}
        </h2>
        <p className="wall-clamp">{right}</p>
        {(dueOn || conclusion?.follower) && (
          <p className="wall-due num">
            {[dueOn && t('due', { date: dayText(dueOn) }), conclusion?.follower && t('shortfall.follower', { name: conclusion.follower })]
              .filter(Boolean)
              .join(' · ')}
          </p>
        )}
      </section>
    </div>
  )
}
