import { useTranslations } from 'next-intl'
import type { CheckInCode } from '#contract/live.ts'
import type { Presence } from '#domain/meeting/quorum.ts'
import { CodeBlock } from '#screens/kit/code-block.tsx'
import { Qr } from '#screens/kit/qr.tsx'

/** Everybody checks in: a large QR, its code for typing, and how many are here. */
export function RollCallScene({ presence, code }: { presence: Presence | null; code: CheckInCode | null }) {
  const t = useTranslations('projector.rollCall')
  return (
    <div className="wall-calls">
      <section className="wall-item">
        <p className="label label-red">{t('label')}</p>
        <h1>{t('title')}</h1>
        <ol>
          {(['first', 'second', 'third'] as const).map((step, index) => (
            <li key={step}>
              <b className="num">{index + 1}</b>
              <span>{t(step)}</span>
            </li>
          ))}
        </ol>
        {presence && (
          <p className="here num mb-8">
            <b>{`${presence.official.present}/${presence.official.convened}`}</b>
            <span>
              {t('official')}
              <br />
              {presence.probationary.convened > 0 && t('probationary', presence.probationary)}
            </span>
          </p>
        )}
      </section>
      <section className="wall-key">
        {code ? (
          <>
            <Qr value={code.url} label={t('qr')} size={540} />
            <CodeBlock code={plain(code.code)} by={3} />
            <p className="second">{t('changes')}</p>
          </>
        ) : (
          <p>{t('noCode')}</p>
        )}
      </section>
    </div>
  )
}

/** The code as its signs alone; the wall groups them itself. */
export const plain = (code: string): string => code.replace(/\s/g, '')
