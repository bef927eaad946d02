'use client'

import { useTranslations } from 'next-intl'
import type { Check } from '#paper/checks.ts'
import { Facts } from '#screens/kit/facts.tsx'

/** Every check with its figures, for those who want to see them all; open by itself when one does not hold. */
export function CheckList({ checks }: { checks: readonly Check[] }) {
  const t = useTranslations('ballot.recount')
  const say = useTranslations('ballot.check')
  const failed = checks.filter(({ held }) => !held)
  const inOrder = [...failed, ...checks.filter(({ held }) => held)]
  return (
    <details className="all-checks" open={failed.length > 0}>
      <summary>{t('allChecks', { count: checks.length, failed: failed.length })}</summary>
      <Facts
        plain
        facts={inOrder.map(({ name, held, figures }) => ({
          id: name,
          sign: held ? 'ok' : 'no',
          text: say(name, figures as never),
        }))}
      />
    </details>
  )
}
