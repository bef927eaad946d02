'use client'

import { useTranslations } from 'next-intl'
import type { PrintableSheet } from '#contract/ballot.ts'
import { Letterhead } from '#screens/kit/letterhead.tsx'

/** The list against which papers are handed out: names and a place to sign, apart from the papers. */
export function SignList({ sheet }: { sheet: PrintableSheet }) {
  const t = useTranslations('printed.sheet')
  return (
    <article className="print-page">
      <Letterhead upper={sheet.upperName} unit={sheet.cellName} state={t('state')} />
      <h1>{t('listTitle')}</h1>
      <p className="print-sub">{sheet.title}</p>
      <p className="print-how">{t('listHow')}</p>
      <table className="print-rows print-signs">
        <thead>
          <tr>
            <th scope="col">{t('no')}</th>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('signature')}</th>
          </tr>
        </thead>
        <tbody className="num">
          {sheet.voters.map((name, index) => (
            <tr key={`${name} ${index}`}>
              <td>{index + 1}</td>
              <th scope="row">{name}</th>
              <td />
            </tr>
          ))}
        </tbody>
      </table>
      <p className="print-foot">{t('listFoot')}</p>
      <p className="print-team">{t('listSigned')}</p>
    </article>
  )
}
