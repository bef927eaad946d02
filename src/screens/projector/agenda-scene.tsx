import { useTranslations } from 'next-intl'

/** The meeting's steps, to be agreed on. */
export function AgendaScene({ steps }: { steps: { title: string }[] }) {
  const t = useTranslations('projector.agenda')
  return (
    <article className="wall-item">
      <p className="label label-red">{t('label')}</p>
      <ol className="wall-list" style={{ fontSize: steps.length > 10 ? 38 : 44 }}>
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
