'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ClassificationFile } from '#contract/committee.ts'
import { paths } from '#contract/paths.ts'
import { Button } from '#screens/kit/button.tsx'
import { dayText } from '#screens/kit/dates.ts'
import { Tag } from '#screens/kit/tag.tsx'
import { LevelName } from '../level-name.tsx'
import { ReplaceDecision } from './replace-decision.tsx'

/** Every decision on the member in the year, those replaced among them; the standing one can be replaced, none is edited. */
export function FileDecisions({ file }: { file: ClassificationFile }) {
  const t = useTranslations('decisions')
  const [isReplacing, setReplacing] = useState(false)
  const { row, decisions, years, unitId, year } = file
  return (
    <div className="grid grid-cols-1 gap-3">
      {decisions.length === 0 && <p className="text-ink-2">{t('file.undecided')}</p>}
      <ul className="grid grid-cols-1">
        {decisions.map((decision) => {
          const stands = decision.id === row.decided?.decisionId
          return (
            <li key={decision.id} className="border-b border-rule py-2">
              <p>
                <b>
                  <LevelName level={decision.level} />
                </b>{' '}
                <Tag state={stands ? 'ok' : 'no'}>{t(stands ? 'stands' : 'replaced')}</Tag>
              </p>
              <p className="num">
                <a
                  className="underline underline-offset-3"
                  href={paths.decisionFile(unitId, year, decision.number)}
                  download
                  aria-label={t('fileOf', { number: decision.number })}
                >
                  {decision.number}
                </a>
                , {dayText(decision.decidedOn)}
                {decision.signedBy && `, ${decision.signedBy}`}
              </p>
              {decision.reason && <p className="whitespace-pre-line text-ink-2">{decision.reason}</p>}
            </li>
          )
        })}
      </ul>
      {row.decided && !isReplacing && (
        <Button className="justify-self-start" onPress={() => setReplacing(true)}>
          {t('replace.start')}
        </Button>
      )}
      {row.decided && isReplacing && <ReplaceDecision file={file} decided={row.decided} onClose={() => setReplacing(false)} />}
      {years.length > 0 && (
        <p className="num text-ink-2">
          {t('file.otherYears')}{' '}
          {years.map((one, at) => (
            <span key={one.year}>
              {at > 0 && ' · '}
              {one.year}: <LevelName level={one.level} />
            </span>
          ))}
        </p>
      )}
    </div>
  )
}
