import { useTranslations } from 'next-intl'
import type { CheckInCode } from '#contract/live.ts'
import { CodeBlock } from '#screens/kit/code-block.tsx'
import { durationParts } from '#screens/kit/dates.ts'
import { Qr } from '#screens/kit/qr.tsx'
import { plain } from './roll-call-scene.tsx'

type Props = { speaking: { name: string; since: string } | null; next: string[]; code: CheckInCode | null; now: string }

const shownNames = 4

/** Who speaks, who comes next, and how to join in. */
export function SpeakersAside({ speaking, next, code, now }: Props) {
  const t = useTranslations('projector.speakers')
  const more = next.length - shownNames
  return (
    <aside className="wall-aside">
      {speaking && (
        <section>
          <p className="label label-red">{t('now')}</p>
          <p className="clock">{t('comrade')}</p>
          <p className="who">{speaking.name}</p>
          <p className="clock num">
            <Spoken since={speaking.since} now={now} />
          </p>
        </section>
      )}
      {next.length > 0 && (
        <section>
          <p className="label">{speaking ? t('next') : t('waiting')}</p>
          <ol className="wall-queue">
            {next.slice(0, shownNames).map((name, index) => (
              <li key={`${index}${name}`} className="num">
                {index + 1}
                <span>{name}</span>
              </li>
            ))}
          </ol>
          {more > 0 && <p className="clock num">{t('more', { more })}</p>}
        </section>
      )}
      {code && (
        <div className="wall-join">
          <Qr value={code.url} label={t('qr')} size={196} />
          <p>
            {t('join')}
            <CodeBlock code={plain(code.code)} by={3} />
          </p>
        </div>
      )}
    </aside>
  )
}

function Spoken({ since, now }: { since: string; now: string }) {
  const t = useTranslations('projector.speakers')
  const { hours, minutes, seconds } = durationParts((Date.parse(now) - Date.parse(since)) / 1000)
  if (hours > 0) return t('hours', { hours, minutes })
  return minutes > 0 ? t('minutes', { minutes, seconds }) : t('seconds', { seconds })
}
