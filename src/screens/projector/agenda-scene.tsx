import { useTranslations } from 'next-intl'
import type { Scene } from '#domain/meeting/view.ts'

/** Px between the label and the foot; a row takes 20 of them besides its text. */
const room = 720
const fitting = (rows: number) => Math.max(32, Math.min(46, Math.floor((room / rows - 20) / 1.3)))
/** Rows of the smallest letters that the wall has room for in one column. */
const oneColumn = 11

type Steps = Extract<Scene, { kind: 'AGENDA' }>['steps']

/** The meeting's steps with their items, to be agreed on: in two columns when there are many, without the items when there are too many. */
export function AgendaScene({ steps }: { steps: Steps }) {
  const t = useTranslations('projector.agenda')
  const all = steps.length + steps.reduce((sum, { items }) => sum + items.length, 0)
  const rows = all <= 2 * oneColumn ? all : steps.length
  const columns = rows > oneColumn ? 2 : 1
  return (
    <article className="wall-item">
      <p className="label label-red">{t('label')}</p>
      <ol className="wall-list" style={{ fontSize: fitting(Math.ceil(rows / columns)), columns }}>
        {steps.flatMap((step, index) => [
          <li key={`${index}${step.title}`}>
            <span className="num">{index + 1}</span>
            <span>{step.title}</span>
          </li>,
          ...(rows === all ? step.items : []).map((item, at) => (
            <li key={`${index}.${at}${item.title}`} className="wall-list-item">
              <span className="num">
                {index + 1}.{at + 1}
              </span>
              <span>{item.title}</span>
            </li>
          )),
        ])}
      </ol>
    </article>
  )
}
