import { useTranslations } from 'next-intl'

/** Px between the label and the foot; a row takes 20 of them besides its text. */
const room = 720
const fitting = (rows: number) => Math.max(32, Math.min(46, Math.floor((room / rows - 20) / 1.3)))

/** The meeting's steps, to be agreed on. */
export function AgendaScene({ steps }: { steps: { title: string }[] }) {
  const t = useTranslations('projector.agenda')
  return (
    <article className="wall-item">
      <p className="label label-red">{t('label')}</p>
      <ol className="wall-list" style={{ fontSize: fitting(steps.length) }}>
        {steps.map((step, index) => (
          <li key={`${index}${step.title}`}>
            <span className="num">{index + 1}</span>
            <span>{step.title}</span>
          </li>
        ))}
      </ol>
    </article>
  )
}
